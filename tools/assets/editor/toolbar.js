// The row of buttons: reached by Alt+F10, walked by the arrow keys, each saying whether it holds.
const ACTS = {
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  underline: (chain) => chain.toggleUnderline(),
  superscript: (chain) => chain.toggleMark("superscript"),
  subscript: (chain) => chain.toggleMark("subscript"),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  blockquote: (chain) => chain.toggleBlockquote(),
  plain: (chain) => chain.unsetAllMarks().clearNodes(),
  unlink: (chain) => chain.unsetLink(),
  table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  rowAbove: (chain) => chain.addRowBefore(),
  rowBelow: (chain) => chain.addRowAfter(),
  columnLeft: (chain) => chain.addColumnBefore(),
  columnRight: (chain) => chain.addColumnAfter(),
  rowGone: (chain) => chain.deleteRow(),
  columnGone: (chain) => chain.deleteColumn(),
  merge: (chain) => chain.mergeCells(),
  split: (chain) => chain.splitCell(),
  headerRow: (chain) => chain.toggleHeaderRow(),
  headerColumn: (chain) => chain.toggleHeaderColumn(),
  headerCell: (chain) => chain.toggleHeaderCell(),
  tableGone: (chain) => chain.deleteTable(),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
};
const HELD = ["bold", "italic", "underline", "superscript", "subscript", "bulletList", "orderedList", "blockquote", "link"];

export function toolbar(frame, editor, dialogs) {
  const bar = frame.querySelector("[role=toolbar]");
  const rank = bar.querySelector("[data-editor-rank]");
  const inTable = bar.querySelector("[data-editor-table]");
  const buttons = Array.from(bar.querySelectorAll("[data-do]"));

  const run = (name) => {
    if (dialogs[name]) dialogs[name]();
    else ACTS[name](editor.chain().focus()).run();
  };
  const stops = () => [rank, ...buttons].filter((one) => !one.closest("[hidden]"));

  function refresh() {
    const level = [2, 3, 4, 5].find((each) => editor.isActive("heading", { level: each }));
    rank.value = level ? String(level) : "";
    inTable.hidden = !editor.isActive("table");
    buttons.forEach((button) => {
      const name = button.dataset.do;
      if (HELD.includes(name)) button.setAttribute("aria-pressed", String(editor.isActive(name)));
      const possible = !ACTS[name] || ACTS[name](editor.can().chain().focus()).run();
      button.setAttribute("aria-disabled", String(!possible));
    });
    const at = stops();
    if (!at.some((one) => one.tabIndex === 0)) walk(at, at[0]);
  }

  function walk(all, to) {
    [rank, ...buttons].forEach((one) => { one.tabIndex = one === to ? 0 : -1; });
  }

  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    walk(stops(), button);
    run(button.dataset.do);
  });
  rank.addEventListener("change", () => {
    const chain = editor.chain().focus();
    (rank.value ? chain.setHeading({ level: Number(rank.value) }) : chain.setParagraph()).run();
  });
  bar.addEventListener("keydown", (event) => {
    const all = stops();
    const at = all.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") editor.commands.focus();
    if (next === undefined || at < 0) return;
    event.preventDefault();
    const to = all[(next + all.length) % all.length];
    walk(all, to);
    to.focus();
  });
  editor.view.dom.addEventListener("keydown", (event) => {
    if (event.key !== "F10" || !event.altKey) return;
    event.preventDefault();
    (stops().find((one) => one.tabIndex === 0) || rank).focus();
  });
  editor.on("transaction", refresh);
  refresh();
}
