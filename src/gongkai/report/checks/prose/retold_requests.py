"""Prose against table 3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.check import check
from gongkai.report.checks.prose.desk import desks, phrase_start
from gongkai.report.checks.prose.request_words import TOPIC, retold
from gongkai.report.checks.prose.wording import OTHER_PERIOD, of_a_part, plain, worth
from gongkai.report.findings import Severity
from gongkai.report.forms import FORMS
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.prose.desk import Desk
    from gongkai.report.checks.prose.reading import Sentence
    from gongkai.report.checks.prose.request_words import Retold
    from gongkai.report.findings import Finding
    from gongkai.report.model import Report

_TOTAL = 6
_ORGANISATIONS = slice(1, 6)
_GROUPS = {
    "refused": "refused_",
    "unavailable": "unavailable_",
    "not_processed": "not_processed_",
    "other_results": "other",
}
_LABELS = {
    "new": "本年新收申请",
    "received": "本年新收申请",
    "carried_in": "上年结转申请",
    "carried_out": "结转下年度继续办理",
    "handled": "本年收到或办理的申请",
    "answered": "本年度办理结果总计",
    "refused": "不予公开各项之和",
    "unavailable": "无法提供各项之和",
    "not_held": "本机关不掌握相关政府信息",
    "not_processed": "不予处理各项之和",
    "other_results": "其他处理各项之和",
    "applicants": "该类申请人的申请数",
} | {row.key: row.label for row in FORMS["2021"].requests if row.outcome}
_LEADS_ON = expression(
    r"^(?:其中|全部|所有|均|按|已|答复|予以|截至|办结|经|对|在|同意|不予|无法|上年|结转|年内|当年|共办结|\()"
)
_YEAR = expression(r"20[0-9]{2}年")
_NONE = expression(
    r"(?:未|没有|无|零)(?:曾|有)?(?:收到|接到|受理|接收)(?P<what>[^，,。；]{0,14}?)"
    r"(?:信息公开申请|依申请公开|公开申请|申请公开|信息申请)(?P<rest>[^，,。；]*)"
    r"|(?<![有毫])(?:无|没有)(?:政府信息)?依申请公开(?:政府信息)?(?:事项|申请|情况|件|信息)?(?=[，,。；]|$)"
)
_QUALIFIED = expression(
    r"通过|网|信函|当面|邮|传真|渠道|涉及|口头|需|收费|不予|类|第三|法人|组织|企业|自然人|公民|超|逾|复|重|纠|因|引|诉|补正|不明"
)


@check(
    "prose.requests",
    law="RPT-V14",
    severity=Severity.WARNING,
    title="正文所述依申请公开数量与第三部分表格一致",
    example="正文“共收到政府信息公开申请16件”，表中本年新收总计却为15",
)
def requests_retold(card: Check, subject: Subject) -> Iterator[Finding]:
    """Compare the figures on requests in prose with table 3.

    Interpretation: 受理 and 办理 may mean what was received this year, with or without what was
    carried in, or what was concluded; each of these is accepted.
    """
    for desk in desks(card, subject):
        topic, paragraph = False, -1
        for sentence in desk.passage.sentences:
            said = TOPIC.search(sentence.text) is not None
            goes_on = sentence.paragraph == paragraph and _LEADS_ON.match(sentence.text)
            topic = said or bool(topic and goes_on)
            paragraph = sentence.paragraph
            if topic:
                yield from _figures(desk, sentence)
                yield from _denial(desk, sentence)


def _figures(desk: Desk, sentence: Sentence) -> Iterator[Finding]:
    for number in sentence.counts:
        found = retold(sentence, number, desk.report.year, organ=desk.report.organ, topic=True)
        accepted = accepted_values(desk.report, found) if found else ()
        if found and accepted and number.value not in accepted:
            said = f"{plain(worth(number))}{number.unit}"
            label = f"“{_label(found.figure)}”{accepted[0]}"
            yield desk.say(
                sentence,
                phrase_start(number),
                number.after,
                f"正文所述{said}与表中{label}不一致，请核对。",
                advice="核对登记台账，使正文与第三部分表格一致；口径不同的，请在正文中写明口径。",
            )


def _denial(desk: Desk, sentence: Sentence) -> Iterator[Finding]:
    """Find a sentence that says no request came, where the table has some."""
    denied = _NONE.search(sentence.text)
    received = _cell(desk.report, "received", _TOTAL)
    if not denied or not received:
        return
    if _QUALIFIED.search((denied["what"] or "") + (denied["rest"] or "")):
        return
    before = sentence.text[: denied.start()].replace(f"{desk.report.year}年", "")
    if not (
        _YEAR.search(before) or OTHER_PERIOD.search(before) or of_a_part(before, desk.report.organ)
    ):
        yield desk.say(
            sentence,
            *denied.span(),
            f"正文说没有收到政府信息公开申请，表中本年新收总计为{received}，请核对。",
            advice="核对登记台账，使正文与第三部分表格一致。",
        )


def accepted_values(report: Report, found: Retold) -> tuple[int, ...]:
    """Give the values of the tables that a retold figure may have; none when a cell is blank."""
    if found.figure == "applicants":
        return _applicants(report, found.column)
    cells = {
        key: _cell(report, key, found.column)
        for key in ("received", "carried_in", "concluded", "carried_out")
    }
    received, carried_in = cells["received"], cells["carried_in"]
    if found.figure in {"new", "carried_in", "carried_out"}:
        value = received if found.figure == "new" else cells[found.figure]
        return () if value is None else (value,)
    if found.figure == "received":
        return () if received is None else (received, received + (carried_in or 0))
    if found.figure in {"handled", "answered"}:
        return _handled(report, found.figure, cells)
    return _result_values(report, found.figure)


def _handled(report: Report, figure: str, cells: dict[str, int | None]) -> tuple[int, ...]:
    received, concluded = cells["received"], cells["concluded"]
    if received is None or concluded is None:
        return ()
    carried_in = cells["carried_in"] or 0
    if figure == "handled":
        return received, received + carried_in, concluded
    silent = [_sum(report, "other") or 0, _sum(report, "not_processed_") or 0]
    spared = {0, *silent, sum(silent), *_row_values(report, "other")}
    this_year = {concluded, max(concluded - carried_in, 0)}
    return tuple(sorted((whole - less for whole in this_year for less in spared), reverse=True))


def _row_values(report: Report, prefix: str) -> list[int]:
    return [
        row[_TOTAL] or 0
        for key, row in report.requests.items()
        if key.startswith(prefix) and len(row) > _TOTAL
    ]


def _label(figure: str) -> str:
    return "、".join(_LABELS[part] for part in figure.split("+"))


def _result_values(report: Report, figure: str) -> tuple[int, ...]:
    if "+" in figure:
        each = [_result_values(report, part) for part in figure.split("+")]
        return (sum(values[0] for values in each),) if all(each) else ()
    if figure in _GROUPS:
        value = _sum(report, _GROUPS[figure])
    elif figure == "not_held":
        value = _cell(report, "unavailable_not_held", _TOTAL)
        together = _sum(report, "unavailable_")
        return () if value is None or together is None else (value, together)
    else:
        value = _cell(report, figure, _TOTAL)
    return () if value is None else (value,)


def _applicants(report: Report, column: int) -> tuple[int, ...]:
    values = [_column(report, key, column) for key in ("received", "carried_in", "concluded")]
    received, carried_in, concluded = values
    if received is None or concluded is None:
        return ()
    return received, received + (carried_in or 0), concluded


def _column(report: Report, key: str, column: int) -> int | None:
    if column >= 0:
        return _cell(report, key, column)
    cells = report.requests.get(key, ())[_ORGANISATIONS]
    return sum(cell or 0 for cell in cells) if cells and None not in cells else None


def _cell(report: Report, key: str, column: int) -> int | None:
    row = report.requests.get(key, ())
    return row[column] if len(row) > column else None


def _sum(report: Report, prefix: str) -> int | None:
    cells = [_cell(report, key, _TOTAL) for key in report.requests if key.startswith(prefix)]
    return sum(cell or 0 for cell in cells) if cells and None not in cells else None
