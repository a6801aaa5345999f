"""What the files of a wording say, and what they still carry unseen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage

from gongkai.files.refusal import FileRefused
from gongkai.files.traces import traces_of
from gongkai.publishing.models import FindingKind
from gongkai.publishing.scanning.found import LONGEST_PLACE, Found
from gongkai.publishing.scanning.pictures import Picture
from gongkai.publishing.scanning.pieces import Piece
from gongkai.report.document import UnreadableFile
from gongkai.report.readers import read_document
from gongkai.text.personal_data import mask_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongkai.files.traces import Trace
    from gongkai.publishing.models import Attachment

_MOST_TEXT = 500_000
_KEPT = 32
_PICTURES = ("image/",)


@dataclass(frozen=True, slots=True)
class Held:
    """What a file holds: its text, its traces; `problem` says why there is no text."""

    text: str
    traces: tuple[Trace, ...]
    problem: str = ""


def attachment_pieces(attachment: Attachment) -> Iterator[Piece]:
    """Give the texts of an attachment: its name, what a picture shows, what the file says."""
    place = place_of(attachment)
    yield Piece(place, f"{attachment.name}\n{attachment.alt}".strip(), is_prose=False)
    held = _held(attachment)
    if held.text:
        yield Piece(f"{place}的内容"[:LONGEST_PLACE], held.text, is_prose=False)


def attachment_picture(attachment: Attachment) -> Picture | None:
    """Give an attachment that is a picture; None for another file."""
    if not attachment.file.media_type.startswith(_PICTURES):
        return None
    return Picture(place_of(attachment), attachment.name, attachment.alt)


def find_carried(attachment: Attachment) -> Iterator[Found]:
    """Find what a file still carries unseen, and files that nobody could look into.

    Law: SITE-19.
    Interpretation: what was kept in a file was decided on when it was added, so it is advice.
    """
    place = place_of(attachment)
    held = _held(attachment)
    for label, count in Counter(held.traces).items():
        advice = f"附件仍有{label}{count}处，请去除后重新上传；确需保留的请说明理由。"
        shown = f"{label}{count}处"
        yield Found(FindingKind.FILE, place, 0, 0, f"{label}{count}", shown, advice, stops=True)
    if held.problem:
        shown = attachment.name
        yield Found(FindingKind.FILE, place, 0, 0, held.problem, shown, held.problem, stops=False)


def _kinds(traces: Iterable[Trace]) -> Iterator[tuple[str, bool]]:
    return ((trace.label, trace.changes_content) for trace in traces)


def place_of(attachment: Attachment) -> str:
    """Name an attachment as a place."""
    return f"附件“{mask_text(attachment.name)[: LONGEST_PLACE - 10]}”"


def _held(attachment: Attachment) -> Held:
    file = attachment.file
    return _read(file.key, file.name, file.media_type)


@lru_cache(maxsize=_KEPT)
def _read(key: str, name: str, media_type: str) -> Held:
    """Read a stored file; its content never changes under its key, so once is enough."""
    with default_storage.open(key) as content:
        try:
            traces = traces_of(content, media_type)
        except FileRefused as refusal:
            return Held("", (), str(refusal))
        if media_type.startswith(_PICTURES):
            return Held("", traces)
        content.seek(0)
        data = content.read()
    try:
        text = "\n".join(text for text, _ in read_document(data, name).texts())
    except UnreadableFile:
        return Held("", traces, "附件没有可以检查的文字，请人工核对其中有无不应公开的内容。")
    return Held(text[:_MOST_TEXT], traces)
