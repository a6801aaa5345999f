"""Another year or another organ, left over from the text that served as a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.organs import department_of, place_of
from gongkai.report.checks.passages import Kind
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from gongkai.report.checks.passages import Passage

_UNTIL = expression(r"截[至止]到?\s*(?P<year>20\d\d)\s*年\s*(?:年?底|年末|12\s*月)")
_EDITED = expression(r"编制(?:[^，。；]{0,12}?)(?P<year>20\d\d)\s*年度?[^，。；]{0,20}报告")
_CLAIM = expression(
    r"(?:^|[。；;\n）)])\s*(?P<year>20\d\d)\s*年(?:度|全年|以来)?(?![、至到和与—-])，?"
    r"(?=[^。；]{0,60}(?:受理|收到|办结|答复|公开|发布|召开|接到)[^。；]{0,40}\d)"
)
# 较上年 says nothing of why an earlier year is told, but for a sentence that goes on to this one.
_COMPARED = expression(r"相比|同比|较(?!上年|上一年|去年)|(?<![较比])(?:上年|去年)|结转")
_AGAINST_LAST = expression(r"[较比](?:上|去)")
_SUMMARY, _OTHER = 1, 6
_STATEMENT = 90

# Where an organ is named in full: in a contact, as author, before its short name, as signature.
_PLACE = expression(
    r"(?:^\s*|[，。；：、（(“《\s]|(?=请与|请向|由|向|是|为))(?:请与|请向|由|向|是|为)?"
    r"(?!请与|请向|由|向|是|为|与|和)(?P<stem>[一-鿿]{2,4}?)(?P<rank>[省市县区州旗盟])"
)
_NAMED_IN_FULL = expression(r"\s*$|（以下简称|\(以下简称|20\d\d\s*年|联系|编制|咨询|负责解释")


@check(
    "wording.template-year",
    law="RPT-2",
    severity=Severity.WARNING,
    title="文字中的年份与报告年度一致",
    example="2023年度报告写“截至2022年底，主动公开信息77条”",
)
def template_year(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find sentences that report on an earlier year as if it were the report's.

    Law: RPT-2.
    """
    year = subject.report.year
    for passage in subject.passages if year else ():
        for found in _years_told(subject, passage) if passage.is_prose else ():
            if int(found["year"]) != year:
                yield card.finding_in(
                    subject.report,
                    passage,
                    found.span("year"),
                    f"本报告是{year}年度，这里却写“{found['year']}年”，可能留用了往年的文字。",
                    advice=f"请核对这一句；说的是本年度情况的，请改为{year}年。",
                )


def _years_told(subject: Subject, passage: Passage) -> Iterator[re.Match[str]]:
    """Give the years that a passage speaks of as the reported one."""
    yield from _UNTIL.finditer(passage.text)
    yield from _EDITED.finditer(passage.text)
    for claim in _CLAIM.finditer(passage.text):
        if _speaks_of_this_year(subject, passage, claim):
            yield claim


def _speaks_of_this_year(subject: Subject, passage: Passage, claim: re.Match[str]) -> bool:
    sentence = passage.text[claim.start() : claim.start() + _STATEMENT]
    if _AGAINST_LAST.search(sentence) and f"{subject.report.year}年" in sentence:
        return False
    return (
        int(claim["year"]) < (subject.report.year or 0)
        and passage.kind is Kind.PROSE
        and _section_number(subject, passage) in {_SUMMARY, _OTHER}
        and not _COMPARED.search(sentence)
    )


def _section_number(subject: Subject, passage: Passage) -> int:
    index = int(passage.where.removeprefix("sections[").partition("]")[0])
    return subject.report.sections[index].number


@check(
    "wording.template-organ",
    law="RPT-4",
    severity=Severity.WARNING,
    title="文字中没有别处同类机关的名称",
    example="澄湾市林业局的报告写“请与榆泽市林业局联系”",
)
def template_organ(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find the same department of another place of the same rank.

    Law: RPT-4.
    """
    organ = subject.report.organ
    place, department = place_of(organ), department_of(organ)
    if not place or not department:
        return
    for passage in subject.passages:
        if not passage.is_prose or department not in passage.text:
            continue
        for found in _PLACE.finditer(passage.text):
            end = found.end() + len(department)
            if (
                found["rank"] != place[-1]
                or not passage.text.startswith(department, found.end())
                or not _NAMED_IN_FULL.match(passage.text, end)
                or _is_own(found["stem"], place[:-1])
            ):
                continue
            words = passage.text[found.start("stem") : end]
            yield card.finding_in(
                subject.report,
                passage,
                (found.start("stem"), end),
                f"本报告的机关是{organ}，这里却写“{words}”，可能留用了别处的文字。",
                advice=f"请核对；说的是本机关的，请改为“{organ}”。",
            )


def _is_own(stem: str, own: str) -> bool:
    return own in stem or stem in own


CHECKS = (template_year, template_organ)
