"""Table 3: each column balances, each column's outcomes add up, each row adds up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks import identities
from gongkai.report.checks.cells import (
    REQUEST_TOTAL,
    request_column,
    request_path,
    request_row,
)
from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongkai.report.model import Row


@check(
    "requests.balance",
    law="RPT-V1",
    severity=Severity.ERROR,
    title="申请表每一列：新收与结转之和等于办结总计与结转下年度之和",
    example="“自然人”列：一、新收14＋二、上年结转0＝14，（七）总计13＋四、结转下年度0＝13",
)
def balance(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find the columns in which 一 + 二 differs from （七） + 四.

    Law: RPT-V1.
    """
    requests = subject.report.requests
    for column in identities.COLUMNS:
        if not identities.balance(requests, column):
            continue
        new, old, done, open_ = (
            _figure(requests, row, column)
            for row in ("received", "carried_in", "concluded", "carried_out")
        )
        yield card.finding(
            subject.report,
            request_path("received", column),
            f"{request_column(column)}列：新收与上年结转之和 {new + old} ≠ "
            f"办结总计与结转下年度之和 {done + open_}"
            f"（{new}+{old}={new + old}，{done}+{open_}={done + open_}）。",
            evidence=f"一、{new}；二、{old}；（七）{done}；四、{open_}",
            advice=_column_advice(
                requests,
                column,
                "请按登记台账核对这一列的新收、上年结转、总计和结转下年度四个数。",
            ),
        )


@check(
    "requests.concluded-total",
    law="RPT-V2",
    severity=Severity.ERROR,
    title="申请表每一列：各种办理结果之和等于（七）总计",
    example="“自然人”列：4+3+4+2=13，（七）总计却为14",
)
def concluded_total(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find the columns in which the outcomes do not add up to （七）总计.

    Law: RPT-V2.
    """
    requests = subject.report.requests
    for column in identities.COLUMNS:
        parts = identities.outcomes(requests, column)
        if not identities.concluded(requests, column) or parts is None:
            continue
        written = _figure(requests, "concluded", column)
        counted = [(row, figure) for row, figure in parts if figure]
        arithmetic = "+".join(str(figure) for _, figure in counted) or "0"
        yield card.finding(
            subject.report,
            request_path("concluded", column),
            f"{request_column(column)}列：各项办理结果之和 {identities.total(parts)} ≠ "
            f"（七）总计 {written}（{arithmetic}={identities.total(parts)}）。",
            evidence="；".join(f"{request_row(row)} {figure}" for row, figure in counted)
            or "各项结果均为0",
            advice=_column_advice(
                requests, column, "请按登记台账逐项核对这一列的办理结果与（七）总计。"
            ),
        )


@check(
    "requests.row-total",
    law="RPT-V3",
    severity=Severity.ERROR,
    title="申请表每一行：各类申请人之和等于总计",
    example="（一）予以公开：4+0+0+0+0+0=4，总计却为5",
)
def row_total(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find the rows whose applicants do not add up to 总计.

    Law: RPT-V3.
    """
    requests = subject.report.requests
    for row, counts in requests.items():
        difference = identities.row_total(counts)
        written = counts[REQUEST_TOTAL]
        if not difference or written is None:
            continue
        arithmetic = "+".join(str(count) for count in counts[:REQUEST_TOTAL])
        yield card.finding(
            subject.report,
            request_path(row, REQUEST_TOTAL),
            f"{request_row(row)}：各列之和 {written - difference} ≠ 总计 {written}"
            f"（{arithmetic}={written - difference}）。",
            evidence=" ".join(str(count) for count in counts),
            advice=_row_advice(requests, row),
        )


@check(
    "requests.negative",
    law="RPT-V5",
    severity=Severity.ERROR,
    title="申请表的每个数都是不小于零的整数",
    example="二、上年结转：自然人为-1",
)
def negative(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find counts below zero.

    Law: RPT-V5.
    """
    for row, counts in subject.report.requests.items():
        for column, count in enumerate(counts):
            if count is not None and count < 0:
                yield card.finding(
                    subject.report,
                    request_path(row, column),
                    f"{request_row(row)}{request_column(column)}为 {count}，件数不能小于零。",
                    evidence=str(count),
                    advice="请按登记台账改为实际件数。",
                )


def _figure(requests: Mapping[str, Row], row: str, column: int) -> int:
    """Give a figure that an identity has already found to be there."""
    return requests[row][column] or 0


def _row_advice(requests: Mapping[str, Row], row: str) -> str:
    mend = identities.mending_cell(requests, row)
    if mend is None:
        return "请按登记台账核对这一行的各类申请人数和总计。"
    return _mend_advice(requests, row, *mend)


def _column_advice(requests: Mapping[str, Row], column: int, otherwise: str) -> str:
    for row in requests:
        mend = identities.mending_cell(requests, row)
        if mend is not None and mend[0] == column:
            return _mend_advice(requests, row, *mend)
    return otherwise


def _mend_advice(requests: Mapping[str, Row], row: str, column: int, figure: int) -> str:
    return (
        f"请先核对{request_row(row)}的{request_column(column)}一格："
        f"由{requests[row][column]}改为{figure}后，这一行与这一列就都对得上。"
    )


CHECKS = (balance, concluded_total, row_total, negative)
