// Nothing typed is lost: a form with data-guard asks before it is left, one with
// data-autosave="address" keeps its draft there while it is being filled in. Before a form is sent
// off that stood open for long, it is seen whether the person is still logged in. What answers an
// autosave may name the version of the draft to go on from, or with 409 why it was not kept.
(function () {
  "use strict";
  var PAUSE = 2000; // milliseconds without a key before a draft is kept
  var LONG = 600000; // milliseconds after which a session may have ended
  var LOGGED_OUT = "登录已经超时，还没有提交。请在新窗口重新登录，再回到本页提交，填写的内容都在。";
  var dirty = new Set();
  var keeping = new Map(); // forms whose draft is on its way, each with what comes of it
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
    return new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai" });
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
    dirty.add(form);
    say(form, LOGGED_OUT);
    return false;
  }

  function keep(form) {
    var sent = withoutFiles(form);
    dirty.delete(form); // what is typed from now on is not in it
    var done = fetch(form.dataset.autosave, { method: "POST", body: sent, credentials: "same-origin" })
      .then(function (response) {
        if (response.redirected) return loggedOut(form);
        if (response.status === 403) { // then the next pause keeps it
          dirty.add(form);
          return isStillIn(form);
        }
        if (response.status === 409) return response.json().then(function (told) { refused(form, told.problems); });
        if (!response.ok) throw new Error(String(response.status));
        answeredAt = Date.now();
        say(form, "草稿已于" + now() + "自动保存。");
        if ((response.headers.get("Content-Type") || "").indexOf("json") < 0) return undefined;
        return response.json().then(function (told) { renewVersion(form, told.version); });
      })
      .catch(function () {
        dirty.add(form);
        say(form, "草稿暂时未能保存，请不要关闭页面，稍后将再次保存。");
      })
      .finally(function () { keeping.delete(form); });
    keeping.set(form, done);
  }

  // Somebody else was earlier, or something is missing: what was typed stays on the page.
  function refused(form, problems) {
    dirty.add(form);
    say(form, problems.join("") + "本页填写的内容还没有保存，请勿关闭页面。");
  }

  // All forms of a page about the same draft go on from the version that was kept.
  function renewVersion(form, version) {
    function draft(one) {
      var field = one.elements.namedItem("revision") || one.elements.namedItem("revision_id");
      return field ? field.value : "";
    }
    document.querySelectorAll("form").forEach(function (one) {
      var field = one.elements.namedItem("version");
      if (field && (one === form || (draft(form) && draft(one) === draft(form)))) field.value = version;
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
    form.addEventListener("renewed", function (event) { renewVersion(form, event.detail); });
    form.addEventListener("input", function () {
      dirty.add(form);
      if (!form.dataset.autosave) return;
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE, form);
    });
    form.addEventListener("submit", function (event) {
      if (event.submitter && event.submitter.formTarget === "_blank") return; // a preview keeps the page
      clearTimeout(timer);
      if (keeping.has(form)) { // its answer tells the version to go on from
        event.preventDefault();
        keeping.get(form).then(function () { send(form, event.submitter); });
        return;
      }
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
    if (dirty.size || keeping.size) event.preventDefault();
  });
})();
