// The case page: what was done is read out where one goes on, and what unfolds beside the calendar
// starts closed where it would stand above everything else.
(function () {
  "use strict";
  var narrow = window.matchMedia("(max-width: 63.99rem)");
  document.querySelectorAll("[data-narrow-closed]").forEach(function (part) {
    part.open = !narrow.matches;
  });

  var told = document.querySelector("#now .messages");
  if (told && !document.querySelector("[data-focus]")) {
    told.tabIndex = -1;
    told.focus({ preventScroll: true });
    document.getElementById("now").scrollIntoView({ block: "nearest" });
  }
})();
