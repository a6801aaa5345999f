"""Slips of writing and remnants of an editor, found by the proof-reader of reports.

Its checks read passages of prose and know nothing else of a report, so a text stands before them
as the only section of one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.publishing.models import FindingKind
from gongkai.publishing.scanning.found import LONGEST_ADVICE, Found
from gongkai.report.checks import Subject
from gongkai.report.checks.hygiene import leaks, remnants
from gongkai.report.checks.wording import doubled, punctuation, slips
from gongkai.report.findings import Severity
from gongkai.report.forms import form_for
from gongkai.report.model import Report, Section
from gongkai.text.personal_data import mask_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongkai.publishing.scanning.pieces import Piece
    from gongkai.report.checks import Check
    from gongkai.report.findings import Finding

_FORM = form_for(2025).name
_TEXT = "sections[0].text"
_STOPS_BESIDES = frozenset({"hygiene.editor-remnant"})
_SHOWN = 80


def find_remnants(piece: Piece) -> Iterator[Found]:
    """Find paths of a machine, accounts, remnants of an editor or a template.

    Law: SITE-19.
    Interpretation: what a person sees at once to be no text of ours stops; a blank that may be
        meant so, as a row of crosses in place of a name, is advice.
    """
    checks = (*leaks.CHECKS, *remnants.CHECKS)
    for found in _findings(piece.text, checks):
        stops = found.severity is Severity.ERROR or found.check in _STOPS_BESIDES
        yield _told(FindingKind.PATH, piece, found, stops=stops)


def find_slips(piece: Piece) -> Iterator[Found]:
    """Find words that are often mistyped, words and marks that stand twice, odd punctuation.

    Law: PUB-38.
    Interpretation: all of it is advice: the lists know many slips, but not every name and quote.
    """
    if not piece.is_prose:
        return
    for found in _findings(piece.text, slips.CHECKS):
        yield _told(FindingKind.WORD, piece, found, stops=False)
    for found in _findings(piece.text, (*doubled.CHECKS, *punctuation.CHECKS)):
        yield _told(FindingKind.DOUBLED, piece, found, stops=False)


def _findings(text: str, checks: Iterable[Check]) -> Iterator[Finding]:
    subject = Subject(_as_report(text))
    for check in checks:
        yield from (found for found in check(subject) if found.where == _TEXT)


def _as_report(text: str) -> Report:
    return Report(
        file="",
        organ=None,
        year=None,
        form=_FORM,
        title="",
        period=None,
        sections=(Section(1, "", text),),
        disclosure={},
        requests={},
        disputes={},
    )


def _told(kind: FindingKind, piece: Piece, found: Finding, *, stops: bool) -> Found:
    start, end = found.span or (0, 0)
    words = piece.text[start:end]
    advice = mask_text(f"{found.message}{found.advice}")
    return Found(
        kind,
        piece.place,
        start,
        end,
        words=words,
        shown=mask_text(words)[:_SHOWN],
        advice=advice[:LONGEST_ADVICE],
        stops=stops,
    )
