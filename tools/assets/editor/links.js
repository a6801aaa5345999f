// Setting a link: only to pages, mail addresses and telephone numbers.
const LEADS = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

export function linkDialog(frame, editor) {
  const dialog = document.querySelector("[data-editor-link]");
  const address = dialog.querySelector("input");
  const wrong = dialog.querySelector("[role=alert]");

  function open() {
    address.value = editor.getAttributes("link").href || "";
    wrong.textContent = "";
    dialog.showModal();
  }

  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const to = address.value.trim();
    if (!LEADS.test(to)) {
      wrong.textContent = "请填写以http://、https://、mailto:、tel:或者/开头的地址。";
      address.focus();
      return;
    }
    dialog.close();
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !editor.isActive("link")) {
      chain.insertContent({ type: "text", text: to, marks: [{ type: "link", attrs: { href: to } }] }).run();
    } else {
      chain.setLink({ href: to }).run();
    }
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => editor.commands.focus());
  return { open };
}
