"""Which part of a page is the report: what stands around it is menus, paths and footers.

The report is the narrowest element that holds every numbered heading, every table with a figure
in it and most of the words; too much page is the lesser harm. Its headline often stands outside
that element; it is known by its mark-up, by the page's own title, or by its naming a year.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from gongkai.report.document import Block, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NUMBERED = re.compile(r"\s*[一二三四五六]\s*[、．.]\s*\S")
_MOST = 0.6  # of the words, where numbered headings say what belongs together
_NEARLY_ALL = 0.85  # where nothing does
_HEADLINES = 3  # h1 to h3
_TITLE = re.compile(r"[12〇○零一二]\S{3}年\S*报告$")
_FIGURE = re.compile(r"\s*-?\d[\d,.]*\s*")
_SPACE = re.compile(r"\s+")
_SHORTEST = 4  # characters of a line that is looked for in the page's title


def content(
    blocks: Sequence[Block], containers: Sequence[tuple[int, int]], page_title: str
) -> list[Block]:
    """Give the report's blocks out of those of the whole page.

    Args:
        blocks: Everything on the page.
        containers: Ranges of blocks that an element holds.
        page_title: What the page's head says its title is.
    """
    sizes = [0, *accumulate(_size(block) for block in blocks)]
    anchors = [index for index, block in enumerate(blocks) if _is_anchor(block)]
    least = (_MOST if anchors else _NEARLY_ALL) * sizes[-1]
    first, last = (anchors[0], anchors[-1]) if anchors else (len(blocks), -1)
    fitting = (
        (start, end)
        for start, end in containers
        if start <= first and last < end and sizes[end] - sizes[start] >= least
    )
    start, end = min(fitting, key=lambda found: found[1] - found[0], default=(0, len(blocks)))
    return [*_headline(blocks[:start], page_title), *blocks[start:end]]


def _size(block: Block) -> int:
    if isinstance(block, Paragraph):
        return len(block.text)
    return sum(len(cell.text) for cell in block.cells)


def _is_anchor(block: Block) -> bool:
    """Tell whether a block must not be lost: a numbered heading, or a table with a figure."""
    if isinstance(block, Paragraph):
        return bool(_NUMBERED.match(block.text))
    return any(_FIGURE.fullmatch(cell.text) for cell in block.cells)


def _headline(before: Sequence[Block], page_title: str) -> Iterator[Block]:
    title = _SPACE.sub("", page_title)
    for block in before:
        if isinstance(block, Paragraph) and _is_headline(block, title):
            yield block


def _is_headline(line: Paragraph, title: str) -> bool:
    if line.heading and line.heading <= _HEADLINES:
        return True
    words = _SPACE.sub("", line.text)
    return bool(_TITLE.search(words)) or (len(words) >= _SHORTEST and words in title)
