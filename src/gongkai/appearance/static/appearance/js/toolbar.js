// 无障碍: the toolbar's buttons, the reading line, and menus that close like menus.
(function () {
  "use strict";
  var appearance = window.gongkaiAppearance;
  var SMALLEST = -1;
  var LARGEST = 3;
  var line = null;

  function change(button) {
    var choices = appearance.load();
    var what = button.dataset.appearance;
    var size = choices.size || 0;
    if (what === "reset") choices = {};
    else if (what === "theme") choices.theme = button.dataset.value;
    else if (what === "smaller") choices.size = Math.max(SMALLEST, size - 1);
    else if (what === "larger") choices.size = Math.min(LARGEST, size + 1);
    else choices[what] = !choices[what];
    appearance.save(choices);
  }

  function isPressed(button, choices) {
    var what = button.dataset.appearance;
    if (what === "theme") return (choices.theme || "auto") === button.dataset.value;
    return Boolean(choices[what]);
  }

  function show() {
    var choices = appearance.load();
    document.querySelectorAll("[data-appearance]").forEach(function (button) {
      if (["smaller", "larger", "reset"].includes(button.dataset.appearance)) return;
      button.setAttribute("aria-pressed", String(isPressed(button, choices)));
    });
    showLine(Boolean(choices.line));
  }

  function showLine(wanted) {
    if (wanted && !line) {
      line = document.createElement("div");
      line.className = "reading-line";
      line.setAttribute("aria-hidden", "true");
      document.body.append(line);
    } else if (!wanted && line) {
      line.remove();
      line = null;
    }
  }

  function closeMenus(except) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (menu !== except) menu.open = false;
    });
  }

  document.addEventListener("mousemove", function (event) {
    if (line) line.style.top = event.clientY + 12 + "px";
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-appearance]");
    if (button) change(button);
    closeMenus(event.target.closest("details.menu"));
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var open = document.activeElement && document.activeElement.closest("details.menu[open]");
    closeMenus(null);
    if (open) open.querySelector("summary").focus();
  });
  document.addEventListener("appearance", show);

  // On a narrow screen the staff's menu starts closed; without script it stays open.
  document.querySelectorAll(".office-menu").forEach(function (menu) {
    var narrow = window.matchMedia("(max-width: 63.99rem)");
    menu.open = !narrow.matches;
    narrow.addEventListener("change", function () { menu.open = !narrow.matches; });
  });
  // What went wrong is read first.
  var first = document.querySelector("[data-focus]");
  if (first) first.focus();
  show();
})();
