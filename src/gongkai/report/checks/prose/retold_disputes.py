"""Prose against table 4."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.checks.check import check
from gongkai.report.checks.prose.desk import desks, phrase_start
from gongkai.report.checks.prose.wording import (
    OTHER_PERIOD,
    is_change,
    main_words,
    of_a_part,
    other_year,
    plain,
    worth,
)
from gongkai.report.findings import Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.prose.desk import Desk
    from gongkai.report.checks.prose.reading import Sentence
    from gongkai.report.findings import Finding
    from gongkai.report.model import Report
    from gongkai.text.numbers import Number

_TOPIC = expression(r"信息公开|依申请|公开申请")
_UNITS = frozenset(["件", "起", "宗", "例", "个", "项", ""])
_GROUP_WORDS = expression(
    r"(?P<after>复议后(?:再)?(?:提起)?(?:行政)?(?:起诉|诉讼)|经复议后)|(?P<direct>未经复议(?:直接)?(?:起诉|诉讼)?|直接起诉)"
    r"|(?P<suit>行政诉讼|(?<!民事)(?<!刑事)诉讼|起诉)|(?P<review>行政复议|复议)"
)
_GROUPS = {
    "review": ("reconsideration",),
    "direct": ("litigation",),
    "after": ("litigation_after_reconsideration",),
    "suit": ("litigation", "litigation_after_reconsideration"),
}
_COLUMNS = tuple(
    (expression(pattern), column)
    for pattern, column in (
        (r"维持", 0),
        (r"结果纠正|被纠正|纠错", 1),
        (r"其他结果", 2),
        (r"尚未审结|未审结", 3),
    )
)
_TOTAL, _SECTION = 4, 4
_OTHER_COUNT = expression(
    r"结转|撤回|撤诉|调解|驳回|确认|终止|撤销|胜诉|败诉|出庭|负责人|(?<!未)审结|涉及|培训|案例|败|上诉|二审|再审|答复|制作"
)
_NONE = expression(
    r"(?:未(?!经)|没有|无(?!正当|法)|零)(?P<words>[^，。；]{0,30}?(?:行政复议|复议|行政诉讼|诉讼)[^，。；]*)"
)
_ANOTHER_DENIAL = expression(
    r"纠错|纠正|败诉|胜诉|撤销|维持|逾期|超期|决定|履行|责令|审结|确认|应诉不|不当|未经|答辩|整改|通报"
)


@check(
    "prose.disputes",
    law="RPT-V14",
    severity=Severity.WARNING,
    title="正文所述行政复议、行政诉讼数量与第四部分表格一致",
    example="正文“未发生行政复议”，表中行政复议总计却为1",
)
def disputes_retold(card: Check, subject: Subject) -> Iterator[Finding]:
    """Compare the figures on reconsideration and litigation in prose with table 4."""
    for desk in desks(card, subject):
        for sentence in desk.passage.sentences:
            ours = desk.section == _SECTION or _TOPIC.search(sentence.text)
            if ours and _GROUP_WORDS.search(sentence.text):
                for number in sentence.counts:
                    yield from _figure(desk, sentence, number)
                yield from _denials(desk, sentence)


def _figure(desk: Desk, sentence: Sentence, number: Number) -> Iterator[Finding]:
    groups = _groups(sentence, number)
    if not groups or not _is_total_or_result(desk.report, sentence, number):
        return
    column = next((at for word, at in _COLUMNS if word.search(number.head)), _TOTAL)
    accepted = _accepted(desk.report, groups, column)
    if accepted and number.value not in accepted:
        said = f"{plain(worth(number))}{number.unit}"
        yield desk.say(
            sentence,
            phrase_start(number),
            number.after,
            f"正文所述{said}与第四部分表格中的{accepted[-1]}不一致，请核对。",
            advice="核对复议、诉讼台账，使正文与第四部分表格一致。",
        )


def _is_total_or_result(report: Report, sentence: Sentence, number: Number) -> bool:
    if number.unit not in _UNITS or not number.is_exact or is_change(number):
        return False
    clause = sentence.clause(number)
    if _OTHER_COUNT.search(clause) or OTHER_PERIOD.search(clause):
        return False
    before = main_words(sentence, number).replace("其中", "")
    return not (of_a_part(before, report.organ) or other_year(sentence, number, report.year))


def _groups(sentence: Sentence, number: Number) -> tuple[str, ...]:
    """Give the groups of table 4 that a number is of, by the nearest words before it."""
    before = sentence.before(number)
    near = list(_GROUP_WORDS.finditer(before))
    if not near:
        near = list(_GROUP_WORDS.finditer(number.counted))[:1]
    if not near:
        return ()
    last = near[-1]
    between = before[last.end() :]
    labelled = any(word.search(number.head) for word, _ in _COLUMNS)
    if not labelled and re.search(r"[，,:：]", between):
        return ()  # a number of a later clause, that may count something else
    groups = _GROUPS[str(last.lastgroup)]
    joined = before[near[-2].end() : last.start()] if len(near) > 1 else None
    if joined is not None and re.fullmatch(r"(?:案件)?[、和及与或]?(?:被)?(?:提起|发生)?", joined):
        return (*_GROUPS[str(near[-2].lastgroup)], *groups)
    return groups


def _accepted(report: Report, groups: tuple[str, ...], column: int) -> tuple[int, ...]:
    """Give each group's figure and their sum."""
    cells = [report.disputes[group][column] for group in groups if group in report.disputes]
    values = [cell for cell in cells if cell is not None]
    if len(values) != len(groups):
        return ()
    return (*values, sum(values))


def _denials(desk: Desk, sentence: Sentence) -> Iterator[Finding]:
    """Find what is said not to have happened, where the table has cases of it."""
    for denied in _NONE.finditer(sentence.text):
        before = sentence.text[sentence.segment_start(denied.start()) : denied.start()]
        if _ANOTHER_DENIAL.search(denied["words"]) or OTHER_PERIOD.search(before):
            continue
        if of_a_part(before, desk.report.organ):
            continue
        groups = {
            group
            for word in _GROUP_WORDS.finditer(denied["words"])
            for group in _GROUPS[str(word.lastgroup)]
        }
        disputes = desk.report.disputes
        total = sum(disputes[group][_TOTAL] or 0 for group in groups if group in disputes)
        if total:
            yield desk.say(
                sentence,
                *denied.span(),
                f"正文说没有发生，第四部分表格中却有{total}件，请核对。",
                advice="核对复议、诉讼台账，使正文与第四部分表格一致。",
            )
