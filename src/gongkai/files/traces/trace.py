"""One thing that a file carries unseen, and one kind of such things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

MOST_SHOWN = 30
"""So many traces of a kind are told one by one; the rest as a number."""

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Trace:
    """One trace found in a file.

    Attributes:
        code: The kind, by which it is asked to be taken out.
        label: What people call the kind: 批注.
        place: Where it is: 工作表“明细”.
        shown: What it says, cut to a line.
        changes_content: Whether a reader would see the difference, so that a person decides.
    """

    code: str
    label: str
    place: str
    shown: str
    changes_content: bool


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A kind of traces in files of one format.

    Attributes:
        find: Gives place and words of each trace.
        cut: Takes all of them out.
    """

    code: str
    label: str
    find: Callable[[T], Iterator[tuple[str, str]]]
    cut: Callable[[T], None]
    changes_content: bool = False

    def traces(self, content: T) -> Iterator[Trace]:
        """Give the traces of this kind, the first ones one by one."""
        more = 0
        for at, (place, shown) in enumerate(self.find(content)):
            if at < MOST_SHOWN:
                line = " ".join(shown.split())[:_LONGEST]
                yield Trace(self.code, self.label, place, line, self.changes_content)
            else:
                more += 1
        if more:
            yield Trace(self.code, self.label, "其余位置", f"另有{more}处", self.changes_content)


def noted(place: str, size: int) -> Trace:
    """Give the trace of a picture's block of notes, of so many bytes."""
    return Trace("notes", "图片附加信息", place, f"{size}字节", changes_content=False)
