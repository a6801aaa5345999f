// The editor of a text: takes the place of a <textarea data-editor>, which works alone without it.
import { Editor } from "@tiptap/core";
import { loaded, written } from "./html.js";
import { linkDialog } from "./links.js";
import { cleanPasted } from "./paste.js";
import { pictureDialog } from "./pictures.js";
import { extensions } from "./schema.js";
import { toolbar } from "./toolbar.js";

const PAUSE = 300; // milliseconds without a key before the field underneath is brought up to date

function enhance(field) {
  const frame = field.closest(".field").parentElement.querySelector("[data-editor-frame]");
  if (!frame) return;
  const place = frame.querySelector("[data-editor-place]");
  const told = frame.querySelector("[data-editor-status]");
  const label = field.form.querySelector(`label[for="${field.id}"]`);
  label.id = label.id || `${field.id}_label`;

  const say = (words) => { told.textContent = words; };
  const editor = new Editor({
    element: place,
    content: loaded(field.value),
    extensions: extensions(frame.dataset.base || ""),
    injectCSS: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": label.id,
        "aria-describedby": field.getAttribute("aria-describedby") || "",
        class: "reading editor-text",
      },
      transformPastedHTML: (html) => {
        const clean = cleanPasted(html);
        if (clean.pictures) say(`粘贴的内容中有${clean.pictures}张图片没有带入，请用“图片”按钮上传。`);
        return clean.html;
      },
      handlePaste: (_, event) => pictures.takes(event),
    },
  });
  const links = linkDialog(frame, editor);
  const pictures = pictureDialog(frame, editor, say);
  toolbar(frame, editor, { link: links.open, picture: pictures.open });

  let timer = 0;
  const bring = () => { field.value = written(editor); };
  editor.on("update", () => {
    clearTimeout(timer);
    timer = setTimeout(bring, PAUSE);
    // Whoever watches the form learns that something was typed, as with a plain field.
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  field.form.addEventListener("formdata", (event) => {
    bring();
    event.formData.set(field.name, field.value);
  });
  label.addEventListener("click", () => editor.commands.focus());
  field.required = false; // what is hidden cannot be pointed at; the server asks for it
  field.hidden = true;
  frame.hidden = false;
}

document.querySelectorAll("textarea[data-editor]").forEach(enhance);
