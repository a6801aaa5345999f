// What may be meant, below the search field, as a list that the arrow keys walk through.
(function () {
  "use strict";
  var WAIT = 150; // milliseconds without a key before the server is asked
  document.querySelectorAll("input[data-suggest]").forEach(function (input) {
    var list = document.getElementById(input.getAttribute("aria-controls"));
    var timer = 0;
    var asked = 0;
    var chosen = -1;

    function close() {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function mark(place) {
      chosen = place;
      Array.from(list.children).forEach(function (option, at) {
        option.setAttribute("aria-selected", String(at === chosen));
      });
      if (chosen >= 0) input.setAttribute("aria-activedescendant", list.children[chosen].id);
      else input.removeAttribute("aria-activedescendant");
    }

    function show(found) {
      list.replaceChildren.apply(list, found.map(function (text, at) {
        var option = document.createElement("li");
        option.id = list.id + "-" + at;
        option.setAttribute("role", "option");
        option.textContent = text;
        return option;
      }));
      if (!found.length) { close(); return; }
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark(-1);
    }

    function take(option) {
      input.value = option.textContent;
      close();
      input.form.requestSubmit();
    }

    function ask() {
      var number = ++asked;
      if (!input.value.trim()) { close(); return; }
      fetch(input.dataset.suggest + "?q=" + encodeURIComponent(input.value))
        .then(function (answer) { return answer.ok ? answer.json() : []; })
        .then(function (found) { if (number === asked) show(found); })
        .catch(close); // without an answer the field is a plain one
    }

    input.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("keydown", function (event) {
      var count = list.hidden ? 0 : list.children.length;
      if (event.key === "Escape" && count) { close(); event.preventDefault(); }
      if (!count) return;
      if (event.key === "ArrowDown") mark((chosen + 1) % count);
      else if (event.key === "ArrowUp") mark(chosen <= 0 ? count - 1 : chosen - 1);
      else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen]);
      else return;
      event.preventDefault();
    });
    // Before the field loses the focus, which closes the list.
    list.addEventListener("mousedown", function (event) {
      event.preventDefault();
      if (event.target.getAttribute("role") === "option") take(event.target);
    });
    input.addEventListener("blur", close);
  });
})();
