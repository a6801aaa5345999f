"""What a row must be to be taken, each check one expression of the engine and one sentence.

Law: PUB-25, PUB-28; SITE-18.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.decisions.fields import fields_of
from gongkai.decisions.models import Kind
from gongkai.law.decisions import SORTS, DecisionKind

if TYPE_CHECKING:
    from datetime import date

KIND_OF_LAW = {
    Kind.PERMIT: DecisionKind.PERMIT,
    Kind.PENALTY: DecisionKind.PENALTY,
    Kind.COERCION: DecisionKind.COERCION,
}
"""The law's name of each kind."""

_DAY_LABELS = {
    "decided_on": "决定日期",
    "valid_until": "有效期至",
    "published_on": "公示日期",
    "shown_until": "公示截止日期",
}
_EARLIEST = "DATE '1949-10-01'"


def reasons(kind: Kind, today: date) -> str:
    """Give the expression of what is wrong with a row of `told`; "" for nothing."""
    told = [*_texts(kind), *_days(today), *_party(), *_sort(kind), *_amount(), _UNIT]
    cases = ", ".join(f"CASE WHEN {wrong} THEN {sentence} END" for wrong, sentence in told)
    return f"concat_ws('；', {cases})"


def _texts(kind: Kind) -> list[tuple[str, str]]:
    found = []
    for field in fields_of(kind):
        if field.is_required and field.key not in _DAY_LABELS:
            found.append((f"{field.key} = ''", f"'缺少{field.label}'"))
        if field.longest:
            too_long = f"'{field.label}超过{field.longest}字'"
            found.append((f"length({field.key}) > {field.longest}", too_long))
    return found


def _days(today: date) -> list[tuple[str, str]]:
    now = f"DATE '{today.isoformat()}'"
    found = [("decided_on_told = ''", "'缺少决定日期'")]
    for key, label in _DAY_LABELS.items():
        wrong = f"{key}_told <> '' AND {key} IS NULL"
        found.append((wrong, f"'{label}“' || left({key}_told, 20) || '”不是日期'"))
    return [
        *found,
        (f"decided_on > {now}", "'决定日期晚于今天'"),
        (f"decided_on < {_EARLIEST}", "'决定日期早于1949年10月1日'"),
        (f"published_on > {now}", "'公示日期晚于今天'"),
        ("published_on < decided_on", "'公示日期早于决定日期'"),
        ("valid_until < decided_on", "'有效期至早于决定日期'"),
        ("shown_until < decided_on", "'公示截止日期早于决定日期'"),
        ("greatest(valid_until, shown_until) > DATE '9999-12-31'", "'截止日期超出范围'"),
    ]


_IS_NAMED_IN_NUMBER = "kind_of_party = 1 AND nameless(number, names_of(party)) <> number"


def _party() -> list[tuple[str, str]]:
    card = "(identity_kind LIKE '%身份证%' OR (identity_kind = '' AND length(identity) = 18))"
    return [
        ("kind_of_party IS NULL", "'行政相对人类别“' || left(party_kind, 20) || '”不在代码表内'"),
        ("code <> '' AND NOT is_credit_code(code)", "'统一社会信用代码校验不符'"),
        (
            f"identity <> '' AND kind_of_party = 1 AND {card} AND NOT is_identity_card(identity)",
            "'身份证号码校验不符'",
        ),
        ("kind_of_party = 1 AND code <> ''", "'自然人不应有统一社会信用代码'"),
        ("kind_of_party = 1 AND length(party) > 60", "'自然人姓名超过60字'"),
        (
            f"tells_number(number) OR ({_IS_NAMED_IN_NUMBER})",
            "'决定文书号中有当事人的姓名、身份证号码或者手机号码，请只填写文书号'",
        ),
    ]


def _sort(kind: Kind) -> list[tuple[str, str]]:
    known = "|".join(SORTS[KIND_OF_LAW[kind]])
    each = f"({known})([-—－:：].*)?"
    whole = f"{each}([;；、,，]{each})*"
    return [
        (
            f"sort <> '' AND NOT regexp_full_match(sort, '{whole}')",
            "'类别“' || left(sort, 20) || '”不在代码表内'",
        )
    ]


def _amount() -> list[tuple[str, str]]:
    return [
        ("(amount_told <> '' OR amount_wan_told <> '') AND amount IS NULL", "'金额不是数字'"),
        ("amount < 0", "'金额小于零'"),
    ]


_UNIT = (
    "unit <> '' AND unit NOT IN (SELECT label FROM units)",
    "'承办单位“' || left(unit, 40) || '”不是本机关的内设机构'",
)
