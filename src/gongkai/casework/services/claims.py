"""Claims that a record about oneself is wrong: entered, decided, answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.casework import verbs
from gongkai.casework.facts import facts_to_json
from gongkai.casework.models import Applicant, RecordClaim
from gongkai.casework.refusals import ActElsewhere, ApplicationIncomplete, CaseworkRefusal
from gongkai.casework.selectors.claims import claim_case, claim_seen
from gongkai.casework.services.applicants import ERASED
from gongkai.casework.services.filing import applicant_of
from gongkai.casework.services.numbers import claim_number, paper_number_next
from gongkai.casework.services.progress import stepped
from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.law.papers import PAPERS, PaperKind
from gongkai.law.procedure import ENDS, Act, Case, Facts
from gongkai.organs.authority import Permission, Place
from gongkai.papers.services import STRUCK, paper_issue
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.application import Application
    from gongkai.law.clock import Channel
    from gongkai.law.procedure import Done
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

CLAIM = "casework.record_claim"
_WHAT = {"title", "description"}
"""Fields of an application that a claim has no use for."""


@transaction.atomic
def claim_enter(
    *,
    organ: Organ,
    claimant: Application,
    channel: Channel,
    about: str,
    error: str,
    proof: str = "",
    claimed_on: date,
    by: Actor,
    today: date,
) -> RecordClaim:
    """Enter a claim: which record, what of it is wrong, with what proof.

    A claim without proof is entered too, and kept as it is by a decision with its reason.

    Raises:
        NotAllowed: the actor registers nothing for this organ.
        ApplicationIncomplete: the claimant is not named, or wrongly; its `problems` name fields.
        CaseworkRefusal: neither the record nor the error is said.
        DayAhead: it is dated after today.

    Law: 条例 art 41; LAW-41-1, RPT-25.
    """
    place = Place(organ.path)
    by.require(Permission.REQUEST_REGISTER, place)
    problems = claimant.problems(complete=False)
    problems = {name: said for name, said in problems.items() if name not in _WHAT}
    if problems:
        raise ApplicationIncomplete(problems)
    if not about.strip() or not error.strip():
        raise CaseworkRefusal("请写明所涉记录和不准确之处（条例第四十一条）。")
    told = Facts(claimed_on, reason=error.strip())
    case = stepped(Case(), [(Act.CLAIM_RECORD, told)], today)
    claim = RecordClaim.objects.create(
        organ=organ,
        number=claim_number(organ, today.year),
        applicant=applicant_of(claimant),
        channel=channel.value,
        record=about.strip(),
        error=error.strip(),
        proof=proof.strip(),
        state=case.state.name,
        acts=_acts(case.history),
        claimed_on=claimed_on,
    )
    _noted(claim, Act.CLAIM_RECORD, by, Permission.REQUEST_REGISTER)
    return claim


@transaction.atomic
def claim_decide(
    *,
    claim_id: int,
    version: int,
    act: Act,
    reply: str = "",
    facts: Facts,
    by: Actor,
    today: date,
) -> RecordClaim:
    """End a claim: the record is corrected, kept, or the claim referred; or it is withdrawn.

    Args:
        claim_id: The claim.
        version: As the actor saw it.
        act: `CORRECT_RECORD`, `KEEP_RECORD`, `REFER_RECORD` or `WITHDRAW`.
        reply: What the claimant is told; only a withdrawal needs none.
        facts: The day; the reason of keeping or withdrawing; to whom it is referred.
        by: Who decides.
        today: The day on which it is recorded.

    Raises:
        ClaimUnknown, NotAllowed, Overtaken: as everywhere.
        Refusal, DayAhead: the law does not allow it so.
        CaseworkRefusal: the claimant would not be told.
        PaperRefused: the reply cannot be made as a paper.

    Law: 条例 art 41; LAW-41-1, DOC-13.
    """
    claim = claim_seen(by, claim_id)
    by.require(Permission.REQUEST_PROCEED, Place(claim.organ.path))
    if claim.version != version:
        raise overtaken(CLAIM, claim.pk)
    if act is Act.CLAIM_RECORD:
        raise ActElsewhere("更正申请已经登记，请选择更正、不予更正、转送或者告知、撤回。")
    if act is not Act.WITHDRAW and not reply.strip():
        raise CaseworkRefusal("请填写给申请人的答复内容（条例第四十一条）。")
    case = stepped(claim_case(claim), [(act, facts)], today)
    won = RecordClaim.objects.filter(pk=claim.pk, version=version).update(
        state=case.state.name,
        acts=_acts(case.history),
        reply=reply.strip(),
        ended_on=facts.on if case.state in ENDS else None,
        version=F("version") + 1,
    )
    if not won:
        raise overtaken(CLAIM, claim.pk)
    claim.refresh_from_db()
    _noted(claim, act, by, Permission.REQUEST_PROCEED)
    if act is not Act.WITHDRAW:
        _replied(claim, by, today)
    return claim


def _replied(claim: RecordClaim, by: Actor, today: date) -> None:
    """Issue the reply as a numbered paper (DOC-13)."""
    kind = PaperKind.RECORD_REPLY
    fields = {
        "applicant_name": claim.applicant.name,
        "register_number": claim.number,
        "applied_on": claim.claimed_on,
        "received_on": claim.claimed_on,
        "requested": f"{claim.record}：{claim.error}",
        "body": claim.reply,
    }
    paper_issue(
        organ=claim.organ,
        unit=None,
        kind=kind,
        subject_kind=CLAIM,
        subject_id=claim.pk,
        subject_label=claim.number,
        title=PAPERS[kind].title,
        fields=fields,
        number=paper_number_next(claim.organ, kind, today.year),
        by=by,
        today=today,
    )


@transaction.atomic
def claimant_erase(*, claim_id: int, reason: str, by: Actor) -> None:
    """Erase the particulars of whoever made a claim that is over, and what is said of the record.

    The number, the days and how it ended stay. Erasing twice changes nothing the second time.

    Raises:
        ClaimUnknown, NotAllowed: as everywhere.
        CaseworkRefusal: the claim is open, or no reason is given.

    Law: 个人信息保护法 art 47; LAW-41-1, DOC-17.
    """
    claim = claim_seen(by, claim_id)
    place = Place(claim.organ.path)
    by.require(Permission.APPLICANT_ERASE, place)
    if claim.ended_on is None:
        raise CaseworkRefusal("更正申请尚在办理，不能删除申请人身份信息，请在办结后删除。")
    if not reason.strip():
        raise CaseworkRefusal("请填写删除申请人身份信息的理由。")
    unerased = Applicant.objects.filter(pk=claim.applicant_id, erased_at__isnull=True)
    if not unerased.update(**ERASED, erased_at=now()):
        return
    bare = [(act, {"on": told["on"], "reason": STRUCK}) for act, told in claim.acts]
    RecordClaim.objects.filter(pk=claim.pk).update(
        record=STRUCK, error=STRUCK, proof="", reply="", acts=bare, version=F("version") + 1
    )
    record(
        chain=claim.organ.code,
        verb_code=verbs.CLAIMANT_ERASED.code,
        target=Target(CLAIM, claim.pk, claim.number),
        author=by.author(Permission.APPLICANT_ERASE, place),
        reason=reason.strip(),
    )


def _acts(history: tuple[Done, ...]) -> list[tuple[str, dict[str, object]]]:
    return [(done.act.name, facts_to_json(done.facts)) for done in history]


def _noted(claim: RecordClaim, act: Act, by: Actor, permission: Permission) -> None:
    record(
        chain=claim.organ.code,
        verb_code=verbs.BY_ACT[act].code,
        target=Target(CLAIM, claim.pk, claim.number),
        author=by.author(permission, Place(claim.organ.path)),
        after={"state": claim.state},
    )
