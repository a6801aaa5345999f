// Putting in a picture: one of the item's own, or a new one, always with the words for those who
// do not see it.
export function pictureDialog(frame, editor, say) {
  const dialog = document.querySelector("[data-editor-picture]");
  if (!dialog) {
    const later = () => say("请先保存草稿，再插入图片。");
    return { open: later, takes: () => false };
  }
  const form = dialog.querySelector("form");
  const shelf = dialog.querySelector("[data-editor-shelf]");
  const wrong = dialog.querySelector("[role=alert]");
  const file = form.elements.file;
  const alt = form.elements.alt;
  let chosen = "";

  function open() {
    const at = editor.isActive("picture") ? editor.getAttributes("picture") : { src: "", alt: "" };
    choose(at.src, at.alt);
    wrong.textContent = "";
    file.value = "";
    dialog.showModal();
  }

  function choose(src, words) {
    chosen = src;
    if (words) alt.value = words;
    shelf.querySelectorAll("[data-src]").forEach((one) => {
      one.setAttribute("aria-pressed", String(one.dataset.src === src));
    });
  }

  // A picture alone on the clipboard, a screenshot, is a new file.
  function takes(event) {
    const files = event.clipboardData ? Array.from(event.clipboardData.files) : [];
    const pictures = files.filter((one) => /^image\/(png|jpeg)$/.test(one.type));
    if (!pictures.length || event.clipboardData.getData("text/html").includes("<table")) return false;
    open();
    const carried = new DataTransfer();
    carried.items.add(pictures[0]);
    file.files = carried.files;
    alt.value = "";
    alt.focus();
    return true;
  }

  function put(src) {
    dialog.close();
    const words = alt.value.trim();
    const chain = editor.chain().focus();
    if (editor.isActive("picture")) chain.updateAttributes("picture", { src, alt: words }).run();
    else chain.insertContent({ type: "picture", attrs: { src, alt: words } }).run();
    alt.value = "";
  }

  function show(told) {
    const button = document.createElement("button");
    const small = document.createElement("img");
    button.type = "button";
    button.dataset.src = told.src;
    button.dataset.alt = told.alt;
    button.setAttribute("aria-pressed", "false");
    small.src = (frame.dataset.base || "") + told.src;
    small.alt = told.alt;
    button.append(small);
    shelf.append(button);
  }

  function upload() {
    const data = new FormData(form);
    const main = frame.closest("form");
    data.set("csrfmiddlewaretoken", main.elements.csrfmiddlewaretoken.value);
    data.set("revision_id", main.elements.revision.value);
    data.set("version", main.elements.version.value);
    fetch(form.action, { method: "POST", body: data, credentials: "same-origin" })
      .then((response) => response.json())
      .then((told) => {
        if (told.problems) throw new Error(told.problems.join(""));
        main.dispatchEvent(new CustomEvent("renewed", { detail: told.version }));
        show(told);
        put(told.src);
      })
      .catch((error) => {
        wrong.textContent = error instanceof TypeError || error instanceof SyntaxError ? "图片没有上传成功，请稍后再试。" : error.message;
      });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    wrong.textContent = "";
    if (!alt.value.trim()) {
      wrong.textContent = "请填写替代文字，说明图片的内容。";
      alt.focus();
    } else if (file.files.length) {
      upload();
    } else if (chosen) {
      put(chosen);
    } else {
      wrong.textContent = "请选择图片。";
    }
  });
  shelf.addEventListener("click", (event) => {
    const button = event.target.closest("[data-src]");
    if (button) choose(button.dataset.src, button.dataset.alt);
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => editor.commands.focus());
  return { open, takes };
}
