"""From texts to values: `told`, one row for each of `raw`, whatever is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.decisions.fields import FIELDS
from gongkai.decisions.models import PartyKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.decisions.importing.mapping import Columns
    from gongkai.decisions.importing.scratch import Scratch

_DAYS = ("decided_on", "valid_until", "published_on", "shown_until")
_UPPER = ("code", "identity")
_YES = "('是', '1', 'true', 'yes', 'y', '未成年人')"
_NATURAL = "('自然人', '个人', '公民', '未成年人')"
_SOLE = "('个体工商户', '个体', '个体户')"
_LEGAL = (
    "('法人及非法人组织', '法人', '非法人组织', '法人或者其他组织', '单位', '企业', '其他组织')"
)


def told(columns: Columns, headings: Sequence[str]) -> str:
    """Give the query that reads `raw` as values.

    A person is natural where nothing says otherwise: neither the file, nor a credit code, nor the
    name. What is so taken is masked, and a mask too many harms nobody.

    Law: PUB-25, PUB-28.
    Interpretation: the file's own word on the counterpart's kind goes before its name.
    """
    texts = ", ".join(f"{_text(field.key, columns, headings)} AS {field.key}" for field in FIELDS)
    days = ", ".join(f"day_of({name}) AS {name}, {name} AS {name}_told" for name in _DAYS)
    others = ", ".join(
        field.key for field in FIELDS if field.key not in (*_DAYS, "amount", "amount_wan")
    )
    return f"""
        SELECT *, {_PARTY_KIND} AS kind_of_party
        FROM (
            SELECT row, {others}, {days},
                amount AS amount_told, amount_wan AS amount_wan_told,
                CASE WHEN amount <> '' THEN TRY_CAST(replace(amount, ',', '') AS DECIMAL(14, 2))
                    WHEN amount_wan <> '' THEN TRY_CAST(
                        TRY_CAST(replace(amount_wan, ',', '') AS DECIMAL(16, 6)) * 10000
                        AS DECIMAL(14, 2)) END AS amount
            FROM (SELECT rowid AS row, {texts} FROM raw)
        )
    """  # noqa: S608 - columns are c0, c1, …, constants are quoted


def units_table(units: Sequence[tuple[str, int]], work: Scratch) -> None:
    """Give the engine the names under which an organ's units may stand, 0 for the organ itself."""
    work.table("units", ("label", "unit_id"), "VARCHAR BIGINT", units)


_PARTY_KIND = f"""
    CASE WHEN party_kind IN {_NATURAL} THEN {PartyKind.NATURAL}
        WHEN party_kind IN {_SOLE} THEN {PartyKind.SOLE}
        WHEN party_kind IN {_LEGAL} THEN {PartyKind.LEGAL}
        WHEN party_kind <> '' THEN NULL
        WHEN code <> '' THEN {PartyKind.LEGAL}
        WHEN identity <> '' OR NOT is_organisation(party) THEN {PartyKind.NATURAL}
        ELSE {PartyKind.LEGAL} END
"""


def _text(key: str, columns: Columns, headings: Sequence[str]) -> str:
    if key in columns.headings:
        text = f"plain(c{list(headings).index(columns.headings[key])})"
    else:
        text = "'" + columns.constants.get(key, "").strip().replace("'", "''") + "'"
    if key in _UPPER:
        return f"upper({text})"
    return f"CASE WHEN lower({text}) IN {_YES} THEN '1' ELSE '' END" if key == "minor" else text
