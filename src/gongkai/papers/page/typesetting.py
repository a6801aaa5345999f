"""A page set by Typst as a PDF/A with its fonts inside."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from gongkai.report.writers import UnwritableFile
from gongkai.report.writers.pdf.typesetting import NoGlyph, places, typeset

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_STANDARDS = ("a-2a",)
_GETA = "〓"
"""What printers set for a character that they do not have."""

_PATIENCE = 30
"""So many times a page is set again for one more sign that no font shows; then for all at once."""

_COMMON = "\u3400", "\u9fff"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a seal stands.

    Attributes:
        page: Number of the page, from 1.
        box: Left, lower, right and upper edge in points, from the page's lower left.
    """

    page: int
    box: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in small letters at the foot of the last page, and where it leads."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed paper.

    Attributes:
        pdf: The file.
        unshown: Characters that no font here can show; 〓 stands in their place.
        seal: Where the seal stands; None without one.
    """

    pdf: bytes
    unshown: str
    seal: Spot | None


def printed(
    page: dict[str, Any],
    *,
    title: str,
    organ: str,
    dated_on: date,
    note: Note | None = None,
    is_preview: bool = False,
    seal: bytes = b"",
) -> Printed:
    """Print a page that was read from a document.

    Args:
        page: As `page_of` gives it.
        title: For the file's own description.
        organ: Who issues it.
        dated_on: The day that stands in the file's own description.
        note: What stands at the foot of the last page.
        is_preview: Whether it bears the mark of a preview.
        seal: Picture of the seal that is set over name and date; empty for none.

    Law: GB/T 9704 (form of official documents); DOC-0.
    """
    source = (files("gongkai.papers.page") / "paper.typ").read_bytes()
    data = {
        **page,
        "title": title,
        "organ": organ,
        "date": [dated_on.year, dated_on.month, dated_on.day],
        "note": {"text": note.text, "address": note.address} if note else None,
        "is_preview": is_preview,
        "seal": list(seal),
    }
    unshown = ""
    for tried in range(_PATIENCE * 2):
        try:
            pdf = typeset(source, data, standards=_STANDARDS)
        except NoGlyph as error:
            missing = error.text if tried < _PATIENCE else f"{error.text}{_rare(data)}"
            unshown += "".join(sign for sign in dict.fromkeys(missing) if sign not in unshown)
            data = _without(data, missing)
        else:
            return Printed(pdf, unshown, _seal(source, data) if seal else None)
    raise UnwritableFile("文书中有字体不能显示的文字，请改用常用字后再印发。")


def _rare(data: dict[str, Any]) -> str:
    """Give every sign that fonts may lack: who types hundreds of them stops no paper."""
    found: dict[str, None] = {}

    def look(text: str) -> str:
        found.update(dict.fromkeys(filter(_may_lack, text)))
        return text

    _each(data, look)
    return "".join(found)


def _may_lack(sign: str) -> bool:
    is_plain = sign < "\u0100" or "\u3000" <= sign <= "\u303f" or "\uff00" <= sign <= "\uffef"
    return not is_plain and not _COMMON[0] <= sign <= _COMMON[1]


def _seal(source: bytes, data: dict[str, Any]) -> Spot | None:
    said = places(source, data, "seal")
    if not said:
        return None
    spot = said[-1]
    left, side = round(spot["x"]), round(spot["side"])
    upper = round(data["page"]["height"] - spot["y"])
    return Spot(spot["page"], (left, upper - side, left + side, upper))


def _without(data: dict[str, Any], signs: str) -> dict[str, Any]:
    """Set 〓 for characters that no font shows."""
    table = str.maketrans(dict.fromkeys(signs, _GETA))
    changed: dict[str, Any] = _each(data, lambda text: text.translate(table))
    return changed


def _each(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        return {key: part if key == "seal" else _each(part, change) for key, part in value.items()}
    if isinstance(value, list):
        return [_each(part, change) for part in value]
    return change(value) if isinstance(value, str) else value
