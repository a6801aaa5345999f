"""Letters to third parties and other organs (DOC-5, DOC-7, DOC-8): never who applied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework.selectors.remedies import remedy_for
from gongkai.law.calendar import working_calendar
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.parameter import parameter

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.papering.look import Look


def third_party(look: Look) -> dict[str, Any]:
    """Give the letter that asks a third party.

    Law: 条例 art 32; LAW-32-2, DOC-5.
    """
    days = parameter("third_party_reply_working_days", on=look.facts.on)
    return _to(look) | {"information": look.facts.subject, "period_days": days}


def co_maker(look: Look) -> dict[str, Any]:
    """Give the letter that asks an organ which made the information too.

    Law: 条例 art 34; LAW-34-1, DOC-8.
    """
    days = parameter("co_maker_reply_working_days", on=look.facts.on)
    return _to(look) | {"information": look.facts.subject, "period_days": days}


def assistance(look: Look) -> dict[str, Any]:
    """Give the letter that asks another organ for its opinion or its help.

    Law: 条例 arts 17, 33(3); DOC-8. Interpretation: no text sets another organ a period; it is
    asked to reply within the days that a co-maker has.
    """
    days = parameter("co_maker_reply_working_days", on=look.facts.on)
    return _to(look) | {
        "assistance": look.facts.subject,
        "reply_by_on": look.facts.until or _later(look.facts.on, days),
    }


def decision(look: Look) -> dict[str, Any]:
    """Give the notice to a third party against whose will is disclosed, with its remedies.

    Raises:
        ReviewerUnnamed: the organ has not named a reviewing body or its court.

    Law: 条例 art 32; LAW-32-5, DOC-7, DOC-R-1.
    """
    organ, on = look.request.organ, look.facts.on
    return _to(look) | {
        "information": look.facts.subject,
        "conclusion": "本机关认为不公开上述信息可能对公共利益造成重大影响，决定予以公开。",
        "reasons": look.facts.reason,
        "basis": "《中华人民共和国政府信息公开条例》第三十二条",
        "remedy": remedy_for(organ, OutcomeCode.GRANT_PROVIDE, (), on, paper="本决定"),
    }


def _to(look: Look) -> dict[str, Any]:
    return {"party_name": look.facts.party, "sent_on": look.facts.on}


def _later(day: date, days: int) -> date:
    return working_calendar().provisional(day.year + 1).add_working_days(day, days)
