"""Prose against table 2: normative documents, decisions, fees."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from gongkai.report.checks.check import check
from gongkai.report.checks.prose.desk import desks, phrase_start
from gongkai.report.checks.prose.wording import (
    is_change,
    of_a_part,
    other_year,
    plain,
    worth,
)
from gongkai.report.findings import Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.prose.desk import Desk
    from gongkai.report.checks.prose.reading import Sentence
    from gongkai.report.findings import Finding
    from gongkai.report.model import Report
    from gongkai.text.numbers import Number, Value

_DOCUMENT_UNITS = frozenset(["件", "份", "个", "部", "项", "篇", ""])
_DECISION_UNITS = frozenset(["件", "起", "宗", "项", "次", "个", "例", ""])
_TOPIC = expression(r"规范性文件|规章|行政(?:许可|处罚|强制|事业性收费)")
_KINDS = expression(
    r"(?P<normative_documents>(?<!党内)规范性文件)|(?P<regulations>(?:政府|部门)规章(?!制度))"
)
_DOCUMENT_ROWS = {"normative_documents": "行政规范性文件", "regulations": "规章"}
_COLUMNS = {
    "issued": (("issued", "本年制发"),),
    "repealed": (("repealed", "本年废止"),),
    "in_force": (("in_force", "现行有效"),),
}
_MADE_OR_PUBLISHED = {
    "issued": (("made", "本年新制作数量"), ("published", "本年新公开数量")),
}
_NAMED = expression(
    r"(?<!等)(?:(?:行政)?规范性文件|(?:政府|部门)规章)(?:共计?|总数|件?数量?|为|有)*#|#(?:本级|现行有效的)?(?:(?:行政)?规范性文件|(?:市|省|地方|本级)*(?:政府|部门)规章)(?!管理|清理|审查|制定|目录)"
)
"""The documents named directly before or after the number."""

_NO_REGISTER = expression(
    r"公开|清理|审查|解读|备案|修订|修改|评估|梳理|报备|发布|涉及|征求|合法性|党|继续|拟|重大|联合|牵头|参与|起草|代|报请|转发|等$|专栏.{0,4}\d"
)
_DOCUMENT_VERBS = tuple(
    (expression(pattern), column)
    for pattern, column in (
        (r"制发|制定|印发|出台", "issued"),
        (r"废止|宣布失效", "repealed"),
        (r"现行有效|继续有效", "in_force"),
    )
)
_DECISIONS = tuple(
    (expression(rf"{name}(?:处理)?(?:措施)?(?:决定)?(?:书)?(?:案件)?(?:共|共计)?$"), row)
    for name, row in (
        (r"行政许可", "permits"),
        (r"行政处罚", "penalties"),
        (r"行政强制", "coercion"),
    )
)
_DECIDED = expression(r"作出|做出|下达|处理决定|实施")
_TAKES = expression(r"(?:作出|做出|下达)(?:了|共)?$")
_PUBLISHED = expression(r"公开|公示|发布|公布|录入|归集|双公示|信息|推送|上网|事项|目录|清单")
_CHARGES = expression(r"行政事业性收费(?:总?金?额|收入|共计|共|总计|为|合计)*$")
_YUAN = 10_000


@check(
    "prose.disclosure",
    law="RPT-V14",
    severity=Severity.WARNING,
    title="正文所述规范性文件、处理决定、收费金额与第二部分表格一致",
    example="正文“制发行政规范性文件5件”，表中本年制发却为3",
)
def disclosure_retold(card: Check, subject: Subject) -> Iterator[Finding]:
    """Compare the figures on documents, decisions and fees in prose with table 2.

    Interpretation: prose that counts what is *published* is another figure than the decisions
    made (RPT-22), and is not compared. Documents said to be issued where the table has as many
    in force and fewer issued get a note: 印发 may have been in an earlier year.
    """
    for desk in desks(card, subject):
        told = (part for part in desk.passage.sentences if _TOPIC.search(part.text))
        for sentence in told:
            for number in sentence.counts:
                if _is_ours(subject.report, sentence, number):
                    yield from _documents(desk, sentence, number)
                    yield from _decisions(desk, sentence, number)
                    yield from _charges(desk, sentence, number)


def _is_ours(report: Report, sentence: Sentence, number: Number) -> bool:
    if not number.is_exact or is_change(number) or other_year(sentence, number, report.year):
        return False
    return not of_a_part(sentence.before(number), report.organ)


def _documents(desk: Desk, sentence: Sentence, number: Number) -> Iterator[Finding]:
    row = _document_row(sentence, number)
    column = _document_column(sentence, number) if row else None
    if row is None or column is None:
        return
    figures = desk.report.disclosure.get(row, {})
    accepted = _accepted(figures, column)
    if not accepted or number.value in accepted.values():
        return
    label, expected = next(iter(accepted.items()))
    early = column == "issued" and number.value == figures.get("in_force")
    said = f"正文所述{_DOCUMENT_ROWS[row]}{plain(worth(number))}{number.unit}"
    message = f"{said}与表中“{label}”{plain(expected)}不一致"
    message += "，但与“现行有效”相同，请核对是否为往年制发。" if early else "，请核对。"
    yield _finding(desk, sentence, number, message, Severity.NOTE if early else Severity.WARNING)


def _document_row(sentence: Sentence, number: Number) -> str | None:
    """Give the row of table 2 whose documents the nearest words name."""
    if number.unit not in _DOCUMENT_UNITS:
        return None
    said = sentence.before(number) + number.counted
    named = [hit for hit in _KINDS.finditer(said) if hit.lastgroup]
    return named[-1].lastgroup if named else None


def _accepted(figures: Mapping[str, Value | None], column: str) -> dict[str, Value]:
    """Give the figures, by their columns' names, that a count may be; none where one is blank.

    Interpretation: the layout of 2019 asks for documents made and published in the year; prose
    that says 制发 may mean either. What is in force it does not ask.
    """
    columns = _MADE_OR_PUBLISHED if "made" in figures else _COLUMNS
    asked = {label: figures.get(key) for key, label in columns.get(column, ())}
    told = {label: value for label, value in asked.items() if value is not None}
    return told if len(told) == len(asked) else {}


def _document_column(sentence: Sentence, number: Number) -> str | None:
    verbs = [
        (hit.end(), column)
        for pattern, column in _DOCUMENT_VERBS
        for hit in pattern.finditer(number.head)
    ]
    if not verbs or _NO_REGISTER.search(_near(number)):
        return None
    last, column = max(verbs)
    continued = last == len(number.head)  # …制发3件、废止2件
    return column if continued or _NAMED.search(sentence.clause(number)) else None


def _near(number: Number) -> str:
    """Give the words before a number and, of those after, what it counts up to 规范性文件."""
    return number.head + number.counted.partition("规范性文件")[0]


def _decisions(desk: Desk, sentence: Sentence, number: Number) -> Iterator[Finding]:
    label = number.counted if _TAKES.search(number.head) else number.head
    row = next((row for words, row in _DECISIONS if words.search(label)), None)
    if row is None or number.unit not in _DECISION_UNITS:
        return
    before = sentence.before(number)
    expected = desk.report.disclosure.get(row, {}).get("decisions")
    if expected is None or number.value == expected:
        return
    if _DECIDED.search(before) and not _PUBLISHED.search(before):
        name = {"permits": "行政许可", "penalties": "行政处罚", "coercion": "行政强制"}[row]
        said = f"{plain(worth(number))}{number.unit}"
        message = f"正文所述{name}{said}与表中处理决定数量{expected}不一致，请核对。"
        yield _finding(desk, sentence, number, message)


def _charges(desk: Desk, sentence: Sentence, number: Number) -> Iterator[Finding]:
    expected = desk.report.disclosure.get("charges", {}).get("amount")
    if number.unit != "元" or expected is None or not _CHARGES.search(number.head):
        return
    if not _agrees(number, expected):
        message = f"正文所述行政事业性收费与表中本年收费金额{plain(expected)}万元不一致，请核对。"
        yield _finding(desk, sentence, number, message)


def _agrees(number: Number, expected: Value) -> bool:
    """Say whether an amount in yuan is the table's, as far as its digits go."""
    exact = Decimal(expected) * _YUAN
    decimals = len(number.text.partition(".")[2].rstrip("万亿"))
    unit = Decimal(10) ** -decimals * (_YUAN if "万" in number.text else 1)
    return abs(exact - worth(number)) < unit


def _finding(
    desk: Desk,
    sentence: Sentence,
    number: Number,
    message: str,
    severity: Severity = Severity.WARNING,
) -> Finding:
    return desk.say(
        sentence,
        phrase_start(number),
        number.after + len(number.counted),
        message,
        advice="核对台账，使正文与第二部分表格一致；统计口径不同的，请在正文中写明。",
        severity=severity,
    )
