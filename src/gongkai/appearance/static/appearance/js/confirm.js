// Asks in a dialog before what cannot be undone; without script the same form opens in place.
(function () {
  "use strict";

  function ask(details) {
    var dialog = document.createElement("dialog");
    var form = details.querySelector("form");
    dialog.className = "asking";
    dialog.setAttribute("aria-label", details.querySelector("summary").textContent.trim());
    dialog.append(form);
    dialog.addEventListener("close", function () {
      details.append(form); // back where it came from, with everything typed
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  document.addEventListener("click", function (event) {
    var summary = event.target.closest("[data-confirm] > summary");
    if (summary) {
      event.preventDefault();
      ask(summary.parentElement);
    }
    var cancel = event.target.closest("[data-cancel]");
    if (cancel) cancel.closest("dialog").close();
  });
})();
