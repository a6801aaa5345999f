"""One door to the renderings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gongkai.report.findings import Finding
from gongkai.report.model import Report

if TYPE_CHECKING:
    from collections.abc import Callable

Proofs = Sequence[tuple[Report, Sequence[Finding]]]
"""Reports, each with what was found in it."""


def render(proofs: Proofs, layout: str, *, colour: bool = False) -> str:
    """Show findings.

    Args:
        proofs: Reports with their findings, in the order to show them.
        layout: One of `FORMATS`.
        colour: Whether `text` may use the terminal's colours.

    Raises:
        ValueError: there is no such format; the message is one Chinese sentence.
    """
    if layout not in FORMATS:
        raise ValueError(f"没有“{layout}”这种格式，请改用{'、'.join(FORMATS)}中的一种。")
    return FORMATS[layout](proofs, colour)


def _json(proofs: Proofs, _colour: bool) -> str:  # noqa: FBT001 - one shape for all formats
    from gongkai.report.renderings.json_lines import as_json_lines

    return as_json_lines(proofs)


def _text(proofs: Proofs, colour: bool) -> str:  # noqa: FBT001
    from gongkai.report.renderings.plain import as_text

    return as_text(proofs, colour=colour)


def _html(proofs: Proofs, _colour: bool) -> str:  # noqa: FBT001
    from gongkai.report.renderings.page import as_page

    return as_page(proofs)


def _sarif(proofs: Proofs, _colour: bool) -> str:  # noqa: FBT001
    from gongkai.report.renderings.sarif import as_sarif

    return as_sarif(proofs)


FORMATS: dict[str, Callable[[Proofs, bool], str]] = {
    "json": _json,
    "text": _text,
    "html": _html,
    "sarif": _sarif,
}
