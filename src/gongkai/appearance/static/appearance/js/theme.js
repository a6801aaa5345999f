// The reader's choices of appearance, set before anything is painted. Loaded in the head.
(function () {
  "use strict";
  var KEY = "gongkai-appearance";
  var root = document.documentElement;

  function load() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch (error) {
      return {}; // storage is closed to us, or holds something else: the defaults
    }
  }

  function mark(name, value) {
    if (value) root.setAttribute(name, value === true ? "" : value);
    else root.removeAttribute(name);
  }

  function apply(choices) {
    mark("data-bs-theme", choices.theme === "light" || choices.theme === "dark" ? choices.theme : "");
    mark("data-size", choices.size ? String(choices.size) : "");
    mark("data-elder", choices.elder);
    mark("data-contrast", choices.contrast);
    mark("data-line", choices.line);
  }

  function save(choices) {
    try {
      localStorage.setItem(KEY, JSON.stringify(choices));
    } catch (error) {
      // the choice then holds for this page only
    }
    apply(choices);
    document.dispatchEvent(new Event("appearance"));
  }

  root.setAttribute("data-script", "");
  apply(load());
  window.gongkaiAppearance = { load: load, save: save };
})();
