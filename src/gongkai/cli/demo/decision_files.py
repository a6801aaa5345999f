"""Files of invented decisions, made set-wise: the same rows every time, of any number.

Names, firms and numbers are put together by arithmetic; whom they might resemble does not exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb

from gongkai.decisions.models import Kind
from gongkai.text.personal_data.checksums import (
    CREDIT_ALPHABET,
    CREDIT_WEIGHTS,
    IDENTITY_CHECKS,
    IDENTITY_WEIGHTS,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
_GIVEN = "明华强芳娜敏静丽勇军杰涛霞平刚桂英兰玉林"
_FIRMS = ("云泽{}物流有限公司", "云泽{}酒店管理有限公司", "{}网吧", "云泽{}保安服务有限公司")
_BAD_EVERY = 100
"""Where a file shall have bad rows, one in so many is."""


@dataclass(frozen=True, slots=True)
class _Sort:
    """What the decisions of a kind are about."""

    prefix: str
    matters: tuple[str, ...]
    sorts: tuple[str, ...]
    units: tuple[str, ...]
    headings: Mapping[str, str]


_SORTS: Mapping[Kind, _Sort] = {
    Kind.PERMIT: _Sort(
        "云公许",
        (
            "旅馆业特种行业许可",
            "保安服务许可",
            "剧毒化学品道路运输通行证核发",
            "大型群众性活动安全许可",
            "机动车驾驶证核发",
            "机动车登记",
            "公章刻制业特种行业许可",
        ),
        ("普通", "核准", "登记"),
        ("交警支队", "治安支队"),
        {"matter": "许可项目名称", "content": "许可内容", "day": "许可决定日期"},
    ),
    Kind.PENALTY: _Sort(
        "云公罚",
        (
            "驾驶机动车违反道路交通信号灯通行",
            "机动车违反禁令标志指示",
            "驾驶机动车超过规定时速未达百分之二十",
            "违反规定停放机动车",
            "未按规定登记住宿旅客信息",
            "未按规定使用安全带",
            "未按规定落实网络安全等级保护",
            "未按规定备案保安从业单位",
        ),
        ("罚款", "警告", "警告；罚款"),
        ("交警支队", "交警支队", "交警支队", "治安支队"),
        {"matter": "违法行为类型", "content": "处罚内容", "day": "处罚决定日期"},
    ),
    Kind.COERCION: _Sort(
        "云公强",
        ("扣留机动车", "扣押涉案财物", "查封场所", "扣留机动车驾驶证"),
        ("扣押财物", "查封场所、设施或者财物", "其他"),
        ("交警支队", "治安支队"),
        {"matter": "强制事项", "content": "强制内容", "day": "强制决定日期"},
    ),
}


def decision_file(
    path: Path,
    kind: Kind,
    rows: int,
    *,
    first: date,
    last: date,
    has_bad: bool = False,
    units: Mapping[str, str] | None = None,
) -> None:
    """Write a file of a kind's decisions, spread evenly over the days from `first` to `last`.

    Args:
        path: A csv, written anew.
        kind: Of which kind.
        rows: How many.
        first: The first day of decisions.
        last: The last.
        has_bad: One row in a hundred is wrong.
        units: Other names for the units.
    """
    sort, days = _SORTS[kind], (last - first).days + 1
    names = [(units or {}).get(unit, unit) for unit in sort.units]
    day = f"DATE '{first.isoformat()}' + CAST(n * {days} // {rows} AS INTEGER)"
    # By turns a firm's row and a person's.
    wrong = f"n % {2 * _BAD_EVERY} IN (2, {_BAD_EVERY + 7})" if has_bad else "false"
    columns = {
        f"行政{kind.label[2:]}决定文书号": f"'{sort.prefix}〔{first.year}〕' || n || '号'",
        "行政相对人名称": "CASE WHEN is_firm THEN firm ELSE person END",
        "行政相对人类别": "CASE WHEN is_firm THEN '法人及非法人组织' ELSE '自然人' END",
        "统一社会信用代码": f"CASE WHEN NOT is_firm THEN '' WHEN {wrong} THEN '913301000000000000'"
        " ELSE code || code_sign END",
        "证件号码": "CASE WHEN is_firm THEN '' ELSE card || card_sign END",
        sort.headings["matter"]: _of(sort.matters, "n * 31 // 7"),
        f"{kind.label[2:]}类别": _of(sort.sorts, "n * 17 // 5"),
        sort.headings["content"]: "'依法作出' || '处理。经查，当事人于' || day || '在云泽市平安路'"
        " || (n % 300) || '号实施上述行为，事实清楚，证据确凿。'",
        "金额(元)": "CAST(50 + n % 40 * 50 AS VARCHAR)" if kind == Kind.PENALTY else "''",
        sort.headings["day"]: f"CASE WHEN {wrong} AND NOT is_firm THEN '2026-02-30'"
        " ELSE CAST(day AS VARCHAR) END",
        "公示日期": "CAST(least(day + CAST(n % 5 AS INTEGER),"
        f" DATE '{last.isoformat()}') AS VARCHAR)",
        "承办单位": _of(names, "n * 13 // 3"),
    }
    told = ", ".join(f'{expression} AS "{heading}"' for heading, expression in columns.items())
    with duckdb.connect(config={"threads": 2}) as engine:
        engine.execute(
            f"COPY (SELECT {told} FROM (SELECT *, {_code_sign()} AS code_sign,"  # noqa: S608 - ours
            f" {_card_sign()} AS card_sign FROM (SELECT n, {day} AS day, {_party(rows)}"
            f" FROM range({rows}) AS made(n)))) TO '{path}' (FORMAT csv, HEADER)"
        )


def _party(rows: int) -> str:
    """Give a firm and a person of each row: four rows in ten are a firm's, which has several."""
    firms = max(rows // 20, 10)
    index = f"(n * 7919 % {firms})"
    called = f"' || {_syllables(index)} || '"
    firm = _of([pattern.format(called) for pattern in _FIRMS], index)
    return (
        f"(n % 10 < 4) AS is_firm, {firm} AS firm,"
        f" {_sign(_SURNAMES, 'n')} || {_sign(_GIVEN, 'n // 20')} || {_sign(_GIVEN, 'n // 400')}"
        f" AS person, '91330100' || lpad(CAST({index} AS VARCHAR), 9, '0') AS code,"
        " '330106' || strftime(DATE '1960-01-01' + CAST(n % 16000 AS INTEGER), '%Y%m%d')"
        " || lpad(CAST(n % 1000 AS VARCHAR), 3, '0') AS card"
    )


def _syllables(index: str) -> str:
    return " || ".join(_sign(_GIVEN, f"{index} // {20**place}") for place in range(4))


def _sign(signs: str, index: str) -> str:
    return f"substr('{signs}', 1 + CAST(({index}) % {len(signs)} AS INTEGER), 1)"


def _of(words: tuple[str, ...] | list[str], index: str) -> str:
    told = ", ".join(f"'{word}'" for word in words)
    return f"([{told}])[1 + CAST(({index}) % {len(words)} AS INTEGER)]"


def _code_sign() -> str:
    total = " + ".join(
        f"(strpos('{CREDIT_ALPHABET}', substr(code, {place}, 1)) - 1) * {weight}"
        for place, weight in enumerate(CREDIT_WEIGHTS, start=1)
    )
    return f"substr('{CREDIT_ALPHABET}', 1 + (31 - ({total}) % 31) % 31, 1)"


def _card_sign() -> str:
    total = " + ".join(
        f"CAST(substr(card, {place}, 1) AS INTEGER) * {weight}"
        for place, weight in enumerate(IDENTITY_WEIGHTS, start=1)
    )
    return f"substr('{IDENTITY_CHECKS}', 1 + ({total}) % 11, 1)"
