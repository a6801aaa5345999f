"""One paragraph as data for print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.papers.page.cascade import Look, Styles, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_TWIPS = 20
_FACES = {"小标宋": "title", "XiaoBiaoSong": "title", "黑": "heading", "Hei": "heading"}
_ALIGNED = {"center": "center", "right": "right", "end": "right", "left": "left", "start": "left"}
_NATURAL = 1.3
"""Height of a line that is not told otherwise, over the size of its letters."""

# Styles whose paragraphs have a place of their own; the seal is set over the date.
_MARK, _SIGNATURE, _DATE = "发文机关标志", "署名", "成文日期"
_SMALLEST_MARK = 12.0
_TEXT_IN = (f"{W}ins", f"{W}hyperlink", f"{W}smartTag", f"{W}fldSimple", f"{W}sdt")


def paragraph_of(paragraph: etree._Element, styles: Styles, width: float) -> dict[str, Any]:
    """Give a paragraph of a column as wide as this, in points."""
    look = Look(styles, paragraph)
    name = styles.name_of(paragraph)
    size = _size(look, None)
    runs = list(_runs(paragraph, look))
    made = {
        "kind": "paragraph",
        "runs": runs,
        "size": size,
        "align": _ALIGNED.get(look.block("w:jc"), "justify"),
        "line": _line_height(look, size),
        "first": _indent(look, "firstLine", size) - _indent(look, "hanging", size),
        "left": _indent(look, "left", size) or _indent(look, "start", size),
        "right": _indent(look, "right", size) or _indent(look, "end", size),
        "before": _points(look.block("w:spacing", "before")),
        "after": _points(look.block("w:spacing", "after")),
        "stays": look.block_has("w:keepNext"),
        "breaks": look.block_has("w:pageBreakBefore"),
        "level": _level(look),
        "rule": _rule(look),
        "is_signature": name == _SIGNATURE,
        "is_date": name == _DATE,
    }
    return _fitted(made, width) if name == _MARK else made


def _runs(parent: etree._Element, look: Look) -> Iterator[dict[str, Any]]:
    for child in parent.iterchildren():
        if child.tag == f"{W}r":
            text = "".join(_pieces(child))
            if text:
                yield _run(text, child.find(f"{W}rPr"), look)
        elif child.tag in _TEXT_IN:
            content = child.find(f"{W}sdtContent")
            yield from _runs(child if content is None else content, look)


def _run(text: str, own: etree._Element | None, look: Look) -> dict[str, Any]:
    faces = look.run(own, "w:rFonts", "eastAsia")
    color = look.run(own, "w:color")
    return {
        "text": text,
        "size": _size(look, own),
        "face": next((face for part, face in _FACES.items() if part in faces), "body"),
        "bold": look.run_has(own, "w:b"),
        "underlined": look.run_has(own, "w:u"),
        "color": f"#{color}" if _is_color(color) else "#000000",
    }


def _pieces(run: etree._Element) -> Iterator[str]:
    for child in run.iterchildren():
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}tab":
            yield "\t"
        elif child.tag in {f"{W}br", f"{W}cr"}:
            yield "\n"
        elif child.tag == f"{W}noBreakHyphen":
            yield "\N{NON-BREAKING HYPHEN}"


def _size(look: Look, own: etree._Element | None) -> float:
    written = look.run(own, "w:sz")
    return int(written) / 2 if written.isdecimal() and int(written) else 16.0


def _line_height(look: Look, size: float) -> float:
    written = look.block("w:spacing", "line")
    if not written.isdecimal():
        return size * _NATURAL
    if look.block("w:spacing", "lineRule") in {"exact", "atLeast"}:
        return max(int(written) / _TWIPS, size)
    return size * _NATURAL * int(written) / 240


def _indent(look: Look, side: str, size: float) -> float:
    """Give an indent; one told in characters follows the size of the letters."""
    signs = look.block("w:ind", f"{side}Chars")
    if signs.lstrip("-").isdecimal() and int(signs):
        return int(signs) / 100 * size
    return _points(look.block("w:ind", side))


def _points(written: str) -> float:
    return int(written) / _TWIPS if written.lstrip("-").isdecimal() else 0.0


def _level(look: Look) -> int:
    written = look.block("w:outlineLvl")
    return int(written) + 1 if written.isdecimal() and int(written) < 6 else 0  # noqa: PLR2004


def _rule(look: Look) -> dict[str, Any] | None:
    """Give the line under a paragraph: red under the organ's mark."""
    if look.block("w:pBdr/w:bottom") in {"", "nil", "none"}:
        return None
    color, width = look.block("w:pBdr/w:bottom", "color"), look.block("w:pBdr/w:bottom", "sz")
    return {
        "color": f"#{color}" if _is_color(color) else "#000000",
        "width": int(width) / 8 if width.isdecimal() else 0.5,
        "gap": float(look.block("w:pBdr/w:bottom", "space") or 0),
    }


def _is_color(written: str) -> bool:
    return len(written) == 6 and all(sign in "0123456789abcdefABCDEF" for sign in written)  # noqa: PLR2004


def _fitted(made: dict[str, Any], width: float) -> dict[str, Any]:
    """Set the organ's mark in one line: the longer the name, the smaller its letters."""
    signs = sum(len(run["text"]) for run in made["runs"])
    # A hair less than would fit, so that rounding does not break the line.
    largest = max(width / signs * 0.99, _SMALLEST_MARK) if signs else made["size"]
    for run in made["runs"]:
        run["size"] = min(run["size"], largest)
    return made
