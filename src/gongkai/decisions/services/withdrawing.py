"""A decision that was shown: withdrawn, or put right by hand, by its key (PUB-26)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.decisions import verbs
from gongkai.decisions.importing.masking import numbers_masked
from gongkai.decisions.models import Decision, Standing, Withdrawal
from gongkai.decisions.refusals import DecisionsRefusal, DecisionUnknown
from gongkai.decisions.selectors.streams import horizon_of
from gongkai.decisions.services.beginning import require
from gongkai.decisions.services.correcting import changed
from gongkai.decisions.services.tallying import add, group_of
from gongkai.journal.record import Target, record
from gongkai.law.decisions import withdrawal_due
from gongkai.organs.authority import Permission, Place

if TYPE_CHECKING:
    from datetime import date

    from gongkai.decisions.models import Kind
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

TARGET = "decisions.decision"
_LONGEST_REASON = 200
_TEXTS = ("facts", "basis", "content")
"""What is not kept of a decision that is not shown."""
_TYPED = ("sort", *_TEXTS)


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person may put right by hand; None stays as it is.

    Names stay out: a party is corrected by a file, which is masked as every file. Numbers of
    people are masked in what is typed, too.
    """

    sort: str | None = None
    facts: str | None = None
    basis: str | None = None
    content: str | None = None
    valid_until: date | None = None
    shown_until: date | None = None


@transaction.atomic
def decision_withdraw(
    *,
    organ: Organ,
    kind: Kind,
    number: str,
    ordered_on: date,
    reason: str,
    by: Actor,
    today: date,
) -> Decision:
    """Withdraw a decision that was changed, revoked, found illegal or void.

    Its address says from now on that it was withdrawn and why, without its content, which only the
    register keeps. It goes on counting in its year.

    Args:
        organ: Whose decision.
        kind: Its kind.
        number: Its number.
        ordered_on: When it was changed, revoked, found illegal or void; three working days run.
        reason: Why, shown to the public.
        by: Who withdraws.
        today: The day.

    Raises:
        NotAllowed: the role does not allow it.
        DecisionUnknown: there is none of that number.
        DecisionsRefusal: it is withdrawn already, the day lies ahead, or no reason is given.

    Law: 行政处罚法 art 48; PUB-26.
    """
    decision = _taken(organ, kind, number, by)
    why = _reason(reason)
    if not decision.decided_on <= ordered_on <= today:
        raise DecisionsRefusal(
            "变更、撤销、确认违法或者无效之日应在决定日期之后、今天以前，请改正。"
        )
    due = withdrawal_due(ordered_on)
    told = {"standing": Standing.WITHDRAWN, "withdrawn_reason": why}
    change = _change(decision, told, why, by, today)
    change.ordered_on, change.due_on = ordered_on, due.due_on if due else None
    change.save(force_insert=True)
    _tell(decision, verbs.WITHDRAWN, by, why)
    return decision


@transaction.atomic
def decision_correct(
    *,
    organ: Organ,
    kind: Kind,
    number: str,
    correction: Correction,
    reason: str,
    by: Actor,
    today: date,
) -> Decision:
    """Put right what a decision says; what it said is kept with the reason.

    Raises:
        NotAllowed: the role does not allow it.
        DecisionUnknown: there is none of that number.
        DecisionsRefusal: it is withdrawn, nothing would change, no reason is given, or it is not
            shown and would come to say more than that it was made.

    Law: PUB-26, PUB-28, SITE-17.
    """
    decision = _taken(organ, kind, number, by)
    why = _reason(reason)
    wanted = {name: getattr(correction, name) for name in correction.__slots__}
    told = {name: value for name, value in wanted.items() if value is not None}
    if decision.standing == Standing.WITHHELD and any(told.get(name) for name in _TEXTS):
        raise DecisionsRefusal("该决定依法不公示，事实、依据、内容不予留存，请清空后再保存。")
    told |= numbers_masked({name: told[name] for name in _TYPED if name in told})
    if all(getattr(decision, name) == value for name, value in told.items()):
        raise DecisionsRefusal("没有需要更正的内容，请修改后再保存。")
    _fit(decision, told)
    change = _change(decision, told, why, by, today)
    change.save(force_insert=True)
    _tell(decision, verbs.CORRECTED, by, why)
    return decision


def _taken(organ: Organ, kind: Kind, number: str, by: Actor) -> Decision:
    require(organ, by)
    found = Decision.objects.select_for_update(of=("self",)).filter(
        organ=organ, kind=kind, number=number.strip()
    )
    horizon = horizon_of(organ)
    decision = (found.filter(pk__lt=horizon) if horizon else found).first()
    if decision is None:
        raise DecisionUnknown
    if decision.standing == Standing.WITHDRAWN:
        raise DecisionsRefusal("该决定已经撤回，不能再次撤回或者更正。")
    return decision


def _reason(reason: str) -> str:
    plain = numbers_masked({"reason": " ".join(reason.split())})["reason"]
    if not 0 < len(plain) <= _LONGEST_REASON:
        raise DecisionsRefusal(f"请填写原因，不超过{_LONGEST_REASON}字。")
    return plain


def _fit(decision: Decision, told: dict[str, Any]) -> None:
    """Refuse what does not fit its column, or ends before the decision."""
    for name, value in told.items():
        field = Decision._meta.get_field(name)  # noqa: SLF001 - Django's documented way
        longest = getattr(field, "max_length", None)
        label = str(getattr(field, "verbose_name", name))
        if longest and len(value) > longest:
            raise DecisionsRefusal(f"{label}超过{longest}字，请缩短。")
        if name.endswith("_until") and value < decision.decided_on:
            raise DecisionsRefusal(f"{label}早于决定日期，请改正。")


def _change(
    decision: Decision, told: dict[str, Any], reason: str, by: Actor, today: date
) -> Withdrawal:
    before = group_of(decision)
    change = changed(decision, told, reason, by)
    change.changed_on = today
    decision.save(update_fields=list(told))
    if group_of(decision) != before:
        add(decision.organ_id, Counter({before: -1, group_of(decision): 1}))
    return change


def _tell(decision: Decision, verb_code: str, by: Actor, reason: str) -> None:
    organ = decision.organ
    record(
        chain=organ.code,
        verb_code=verb_code,
        target=Target(TARGET, decision.pk, decision.number),
        author=by.author(Permission.DECISION_IMPORT, Place(organ.path)),
        reason=reason,
    )
