"""Word fields inside running text: the result is shown, the instruction is not."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

UNRESOLVED: Final = re.compile(
    r"(?:错误|Error)\s*[!！]\s*(?:未找到引用源|未定义书签|未指定书签|文档中没有指定样式的文字"
    r"|超链接引用无效|不能识别的开关参数|Reference source not found|Bookmark not defined"
    r"|No bookmark name given|Hyperlink reference not valid|No text of specified style)[。.]?"
    r"|«[^«»\n]{1,60}»",
    re.IGNORECASE,
)
"""What Word prints where a cross-reference lost its target, or a mail merge was never run."""

_LOCAL_PATH = re.compile(r"[A-Za-z]:\\|file:", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    instruction: list[str] = field(default_factory=list)
    in_result: bool = False


class Fields:
    """The complex fields open at one point of a text; they may span paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    @property
    def shows(self) -> bool:
        """Whether text at this point is printed."""
        return all(one.in_result for one in self._open)

    def instruct(self, text: str) -> None:
        """Take a piece of the innermost field's instruction."""
        if self._open:
            self._open[-1].instruction.append(text)

    def mark(self, kind: str | None) -> str | None:
        """Take a ``w:fldChar``; give the whole instruction when it has just ended."""
        if kind == "begin":
            self._open.append(_Open())
        elif self._open and kind == "separate":
            self._open[-1].in_result = True
            return "".join(self._open[-1].instruction)
        elif self._open and kind == "end":
            ended = self._open.pop()
            return None if ended.in_result else "".join(ended.instruction)
        return None

    def end_paragraph(self) -> None:
        """Give up fields whose instruction never ends, so that they hide no later paragraph."""
        self._open = [one for one in self._open if one.in_result]


def leaks_path(instruction: str) -> bool:
    """Tell whether a field's instruction names a file of somebody's own machine."""
    return bool(_LOCAL_PATH.search(instruction))
