"""What must hold among the fields of a record; each gives a sentence, or "" when it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.law.listings.tables import number_in

if TYPE_CHECKING:
    from collections.abc import Mapping

ONLINE, PARTLY, OFFLINE = "全程网上办理", "部分环节网上办理", "窗口办理"


def online_has_address(data: Mapping[str, Any]) -> str:
    """Ask for the address where it is done on line.

    Law: SITE-V6.
    Interpretation: a service that is said to be on line leads there, or is not on line.
    """
    if can_be_done_online(data) and not data.get("online_url"):
        return "可以网上办理的事项应当填写网上办理地址，请补充，或者改为“窗口办理”。"
    return ""


def can_be_done_online(data: Mapping[str, Any]) -> bool:
    """Tell whether a service can be done on line, wholly or partly."""
    return data.get("online") in {ONLINE, PARTLY}


def fee_is_told(data: Mapping[str, Any]) -> str:
    """Ask for basis and standard of a fee where one is taken.

    Law: 条例 art 20; LAW-20-8, PUB-22.
    """
    if data.get("charge") == "收费" and not data.get("fee_basis"):
        return "收费的事项应当写明收费依据和标准，请补充。"
    return ""


def drawn_as_many(data: Mapping[str, Any]) -> str:
    """Ask that as many objects are named as were drawn, of no fewer than there are.

    Law: 条例 art 20; LAW-20-13.
    Interpretation: both lists are drawn, so both are published with the result of each object.
    """
    drawn, pool = number_in(data["drawn"]), number_in(data["pool"])
    named = len(data["objects"]["rows"])
    if drawn is not None and pool is not None and drawn > pool:
        return "抽取的对象数量不能多于抽查对象名录库的数量，请核对。"
    if drawn is not None and drawn != named:
        return f"抽取的对象数量是{data['drawn']}，名单中有{named}个，请核对。"
    if not all(row[1] for row in data["objects"]["rows"]):
        return "每个检查对象都应当写明检查结果，请补充。"
    return ""


def has_numbers(data: Mapping[str, Any]) -> str:
    """Ask for at least one column of numbers.

    Law: 条例 art 20; LAW-20-4.
    """
    if not numeric_columns(data["numbers"]):
        return "数据表除第一列外至少要有一列数字，请核对。"
    return ""


def numeric_columns(table: Mapping[str, Any]) -> tuple[int, ...]:
    """Give which columns of a table, the first left out, hold numbers or nothing."""
    width = range(1, len(table["heads"]))
    return tuple(at for at in width if _is_numeric([row[at] for row in table["rows"]]))


def _is_numeric(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell and cell not in {"-", "—"}]
    return bool(filled) and all(number_in(cell) is not None for cell in filled)


def ends_after_it_begins(data: Mapping[str, Any]) -> str:
    """Ask that a span of days ends no earlier than it begins."""
    if data.get("from_on") and data.get("until_on") and data["until_on"] < data["from_on"]:
        return "截止日期不能早于起始日期，请核对。"
    return ""
