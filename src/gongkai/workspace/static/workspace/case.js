// The case page: what unfolds beside the calendar starts closed where it would stand above
// everything else.
(function () {
  "use strict";
  var narrow = window.matchMedia("(max-width: 63.99rem)");
  document.querySelectorAll("[data-narrow-closed]").forEach(function (part) {
    part.open = !narrow.matches;
  });
})();
