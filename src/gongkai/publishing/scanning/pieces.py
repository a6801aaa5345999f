"""The texts of a wording, each with the name of its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.publishing.cleaning import bare_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongkai.publishing.models import Content

BODY = "正文"
# What the public reads; only a revision has a note.
_LINES = {
    "title": "标题",
    "document_number": "文号",
    "topic": "主题分类",
    "keywords": "关键词",
    "source": "来源",
    "summary": "内容概述",
    "note": "修改说明",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of a wording.

    Attributes:
        is_prose: Whether its sentences are ours to mend; a file's text is not, and its spaces and
            marks may be the reader's making.
    """

    place: str
    text: str
    is_prose: bool = True


def content_pieces(content: Content) -> tuple[Piece, ...]:
    """Give the texts of a wording but for its attachments: lines, body, the fields of a record."""
    lines = [Piece(place, getattr(content, name, "")) for name, place in _LINES.items()]
    body = Piece(BODY, bare_text(content.body))
    return tuple(piece for piece in (*lines, body, *_record(content.data)) if piece.text)


def _record(data: Mapping[str, Any]) -> Iterator[Piece]:
    for key, value in data.items():
        text = "\n".join(_strings(value))
        yield Piece(f"记录内容“{key}”", text, is_prose=False)


def _strings(value: Any) -> Iterator[str]:
    """Give the texts and numbers of a record's field, however it is built."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting += reversed(one.values())
        elif isinstance(one, list):
            waiting += reversed(one)
        elif one is not None and not isinstance(one, bool):
            yield str(one)
