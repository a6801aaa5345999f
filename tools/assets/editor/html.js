// What stands in the field underneath, and back.

// A text typed without the editor is lines; the editor wants paragraphs.
export function loaded(text) {
  const page = new DOMParser().parseFromString(/<\/?[a-z][^<>]*>/i.test(text) ? text : paragraphs(text), "text/html");
  page.querySelectorAll("caption, figcaption, dt, dd").forEach(asParagraph);
  return page.body.innerHTML;
}

function paragraphs(text) {
  const holder = document.createElement("div");
  text.split("\n").map((line) => line.trim()).filter(Boolean).forEach((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    holder.append(paragraph);
  });
  return holder.innerHTML;
}

// The words of a caption stay, before its table or behind its picture.
export function asParagraph(part) {
  const paragraph = part.ownerDocument.createElement("p");
  paragraph.append(...part.childNodes);
  const table = part.localName === "caption" ? part.closest("table") : null;
  if (table) {
    part.remove();
    table.before(paragraph);
  } else {
    part.replaceWith(paragraph);
  }
}

// Header cells say of what they are the header; an empty text is empty, and the empty line in which
// one could go on writing is none of it.
export function written(editor) {
  if (editor.isEmpty) return "";
  const page = new DOMParser().parseFromString(editor.getHTML(), "text/html");
  page.querySelectorAll("th").forEach((cell) => {
    const alone = Array.from(cell.parentElement.children).every((other) => other.localName === "th");
    cell.setAttribute("scope", alone ? "col" : "row");
  });
  const last = page.body.lastElementChild;
  if (last && last.localName === "p" && !last.childNodes.length) last.remove();
  return page.body.innerHTML;
}
