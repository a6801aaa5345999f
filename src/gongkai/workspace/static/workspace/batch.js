// Many requests row by row: what mostly stays the same is carried down from the row above when a
// row is begun, and Ctrl+Enter enters them all.
(function () {
  "use strict";
  var CARRIED = ["channel", "submitted_on", "arrived_on", "confirmed_on", "kind", "delivery"];
  var form = document.getElementById("batch");
  if (!form) return;
  var rows = Array.from(form.querySelectorAll(".batch-row"));

  function part(row, name) {
    return row.querySelector("[name$='-" + name + "']");
  }

  rows.forEach(function (row, place) {
    var untouched = true;
    row.addEventListener("focusin", function () {
      var name = part(row, "name");
      if (!untouched || !place || !name || name.value) return;
      CARRIED.forEach(function (one) { part(row, one).value = part(rows[place - 1], one).value; });
    });
    row.addEventListener("input", function () { untouched = false; });
  });

  form.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("button[value='enter']"));
    }
  });
})();
