"""The text of one paragraph: runs, breaks, fields, tracked changes, hidden text, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from gongkai.report.document import TraceKind
from gongkai.report.readers.docx.fields import UNRESOLVED, leaks_path
from gongkai.report.readers.docx.names import (
    ALTERNATE,
    MATH,
    RUN_PROPERTIES,
    child,
    child_number,
    child_value,
    is_on,
    w,
)
from gongkai.report.readers.docx.pictures import chosen, look_at
from gongkai.report.readers.docx.symbols import printed
from gongkai.report.readers.signs import raised, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml.etree import _Element

    from gongkai.report.document import Place
    from gongkai.report.readers.docx.story import Story

_RUN_STYLE, _VANISH, _CONTENT = w("rStyle"), w("vanish"), w("sdtContent")
_SAID = (w("t"), w("delText"))
_ALIGNMENT, _POSITION = w("vertAlign"), w("position")
_STRIKING = (w("strike"), w("dstrike"))
_CLEAR_LIFT = 6  # half points; less only centres figures in their line


class Inline:
    """One paragraph while its content is read.

    Attributes:
        boxes: Contents of the text boxes anchored in it, to be read after it.
    """

    def __init__(self, story: Story, place: Place, style_id: str) -> None:
        self.boxes: list[_Element] = []
        self._story = story
        self._place = place
        self._style_hides = story.styles.hides(style_id)
        self._shown: list[str] = []
        self._hidden: list[str] = []
        self._struck: list[str] = []

    def read(self, paragraph: _Element) -> str:
        """Read a paragraph's content, and give its printed text; line breaks are newlines."""
        self._each(paragraph)
        self._story.fields.end_paragraph()
        hidden, text = "".join(self._hidden), seen("".join(self._shown))
        if hidden.strip():
            self._trace(TraceKind.HIDDEN_TEXT, "w:vanish", hidden)
        struck = "".join(self._struck)
        if struck.strip():
            self._trace(TraceKind.TRACKED_CHANGE, "w:strike", struck)
        for match in UNRESOLVED.finditer(text):
            self._trace(TraceKind.FIELD, "w:fldChar", match[0])
        return text

    def _each(self, elements: Iterable[_Element]) -> None:
        for element in elements:
            handle = self._HANDLERS.get(element.tag)
            if handle:
                handle(self, element)

    def _trace(self, kind: TraceKind, name: str, text: str) -> None:
        self._story.trace(kind, name, text, self._place)

    def _run(self, run: _Element) -> None:
        properties = child(run, RUN_PROPERTIES)
        target = self._target(properties)
        is_raised = self._is_raised(properties)
        for part in run:
            handle = self._HANDLERS.get(part.tag)
            if handle:
                handle(self, part)
            elif self._story.fields.shows:
                text = printed(part)
                target.append(raised("".join(target), text) if is_raised else text)

    def _target(self, properties: _Element | None) -> list[str]:
        """Give where a run's text goes; what is struck out is taken back, and not read."""
        if self._is_hidden(properties):
            return self._hidden
        if any(is_on(properties, name) for name in _STRIKING):
            return self._struck
        return self._shown

    def _is_raised(self, properties: _Element | None) -> bool:
        """Tell whether a run is set small above or below the line, as the marks of notes are."""
        if properties is None:
            return False
        said = child_value(properties, _ALIGNMENT)
        if said is None:
            style_id = child_value(properties, _RUN_STYLE)
            said = self._story.styles.alignment(style_id) if style_id else None
        lift = child_number(properties, _POSITION, 0) or 0
        return said in {"superscript", "subscript"} or lift >= _CLEAR_LIFT

    def _is_hidden(self, properties: _Element | None) -> bool:
        if properties is None:
            return self._style_hides
        said = is_on(properties, _VANISH)
        if said is not None:
            return said
        style_id = child_value(properties, _RUN_STYLE)
        return self._style_hides or bool(style_id and self._story.styles.hides(style_id))

    def _removed(self, change: _Element) -> None:
        said = "".join(part.text or "" for part in change.iter(*_SAID))
        self._story.change(change, said, self._place)

    def _inserted(self, change: _Element) -> None:
        self._removed(change)
        self._each(change)

    def _content_control(self, control: _Element) -> None:
        self._each(control.findall(f"{_CONTENT}/*"))

    def _simple_field(self, field: _Element) -> None:
        self._instruction(field.get(w("instr")))
        self._each(field)

    def _field_mark(self, mark: _Element) -> None:
        self._instruction(self._story.fields.mark(mark.get(w("fldCharType"))))

    def _field_text(self, element: _Element) -> None:
        self._story.fields.instruct(element.text or "")

    def _instruction(self, text: str | None) -> None:
        if text and leaks_path(text):
            self._trace(TraceKind.FIELD, text.split()[0], text.strip())

    def _alternatives(self, element: _Element) -> None:
        self._each(chosen(element))

    def _picture(self, element: _Element) -> None:
        self.boxes.extend(look_at(element, self._story, self._place))

    def _ruby(self, element: _Element) -> None:
        self._each(element.findall(f"{w('rubyBase')}/*"))

    def _formula(self, element: _Element) -> None:
        self._shown.extend(printed(part) for part in element.iter())

    def _comment(self, element: _Element) -> None:
        self._story.anchors.setdefault(element.get(w("id"), ""), self._place)

    _HANDLERS: ClassVar[dict[object, Callable[[Inline, _Element], None]]] = {
        w("r"): _run,
        w("ins"): _inserted,
        w("moveTo"): _inserted,
        w("del"): _removed,
        w("moveFrom"): _removed,
        w("sdt"): _content_control,
        w("fldSimple"): _simple_field,
        w("fldChar"): _field_mark,
        w("instrText"): _field_text,
        w("drawing"): _picture,
        w("pict"): _picture,
        w("object"): _picture,
        w("ruby"): _ruby,
        w("commentRangeStart"): _comment,
        w("commentReference"): _comment,
        ALTERNATE: _alternatives,
        **dict.fromkeys(MATH, _formula),
        **dict.fromkeys(
            (w("hyperlink"), w("smartTag"), w("customXml"), w("dir"), w("bdo")), _each
        ),
    }
