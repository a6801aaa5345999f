// What Word, WPS and Excel put on the clipboard, as plain structure: headings, lists and tables
// stay; styles, comments, deleted and hidden text, and what their own programs need, go.
import { asParagraph } from "./html.js";

const GONE = "style, script, meta, link, title, xml, object, iframe, svg, math, del, .MsoCommentReference, .msocomtxt";
const BULLET = /^[•·●○■□◆◇▪‣⁃\-–oØüvlnu§]$/;
const NUMBER = /^\d{1,3}[.)、]?$/;
const BLANK = /^[\s\u00a0\u3000]+/;

export function cleanPasted(html) {
  const page = new DOMParser().parseFromString(unstyled(html), "text/html");
  const body = page.body;
  dropComments(body);
  body.querySelectorAll(GONE).forEach((part) => part.remove());
  dropHidden(body);
  lists(body);
  headings(body);
  emphasis(body);
  body.querySelectorAll("caption").forEach(asParagraph);
  body.querySelectorAll("ins, font").forEach((part) => part.replaceWith(...part.childNodes));
  const pictures = dropPictures(body);
  body.querySelectorAll("*").forEach(bare);
  body.querySelectorAll("p").forEach(trim);
  return { html: body.innerHTML, pictures };
}

// Styles are read as words, never applied: the page's own policy forbids them, and says so aloud.
function unstyled(html) {
  const tags = /<[a-z][^>]*>/gi;
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(tags, (tag) => tag.replace(/\sstyle(\s*=)/gi, " data-style$1"));
}

function style(part) {
  return (part.getAttribute("data-style") || "").replace(/\s+/g, "").toLowerCase();
}

function dropComments(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  found.forEach((comment) => comment.remove());
}

// Hidden text and rows, a document's comments: nobody saw them when copying.
function dropHidden(body) {
  body.querySelectorAll("[data-style]").forEach((part) => {
    const told = style(part);
    if (part.localName !== "col" && /display:none|mso-hide:all|mso-element:comment/.test(told)) part.remove();
  });
  body.querySelectorAll("table").forEach(dropHiddenColumns);
  body.querySelectorAll("tr[hidden], td[hidden], th[hidden]").forEach((part) => part.remove());
}

// Excel hides a column by its <col>; its cells are on the clipboard all the same.
function dropHiddenColumns(table) {
  const hidden = [];
  table.querySelectorAll("col").forEach((column) => {
    const isHidden = /display:none/.test(style(column)) || column.getAttribute("width") === "0";
    for (let at = 0; at < (column.span || 1); at += 1) hidden.push(isHidden);
  });
  if (!hidden.includes(true)) return;
  grid(table).forEach(({ cell, column, width }) => {
    const gone = hidden.slice(column, column + width).filter(Boolean).length;
    if (gone >= width) cell.remove();
    else if (gone) cell.colSpan = width - gone;
  });
}

// Every cell with the column in which it begins, those counted in that reach down from above.
function grid(table) {
  const taken = [];
  const found = [];
  Array.from(table.rows).forEach((row, at) => {
    let column = 0;
    Array.from(row.cells).forEach((cell) => {
      while (taken[at]?.[column]) column += 1;
      const width = cell.colSpan || 1;
      found.push({ cell, column, width });
      for (let down = at; down < at + (cell.rowSpan || 1); down += 1) {
        taken[down] = taken[down] || [];
        for (let along = column; along < column + width; along += 1) taken[down][along] = true;
      }
      column += width;
    });
  });
  return found;
}

// Word and WPS write a list as paragraphs with their marks in them. Bullets and plain numbers
// become lists; 一、 and （一） are the text's own numbers and stay in it.
function lists(body) {
  let open = null;
  body.querySelectorAll("p").forEach((part) => {
    const level = /mso-list:\S*?level(\d)/.exec(style(part));
    const mark = level && Array.from(part.querySelectorAll("span")).find((one) => /mso-list:ignore/.test(style(one)));
    const sign = mark ? mark.textContent.replace(/[\s\u00a0]+/g, "") : "";
    const kind = BULLET.test(sign) ? "ul" : NUMBER.test(sign) ? "ol" : "";
    if (!kind) {
      if (mark) mark.replaceWith(sign);
      open = null;
      return;
    }
    mark.remove();
    const follows = open && open.list.localName === kind && isRightAfter(open.list, part);
    if (!follows) {
      const list = body.ownerDocument.createElement(kind);
      const start = parseInt(sign, 10);
      if (kind === "ol" && start > 1) list.setAttribute("start", start);
      part.before(list);
      open = { list };
    }
    const entry = body.ownerDocument.createElement("li");
    part.before(entry);
    entry.append(part);
    open.list.append(entry);
  });
}

function isRightAfter(list, part) {
  let before = part.previousSibling;
  while (before && before.nodeType === Node.TEXT_NODE && !before.textContent.trim()) before = before.previousSibling;
  return before === list;
}

// A page has one heading of the first rank, the item's title.
function headings(body) {
  const renamed = { h1: "h2", h6: "h5" };
  body.querySelectorAll("h1, h6").forEach((part) => {
    const other = body.ownerDocument.createElement(renamed[part.localName]);
    other.append(...part.childNodes);
    part.replaceWith(other);
  });
}

function emphasis(body) {
  body.querySelectorAll("b, strong").forEach((part) => {
    if (/(^|;)font-weight:(normal|400)/.test(style(part))) part.replaceWith(...part.childNodes);
  });
  body.querySelectorAll("span[data-style]").forEach((part) => {
    if (!/(^|;)font-weight:(bold|[6-9]00)/.test(style(part)) || part.closest("h2, h3, h4, h5, th")) return;
    const strong = body.ownerDocument.createElement("strong");
    strong.append(...part.childNodes);
    part.replaceWith(strong);
  });
}

function dropPictures(body) {
  const found = Array.from(body.querySelectorAll("img")).filter((one) => !/^f\//.test(one.getAttribute("src") || ""));
  found.forEach((one) => one.remove());
  return found.length;
}

const KEPT = new Set(["href", "src", "alt", "colspan", "rowspan", "scope", "start"]);

function bare(part) {
  Array.from(part.attributes).forEach((one) => { if (!KEPT.has(one.name)) part.removeAttribute(one.name); });
}

// Indents made of blanks are the page's business; a paragraph of blanks is none.
function trim(part) {
  const first = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT).nextNode();
  if (first) first.textContent = first.textContent.replace(BLANK, "");
  if (!part.textContent.replace(/[\s\u00a0\u3000]/g, "") && !part.querySelector("img, table") && !part.closest("td, th, li")) part.remove();
}
