"""What may be kept of each row: `staged`, in which no natural person can be known any more.

Names are masked and numbers of people taken out before anything leaves the engine; of a minor
nothing stays but that there was a decision.

Law: PUB-28, SITE-17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.decisions.importing.macros import define
from gongkai.decisions.importing.scratch import scratch
from gongkai.decisions.models import PartyKind, Standing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.decisions.importing.scratch import Scratch
    from gongkai.decisions.importing.showing import Showing

_OWN_TEXTS = ("matter", "sort", "facts", "basis", "content")
_DIGESTED = (
    "number",
    "party_name",
    "code",
    "person",
    "party_kind",
    "matter",
    "sort",
    "facts",
    "basis",
    "content",
    "amount",
    "decided_on",
    "valid_until",
    "published_told",
    "shown_told",
    "unit_id",
)


def stage(told: str, wrong: str, showing: Showing, today: date, work: Scratch) -> None:
    """Make `staged` of the told rows: judged, masked, with what is shown and until when.

    Args:
        told: The query of the values (`staging.told`).
        wrong: The expression of what is wrong with a row (`checks.reasons`).
        showing: What the organ shows of this kind.
        today: The day of publication where the file names none.
        work: The engine.
    """
    hidden = f"is_minor OR (person <> '' AND NOT {showing.shows_natural})"
    shown_until = "shown_told"
    if showing.shown_months:
        shown_until = (
            f"coalesce(shown_told, CAST(published_on + INTERVAL {showing.shown_months} MONTH"
            " AS DATE))"
        )
    digested = ", ".join(f"coalesce(CAST({name} AS VARCHAR), '')" for name in _DIGESTED)
    work.run(f"""
        CREATE TABLE staged AS
        SELECT row, reason, number, party_name, code, person, party_kind, matter, sort,
            CASE WHEN {hidden} THEN '' ELSE facts END AS facts,
            CASE WHEN {hidden} THEN '' ELSE basis END AS basis,
            CASE WHEN {hidden} THEN '' ELSE content END AS content,
            amount, decided_on, valid_until, published_on, {shown_until} AS shown_until, unit_id,
            CASE WHEN {hidden} THEN {Standing.WITHHELD} ELSE {Standing.SHOWN} END AS standing,
            CAST('0x' || substr(md5(concat_ws(chr(31), {digested})), 1, 15) AS BIGINT) AS digest
        FROM ({_masked(told, wrong, today)})
    """)  # noqa: S608 - every part is ours


def numbers_masked(texts: Mapping[str, str]) -> dict[str, str]:
    """Give texts that a person typed without anyone's numbers, as a file's rows are masked.

    A name cannot be known here: nothing but its masked form was ever kept.
    """
    with scratch() as work:
        define(work)
        return {name: work.one("SELECT masked(?)", [text]) for name, text in texts.items()}


def _masked(told: str, wrong: str, today: date) -> str:
    texts = ", ".join(f"{_own(name)} AS {name}" for name in _OWN_TEXTS)
    return f"""
        SELECT row, reason, number, kind_of_party AS party_kind, is_minor,
            CASE WHEN is_named THEN party ELSE '' END AS party_name,
            CASE WHEN is_named THEN code ELSE '' END AS code,
            CASE WHEN is_named OR is_minor THEN '' ELSE masked_name(party) END AS person,
            {texts}, amount, decided_on, valid_until,
            published_on AS published_told, shown_until AS shown_told,
            coalesce(published_on, DATE '{today.isoformat()}') AS published_on,
            nullif(units.unit_id, 0) AS unit_id
        FROM (
            SELECT *, {wrong} AS reason,
                kind_of_party = {PartyKind.LEGAL}
                    OR (kind_of_party = {PartyKind.SOLE} AND is_organisation(party)) AS is_named,
                coalesce(minor = '1' OR party_kind = '未成年人'
                    OR (kind_of_party = {PartyKind.NATURAL}
                        AND born_on(identity) + INTERVAL 18 YEAR > decided_on), false) AS is_minor
            FROM ({told})
        ) LEFT JOIN units ON units.label = unit
    """  # noqa: S608 - every part is ours


def _own(name: str) -> str:
    """Give a free text without the person's own name and without anyone's numbers."""
    return (
        f"CASE WHEN is_named OR {name} = '' THEN masked({name})"
        f" ELSE masked(nameless({name}, names_of(party))) END"
    )
