"""How deeply an HTML text is nested, told before a parser builds it.

A parser of HTML looks upwards through all open elements again and again, and opens formatting
anew in each block: what is nested without end costs it the square of its length.
"""

from __future__ import annotations

import re

_DEEPEST = 200
_MOST_WORK = 500_000
"""The sum of the depths of all elements: tens of thousands at the depth of a usual table."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_MANY_ATTRIBUTES = re.compile(r"<[a-zA-Z](?:[^<>\s]*\s+){500}")
_FORMATS = {
    *("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong"),
    *("tt", "u"),
}
_NEVER_NESTS = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
    *("source", "track", "wbr"),
    # These end by themselves where the next of them begins.
    *("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup"),
}


def is_overgrown(html: str) -> bool:
    """Tell whether a text is nested as no person writes; one look at each tag."""
    if _MANY_ATTRIBUTES.search(html):
        return True
    opened: list[str] = []
    work = 0
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        if tag[1]:
            _close(opened, name)
        elif name not in _NEVER_NESTS:
            opened.append(name)
        work += len(opened)
        if len(opened) > _DEEPEST or work > _MOST_WORK:
            return True
    return False


def _close(opened: list[str], name: str) -> None:
    """Close the last of a name and what it holds; formatting goes on behind its block."""
    if name in opened:
        at = len(opened) - 1 - opened[::-1].index(name)
        opened[at:] = [each for each in opened[at + 1 :] if each in _FORMATS]
