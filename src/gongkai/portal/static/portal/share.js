// Copying a page's address, and reading the page aloud where the browser can speak.
(function () {
  "use strict";
  var told = document.querySelector("[data-told]");

  document.querySelectorAll("[data-copy-link]").forEach(function (button) {
    // The browser gives the clipboard over HTTPS only; elsewhere the address stands below.
    if (!navigator.clipboard) { button.hidden = true; return; }
    button.addEventListener("click", function () {
      var address = document.querySelector(".address");
      navigator.clipboard.writeText(address ? address.textContent : location.href).then(function () {
        told.textContent = button.dataset.done;
        button.querySelector("span").textContent = button.dataset.done;
      });
    });
  });

  document.querySelectorAll("[data-read-aloud]").forEach(function (button) {
    var voice = window.speechSynthesis;
    if (!voice) return;
    var name = button.querySelector("span");
    button.hidden = false;

    function silent() {
      name.textContent = button.dataset.readAloud;
      button.setAttribute("aria-pressed", "false");
    }

    // By paragraphs: a browser breaks off in the middle of a long text.
    function pieces() {
      var title = document.querySelector(".article-title");
      var parts = document.querySelectorAll(".reading p, .reading li, .reading h2, .reading h3, .reading td, .reading th");
      var texts = Array.from(parts, function (part) { return part.textContent.trim(); });
      return [title ? title.textContent : ""].concat(texts.length ? texts : [document.querySelector(".reading").textContent]).filter(Boolean);
    }

    button.addEventListener("click", function () {
      if (voice.speaking) { voice.cancel(); silent(); return; }
      name.textContent = button.dataset.stop;
      button.setAttribute("aria-pressed", "true");
      var texts = pieces();
      texts.forEach(function (text, at) {
        var said = new SpeechSynthesisUtterance(text);
        said.lang = "zh-CN";
        if (at === texts.length - 1) said.onend = silent;
        voice.speak(said);
      });
    });
    window.addEventListener("pagehide", function () { voice.cancel(); });
    silent();
  });
})();
