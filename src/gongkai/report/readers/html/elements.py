"""What HTML elements mean for reading: which break a line, which print nothing, which hide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gongkai.report.document import TraceKind

if TYPE_CHECKING:
    from collections.abc import Mapping

_BREAKING = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre
section summary table tbody td tfoot th thead tr ul
"""
_PRINTING_NOTHING = """
script style noscript template head title iframe object embed applet svg canvas audio video select
option textarea button datalist map rt rp xml noframes frameset
"""
BLOCKS: Final = frozenset(_BREAKING.split())
SILENT: Final = frozenset(_PRINTING_NOTHING.split())
CONTAINERS: Final = frozenset(
    ("article", "blockquote", "body", "center", "div", "fieldset", "form", "main", "section")
)
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}

CHANGES: Final = {"ins", "del", "s", "strike"}
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:[;!]|$)",
    re.IGNORECASE,
)
_STRIKING = re.compile(r"text-decoration[a-z-]*\s*:[^;]*line-through", re.IGNORECASE)
_RAISING = re.compile(r"vertical-align\s*:\s*(?:super|sub)", re.IGNORECASE)
_RAISED: Final = {"sup", "sub"}
RAISED: Final = "sup"
_COMMENTING = re.compile(r"mso-element\s*:\s*comment", re.IGNORECASE)


def is_raised(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Tell whether an element's text is set small above or below the line."""
    return tag in _RAISED or bool(_RAISING.search(attributes.get("style") or ""))


def unseen(tag: str, attributes: Mapping[str, str | None]) -> tuple[TraceKind, str] | None:
    """Give the kind and name of the trace that an element with these attributes leaves, if any.

    The text of an ``ins`` is seen all the same: the accepted text is what is read.

    Interpretation: what is struck out on the page is taken back, whatever strikes it.
    """
    style = attributes.get("style") or ""
    if tag in CHANGES:
        return TraceKind.TRACKED_CHANGE, tag
    if "hidden" in attributes:
        return TraceKind.HIDDEN_TEXT, "hidden"
    if style and _HIDING.search(style):
        return TraceKind.HIDDEN_TEXT, "style"
    if style and _STRIKING.search(style):
        return TraceKind.TRACKED_CHANGE, "line-through"
    if style and _COMMENTING.search(style):
        return TraceKind.COMMENT, "mso-element:comment"
    return None
