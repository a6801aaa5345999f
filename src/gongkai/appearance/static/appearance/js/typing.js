// Nothing typed is lost: a form with data-guard asks before it is left, one with
// data-autosave="address" keeps its draft there while it is being filled in.
(function () {
  "use strict";
  var PAUSE = 2000; // milliseconds without a key before a draft is kept
  var dirty = new Set();

  function say(form, words) {
    var place = form.querySelector("[data-autosave-status]");
    if (place) place.textContent = words;
  }

  function now() {
    return new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" });
  }

  function withoutFiles(form) {
    var data = new FormData(form);
    Array.from(data.keys()).forEach(function (name) {
      if (data.get(name) instanceof File) data.delete(name);
    });
    return data;
  }

  function keep(form) {
    fetch(form.dataset.autosave, { method: "POST", body: withoutFiles(form), credentials: "same-origin" })
      .then(function (response) {
        if (!response.ok) throw new Error(String(response.status));
        dirty.delete(form);
        say(form, "草稿已于" + now() + "自动保存。");
      })
      .catch(function () {
        say(form, "草稿暂时未能保存，请不要关闭页面，稍后将再次保存。");
      });
  }

  document.querySelectorAll("form[data-guard], form[data-autosave]").forEach(function (form) {
    var timer = 0;
    form.addEventListener("input", function () {
      dirty.add(form);
      if (!form.dataset.autosave) return;
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE, form);
    });
    form.addEventListener("submit", function () {
      clearTimeout(timer);
      dirty.delete(form);
    });
  });

  window.addEventListener("beforeunload", function (event) {
    if (dirty.size) event.preventDefault();
  });
})();
