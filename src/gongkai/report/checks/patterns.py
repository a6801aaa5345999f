"""How most text checks work: a pattern, what it means, what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.passages import Passage
    from gongkai.report.findings import Finding, Severity


class Slip(NamedTuple):
    """A pattern of text that should not stand in a report.

    Attributes:
        pattern: What is looked for; its named group ``words``, if any, is what is shown.
        message: One Chinese sentence; ``{}`` is filled with the words found.
        advice: One Chinese sentence: what to do.
        severity: None for the check's own.
        once: Only the first match of a paragraph is a finding.
    """

    pattern: re.Pattern[str]
    message: str
    advice: str
    severity: Severity | None = None
    once: bool = False


_SHOWN = 40


def find_slips(
    card: Check, subject: Subject, passages: Iterable[Passage], slips: Iterable[Slip]
) -> Iterator[Finding]:
    """Give a finding for every match of every slip; the first slip to match words keeps them."""
    listed = tuple(slips)
    for passage in passages:
        taken: list[tuple[int, int]] = []
        for slip in listed:
            for found in slip.pattern.finditer(passage.text):
                group = "words" if "words" in slip.pattern.groupindex else 0
                span = found.span(group)
                if any(start < span[1] and span[0] < end for start, end in taken):
                    continue
                taken.append(span)
                yield card.finding_in(
                    subject.report,
                    passage,
                    span,
                    slip.message.format(_short(found[group])),
                    advice=slip.advice,
                    severity=slip.severity,
                )
                if slip.once:
                    break


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}……"
