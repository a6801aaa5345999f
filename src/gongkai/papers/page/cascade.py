"""How a paragraph looks: its own properties over its style's, over the document's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH_DEFAULTS = "w:docDefaults/w:pPrDefault/w:pPr"
_RUN_DEFAULTS = "w:docDefaults/w:rPrDefault/w:rPr"
_NAMES = {"w": W[1:-1]}
_MOST_ANCESTORS = 12


@dataclass
class Styles:
    """The paragraph styles of a document."""

    root: etree._Element | None
    _by_id: dict[str, etree._Element] = field(default_factory=dict)
    _default: str = ""

    def __post_init__(self) -> None:
        if self.root is None:
            return
        for style in self.root.findall("w:style[@w:type='paragraph']", _NAMES):
            name = style.get(f"{W}styleId", "")
            self._by_id[name] = style
            if style.get(f"{W}default") in {"1", "true", "on"}:
                self._default = name

    def name_of(self, paragraph: etree._Element) -> str:
        """Give the name of a paragraph's style, as Word shows it."""
        style = self._by_id.get(self._style_id(paragraph))
        return value(style, "name") if style is not None else ""

    def chain(self, paragraph: etree._Element) -> list[etree._Element]:
        """Give what says how a paragraph looks, the nearest first: `pPr` or `style` elements."""
        own = paragraph.find("w:pPr", _NAMES)
        return [*([] if own is None else [own]), *self._ancestors(self._style_id(paragraph))]

    def defaults(self) -> tuple[etree._Element | None, etree._Element | None]:
        """Give the document's own properties of paragraphs and of runs."""
        if self.root is None:
            return None, None
        return self.root.find(_PARAGRAPH_DEFAULTS, _NAMES), self.root.find(_RUN_DEFAULTS, _NAMES)

    def _style_id(self, paragraph: etree._Element) -> str:
        own = paragraph.find("w:pPr", _NAMES)
        return (value(own, "pStyle") if own is not None else "") or self._default

    def _ancestors(self, style_id: str) -> Iterator[etree._Element]:
        for _ in range(_MOST_ANCESTORS):  # a damaged file may name itself as its own basis
            style = self._by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = value(style, "basedOn")


class Look:
    """What holds for one paragraph."""

    def __init__(self, styles: Styles, paragraph: etree._Element) -> None:
        chain = styles.chain(paragraph)
        block, run = styles.defaults()
        # The paragraph's own mark (pPr/rPr) says nothing of its text, so runs look at styles only.
        self._blocks = [_block(part) for part in chain] + [block]
        self._runs = [part.find("w:rPr", _NAMES) for part in chain if part.tag == f"{W}style"]
        self._runs.append(run)

    def block(self, path: str, attribute: str = "val") -> str:
        """Give the first value said of the paragraph."""
        return _first(self._blocks, path, attribute)

    def block_has(self, path: str) -> bool:
        """Tell whether a property of the paragraph is on."""
        return _is_on(self._blocks, path)

    def run(self, own: etree._Element | None, path: str, attribute: str = "val") -> str:
        """Give the first value said of a run with these properties of its own."""
        return _first([own, *self._runs], path, attribute)

    def run_has(self, own: etree._Element | None, path: str) -> bool:
        """Tell whether a property of a run is on."""
        return _is_on([own, *self._runs], path)


def value(parent: etree._Element, name: str, attribute: str = "val") -> str:
    """Give an attribute of a child; "" where there is none."""
    child = parent.find(f"w:{name}", _NAMES)
    return "" if child is None else child.get(f"{W}{attribute}", "")


def _block(part: etree._Element) -> etree._Element | None:
    return part.find("w:pPr", _NAMES) if part.tag == f"{W}style" else part


def _first(parts: list[etree._Element | None], path: str, attribute: str) -> str:
    for part in parts:
        found = None if part is None else part.find(path, _NAMES)
        said = None if found is None else found.get(f"{W}{attribute}")
        if said is not None:
            return said
    return ""


def _is_on(parts: list[etree._Element | None], path: str) -> bool:
    for part in parts:
        found = None if part is None else part.find(path, _NAMES)
        if found is not None:
            return found.get(f"{W}val", "1") not in {"0", "false", "off", "none"}
    return False
