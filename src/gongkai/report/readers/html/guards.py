"""Pages built to exhaust a parser, tamed before they reach it.

HTML5 asks a parser to look through all open elements at many tags and to reopen unclosed
formatting in every new block: both are quadratic for a page that nests without end. Counting in
advance costs little, and formatting tags can simply be left out: they carry no text.
"""

from __future__ import annotations

import re

from gongkai.report.document import UnreadableFile
from gongkai.report.readers import limits

_FORMATTING = re.compile(
    r"<(/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^>]*>",
    re.IGNORECASE,
)
_UNCLOSED = 200  # a page of careless hands leaves a few dozen open
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]*)")
_FEW_TAGS = 20_000  # however nested, this many are parsed within a second
_NEVER_NESTED = """
p li td th tr tbody thead tfoot dd dt option br hr img input meta link col wbr area base embed
source param track
"""
_CLOSED_BY_RULE = frozenset(_NEVER_NESTED.split())
_WORK = 300_000_000  # open elements looked through, about two seconds
_LONG_TAG = 100_000  # characters; beyond it only pictures inlined in the page


def tamed(source: str) -> str:
    """Give markup that any parser reads in bounded time.

    Raises:
        UnreadableFile: longer than any report's page, or nested too deeply.
    """
    if len(source) > limits.PAGE_CHARACTERS:
        raise limits.refuse_oversized("网页")
    source = _without_long_tags(source)
    if _unclosed_formatting(source) > _UNCLOSED:
        source = _FORMATTING.sub("", source)
    if source.count("<") > _FEW_TAGS and _work(source) > _WORK:
        raise UnreadableFile("网页的标签嵌套异常，无法读取，请把正文复制到Word中另存为.docx再读。")
    return source


def _without_long_tags(source: str) -> str:
    """Cut tags so long that only inlined pictures, or countless attributes, can fill them."""
    if len(source) < _LONG_TAG:
        return source
    pieces = source.split(">")
    for index, piece in enumerate(pieces):
        tag = _TAG.search(piece) if len(piece) > _LONG_TAG else None
        if tag and len(piece) - tag.start() > _LONG_TAG:
            pieces[index] = piece[: tag.end()]
    return ">".join(pieces)


def _unclosed_formatting(source: str) -> int:
    """Give the most formatting elements that are open at once."""
    most = count = 0
    for slash in _FORMATTING.findall(source):
        count = max(0, count - 1) if slash else count + 1
        most = max(most, count)
    return most


def _work(source: str) -> int:
    """Give how many open elements a parser looks through, at most."""
    open_counts: dict[str, int] = {}
    depth = work = 0
    for slash, name in _TAG.findall(source.lower()):
        if name in _CLOSED_BY_RULE:
            pass
        elif not slash:
            open_counts[name] = open_counts.get(name, 0) + 1
            depth += 1
        elif open_counts.get(name, 0):
            open_counts[name] -= 1
            depth -= 1
        work += depth
    return work
