// The preview at the width of a telephone: a window of that width lays the page out as one does.
(function () {
  "use strict";
  var link = document.querySelector("[data-phone]");
  if (!link) return;
  link.addEventListener("click", function (event) {
    if (window.open(link.href, "phone", "popup,width=390,height=844")) event.preventDefault();
  });
})();
