"""The tables of made reports: consistent in themselves and from one year to the next."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from gongkai.report.forms import FORMS

if TYPE_CHECKING:
    from random import Random

_DOCUMENTS = ("regulations", "normative_documents")
_COUNTED = ("permits", "penalties", "coercion")


def requests(random: Random, form: str, received: int, carried_in: list[int]) -> dict[str, list]:
    """Table 3 with about `received` new requests, the carried-in ones given by column."""
    shares = [0.8, 0.12, 0.01, 0.02, 0.03, 0.02]
    new = [round(received * share * random.uniform(0.7, 1.3)) for share in shares]
    table = {row.key: [0] * 6 for row in FORMS[form].requests}
    table["received"], table["carried_in"] = new, list(carried_in)
    outcomes = FORMS[form].outcome_keys()
    weights = [random.choice((0, 0, 1, 2, 5)) for _ in outcomes]
    weights[0], weights[1] = 9, 3
    for column in range(6):
        open_ = new[column] + carried_in[column]
        left = min(open_, round(open_ * random.uniform(0, 0.06)))
        for row in random.choices(outcomes, weights, k=open_ - left):
            table[row][column] += 1
        table["concluded"][column], table["carried_out"][column] = open_ - left, left
    return {row: [*counts, sum(counts)] for row, counts in table.items()}


def disputes(random: Random, most: int) -> dict[str, list]:
    """Table 4; nothing is left pending that next year would have to show."""
    table = {}
    for group in ("reconsideration", "litigation", "litigation_after_reconsideration"):
        parts = [random.randint(0, most), random.randint(0, most // 2), random.randint(0, 1), 0]
        table[group] = [*parts, sum(parts)]
    return table


def disclosure(random: Random, form: str, *, scale: int, makes_rules: bool) -> dict[str, dict]:
    """Table 2 of a first year."""
    table: dict[str, dict] = {}
    for block in FORMS[form].disclosure:
        for row in block.rows:
            table[row.key] = dict.fromkeys((column.key for column in block.columns), 0)
    for row in _DOCUMENTS if makes_rules else _DOCUMENTS[1:]:
        table[row] = _documents(random, form)
    for row in (*_COUNTED, "other_services"):
        if row in table:
            table[row]["decisions"] = random.randint(scale, scale * 3)
            if form == "2019":
                table[row] |= {"items_last_year": random.randint(20, 90), "change": -3}
    return table | _money(random, form)


def _documents(random: Random, form: str) -> dict[str, int]:
    if form == "2021":
        return {"issued": random.randint(0, 4), "repealed": 1, "in_force": 12}
    made = random.randint(1, 9)
    return {"made": made, "published": made, "published_total": made + 20}


def _money(random: Random, form: str) -> dict[str, dict]:
    amount = Decimal(random.randint(1000, 90_000)).scaleb(-2)
    if form == "2021":
        return {"charges": {"amount": amount}}
    return {
        "charges": {"items_last_year": random.randint(3, 9), "change": 1},
        "procurement": {"projects": random.randint(1, 90), "amount": amount},
    }


def continued(random: Random, table: dict[str, dict]) -> dict[str, dict]:
    """Table 2 of the year after, in the same layout."""
    after = {row: dict(cells) for row, cells in table.items()}
    for cells in after.values():
        if "decisions" in cells:
            cells["decisions"] = round(cells["decisions"] * random.uniform(0.7, 1.4))
        if cells.get("in_force"):
            cells["issued"], cells["repealed"] = random.randint(0, 3), random.randint(0, 2)
            cells["in_force"] += cells["issued"] - cells["repealed"]
        if "items_last_year" in cells:
            cells["items_last_year"] += cells["change"]
        if "amount" in cells:
            cells["amount"] = (cells["amount"] * Decimal("1.12")).quantize(Decimal("0.01"))
    return after
