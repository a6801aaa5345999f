"""Drawings and old VML pictures: their alternative texts, and the text boxes in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.document import TraceKind
from gongkai.report.readers.docx import names
from gongkai.report.readers.docx.names import w

if TYPE_CHECKING:
    from lxml.etree import _Element

    from gongkai.report.document import Place
    from gongkai.report.readers.docx.story import Story

_BOX = w("txbxContent")
_ALTERNATIVE_TEXTS = {
    names.DOC_PROPERTIES: ("descr", "title", "name"),
    names.VML_SHAPE: ("alt",),
    names.VML_IMAGE: (names.VML_TITLE,),
}
_AUTOMATIC = re.compile(
    r"(?:图片|图像|文本框|图形|图表|对象|矩形|形状|组合|直线连接符|画布|Picture|Image|Text ?Box"
    r"|Graphic|Chart|Object|Rectangle|Shape|Group|Frame|Canvas)?\s*\d*",
    re.IGNORECASE,
)
"""Names that the word processor gave; they say nothing about anybody."""


def chosen(alternate: _Element) -> list[_Element]:
    """Give the first way a thing is written that has content: reading two would double it."""
    for name in (names.CHOICE, names.FALLBACK):
        for branch in alternate.findall(name):
            if len(branch):
                return list(branch)
    return []


def look_at(picture: _Element, story: Story, place: Place) -> list[_Element]:
    """Note a picture's alternative texts, and give the contents of its text boxes in order."""
    boxes: list[_Element] = []
    waiting = [picture]
    while waiting:
        element = waiting.pop()
        if element.tag == _BOX:
            boxes.append(element)
            continue
        for attribute in _ALTERNATIVE_TEXTS.get(element.tag, ()):
            text = element.get(attribute, "").strip()
            if not _AUTOMATIC.fullmatch(text):
                name = attribute.rpartition("}")[2]
                story.trace(TraceKind.ALTERNATIVE_TEXT, name, text, place)
        inside = chosen(element) if element.tag == names.ALTERNATE else list(element)
        waiting.extend(reversed(inside))
    return boxes
