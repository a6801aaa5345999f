// Nothing typed is lost: a form with data-guard asks before it is left, one with
// data-autosave="address" keeps its draft there while it is being filled in. Before a form is sent
// off that stood open for long, it is seen whether the person is still logged in.
(function () {
  "use strict";
  var PAUSE = 2000; // milliseconds without a key before a draft is kept
  var LONG = 600000; // milliseconds after which a session may have ended
  var LOGGED_OUT = "登录已经超时，还没有提交。请在新窗口重新登录，再回到本页提交，填写的内容都在。";
  var dirty = new Set();
  var answeredAt = Date.now();

  function say(form, words) {
    var place = form.querySelector("[data-autosave-status]");
    if (!place) {
      place = document.createElement("p");
      place.className = "note note-warning";
      place.setAttribute("role", "alert");
      place.setAttribute("data-autosave-status", "");
      form.append(place);
    }
    place.textContent = words;
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

  // The answer is the log-in page instead of what was asked for.
  function loggedOut(form) {
    answeredAt = 0;
    say(form, LOGGED_OUT);
    return false;
  }

  function keep(form) {
    fetch(form.dataset.autosave, { method: "POST", body: withoutFiles(form), credentials: "same-origin" })
      .then(function (response) {
        if (response.redirected) return loggedOut(form);
        if (response.status === 403) return isStillIn(form); // then the next pause keeps it
        if (!response.ok) throw new Error(String(response.status));
        answeredAt = Date.now();
        dirty.delete(form);
        say(form, "草稿已于" + now() + "自动保存。");
      })
      .catch(function () {
        say(form, "草稿暂时未能保存，请不要关闭页面，稍后将再次保存。");
      });
  }

  // A log-in in another window changes the token of every form: take the new one.
  function renewTokens(page) {
    var fresh = new DOMParser().parseFromString(page, "text/html").querySelector("[name=csrfmiddlewaretoken]");
    if (!fresh) return;
    document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach(function (field) { field.value = fresh.value; });
  }

  function isStillIn(form) {
    return fetch(location.href, { credentials: "same-origin" })
      .then(function (response) {
        if (response.redirected) return loggedOut(form);
        return response.text().then(function (page) {
          answeredAt = Date.now();
          renewTokens(page);
          return true;
        });
      })
      .catch(function () { return true; }); // the sending itself will tell
  }

  function send(form, button) {
    dirty.delete(form);
    form.dataset.sure = "";
    form.requestSubmit(button);
  }

  document.querySelectorAll("form[data-guard], form[data-autosave]").forEach(function (form) {
    var timer = 0;
    form.addEventListener("input", function () {
      dirty.add(form);
      if (!form.dataset.autosave) return;
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE, form);
    });
    form.addEventListener("submit", function (event) {
      if (event.submitter && event.submitter.formTarget === "_blank") return; // a preview keeps the page
      clearTimeout(timer);
      if ("sure" in form.dataset || Date.now() - answeredAt < LONG) {
        dirty.delete(form);
        return;
      }
      event.preventDefault();
      isStillIn(form).then(function (still) {
        if (still) send(form, event.submitter);
      });
    });
  });

  window.addEventListener("beforeunload", function (event) {
    if (dirty.size) event.preventDefault();
  });
})();
