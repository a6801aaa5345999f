// What a text may consist of: the same as the server lets through.
import { Mark, Node } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";

export const PICTURE = /^f\/[0-9a-f-]{36}\/$/;

const small = (name, tag) => Mark.create({
  name,
  excludes: "superscript subscript",
  parseHTML: () => [{ tag }],
  renderHTML: () => [tag, 0],
});

// A cell has no style and no width; it spans what it spans.
const cell = (kind) => kind.extend({
  addAttributes: () => ({
    colspan: { default: 1, parseHTML: (part) => Number(part.getAttribute("colspan")) || 1 },
    rowspan: { default: 1, parseHTML: (part) => Number(part.getAttribute("rowspan")) || 1 },
    colwidth: { default: null, parseHTML: () => null, rendered: false },
  }),
  renderHTML({ node }) {
    const told = {};
    ["colspan", "rowspan"].forEach((name) => { if (node.attrs[name] > 1) told[name] = node.attrs[name]; });
    return [kind.name === "tableHeader" ? "th" : "td", told, 0];
  },
});

// A picture is one of the item's own attachments; where it is shown from depends on the page.
const picture = (base) => Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ src: { default: "" }, alt: { default: "" } }),
  parseHTML: () => [{ tag: "img[src]", getAttrs: (part) => PICTURE.test(part.getAttribute("src")) && null }],
  renderHTML: ({ node }) => ["img", { src: node.attrs.src, alt: node.attrs.alt }],
  addNodeView: () => ({ node }) => {
    const shown = document.createElement("img");
    shown.src = base + node.attrs.src;
    shown.alt = node.attrs.alt;
    return { dom: shown };
  },
});

export function extensions(base) {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      heading: { levels: [2, 3, 4, 5] },
      link: { openOnClick: false, autolink: false, HTMLAttributes: { rel: null, target: null } },
    }),
    small("superscript", "sup"),
    small("subscript", "sub"),
    Table.extend({ renderHTML: () => ["table", ["tbody", 0]] }).configure({ resizable: false }),
    TableRow,
    cell(TableHeader),
    cell(TableCell),
    picture(base),
  ];
}
