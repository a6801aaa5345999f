"""The consultations of a case, read from what was done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.clock.events import Party
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.parameter import optional_parameter
from gongkai.law.procedure.words import Act

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.procedure.case import Case, Done

PARTIES: Mapping[Act, Party] = MappingProxyType(
    {
        Act.CONSULT_THIRD_PARTY: Party.THIRD_PARTY,
        Act.CONSULT_CO_MAKER: Party.CO_MAKER,
        Act.CONSULT_ORGAN: Party.OTHER_ORGAN,
        Act.REFER_SECRECY: Party.SECRECY,
    }
)
"""Which act consults whom."""

ENDINGS = frozenset({Act.ANSWER_CONSULTATION, Act.WITHDRAW_CONSULTATION, Act.EXPIRE_CONSULTATION})
"""The acts that end a consultation."""

OBJECTIONS = frozenset(
    {
        ThirdPartyView.REASONED_OBJECTION,
        ThirdPartyView.UNREASONED_OBJECTION,
        ThirdPartyView.PARTIAL_CONSENT,
        ThirdPartyView.SILENCE,
    }
)
"""What an override may set aside (LAW-32-5)."""

_REPLY_PERIODS = {
    Party.THIRD_PARTY: "third_party_reply_working_days",
    Party.CO_MAKER: "co_maker_reply_working_days",
}


@dataclass(frozen=True, slots=True)
class Consultation:
    """One consultation as it stands.

    Attributes:
        party: Kind of the party.
        name: Its name.
        subject: About what.
        received_on: When it got the letter; None while unknown.
        ended: The act that ended it; None while open.
        view: What a third party said; SILENCE when its period went by.
        overridden: Disclosure for the public interest was decided against it.
    """

    party: Party
    name: str
    subject: str
    received_on: date | None = None
    ended: Act | None = None
    view: ThirdPartyView | None = None
    overridden: bool = False

    @property
    def key(self) -> str:
        """What names it on the clock."""
        return consultation_key(self.name, self.subject)

    @property
    def objects(self) -> bool:
        """Whether a third party's objection or silence stands, not overridden."""
        return self.view in OBJECTIONS and not self.overridden

    def reply_due(self, calendar: Calendar) -> date | None:
        """Give the last day to reply; None before the letter is had or where no period is set.

        Law: 条例 arts 32, 34; LAW-32-2, LAW-34-1.
        """
        name = _REPLY_PERIODS.get(self.party)
        if name is None or self.received_on is None:
            return None
        days = optional_parameter(name, on=self.received_on)
        if days is None:
            return None
        wide = calendar.provisional(self.received_on.year + 1)
        return wide.add_working_days(self.received_on, days)


def consultation_key(name: str, subject: str) -> str:
    """Name a consultation by whom and about what."""
    return f"{name}：{subject}"


def consultations(case: Case) -> Mapping[str, Consultation]:
    """Give the consultations of a case by key, oldest first."""
    found: dict[str, Consultation] = {}
    for done in case.history:
        if done.act in PARTIES:
            facts = done.facts
            sent = Consultation(PARTIES[done.act], facts.party, facts.subject)
            found[sent.key] = sent
        elif done.act in _CHANGES:
            key = consultation_key(done.facts.party, done.facts.subject)
            found[key] = _changed(found[key], done)
    return found


_CHANGES = ENDINGS | {Act.NOTE_CONSULTATION, Act.OVERRIDE_THIRD_PARTY}


def _changed(before: Consultation, done: Done) -> Consultation:
    if done.act is Act.NOTE_CONSULTATION:
        return replace(before, received_on=done.facts.on)
    if done.act is Act.OVERRIDE_THIRD_PARTY:
        return replace(before, overridden=True)
    view = done.facts.view
    if done.act is Act.EXPIRE_CONSULTATION and before.party is Party.THIRD_PARTY:
        view = ThirdPartyView.SILENCE
    return replace(before, ended=done.act, view=view)
