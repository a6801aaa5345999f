"""Which part of a page is the report: what stands around it is menus, paths and footers.

The report is the narrowest element that holds every numbered heading and most of the words. Its
headline often stands outside that element; it is known by the page's own title.
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
    numbered = [index for index, block in enumerate(blocks) if _is_numbered(block)]
    least = (_MOST if numbered else _NEARLY_ALL) * sizes[-1]
    first, last = (numbered[0], numbered[-1]) if numbered else (len(blocks), -1)
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


def _is_numbered(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(_NUMBERED.match(block.text))


def _headline(before: Sequence[Block], page_title: str) -> Iterator[Block]:
    title = _SPACE.sub("", page_title)
    for block in before:
        if isinstance(block, Paragraph):
            words = _SPACE.sub("", block.text)
            if (block.heading or _HEADLINES + 1) <= _HEADLINES or (
                len(words) >= _SHORTEST and words in title
            ):
                yield block
