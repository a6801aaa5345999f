"""The case page: everything about one request, and what this person may do with it now.

Every form of the page is posted to its own address; one that is refused is shown here again, open,
with what was typed and the sentence that says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from gongkai.casework.application import DELIVERIES, WANTED_FORMS
from gongkai.casework.papering import PAPERS_OF_ACT
from gongkai.casework.selectors import (
    acts_for,
    case_of,
    clock_of,
    masked,
    same_applicant,
    submissions_of,
    timeline,
    told_for_acts,
    told_with,
)
from gongkai.law.clock import Channel
from gongkai.law.outcomes import OUTCOMES, OutcomeCode
from gongkai.law.procedure import BY_ACT, ENDS, Act, State, Transition
from gongkai.organs.authority import Permission
from gongkai.organs.roles import Role
from gongkai.organs.selectors import holders, names_of, place_of, units_of
from gongkai.today import today
from gongkai.workspace.act_order import arranged
from gongkai.workspace.answer_panel import AnswerShown, answers_shown
from gongkai.workspace.case_decision import decision
from gongkai.workspace.case_files import case_files
from gongkai.workspace.case_letters import letters_shown
from gongkai.workspace.case_mail import case_mail
from gongkai.workspace.case_papers import papers_panel
from gongkai.workspace.case_registration import registration
from gongkai.workspace.case_whatif import whatif_context
from gongkai.workspace.forms.acts import ActForm
from gongkai.workspace.forms.filters import CHANNELS
from gongkai.workspace.forms.requests import AssignForm, NoteForm, ReturnForm, UnmaskForm
from gongkai.workspace.journal_page import role_label
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.casework.selectors import ActOption
    from gongkai.organs.authority import Place
    from gongkai.organs.middleware import ActorRequest

# These have pages of their own.
_ELSEWHERE = frozenset({Act.FILE, Act.DECIDE, Act.SERVE, Act.UNDO_SERVICE, Act.CLAIM_RECORD})
_PARTS = (
    ("b", "now", "现在可以办理"),
    ("q", "clock", "答复期限"),
    ("d", "answer", "答复"),
    ("j", "timeline", "办理经过"),
    ("w", "issued", "文书"),
    ("z", "notes", "内部备注"),
)
_UNREGISTERED = frozenset({State.FILED, State.RECEIVED})


@dataclass(frozen=True, slots=True)
class ActPanel:
    """One act that may be done now, with its row of the table and its form."""

    act: Act
    row: Transition
    within: str
    form: ActForm
    is_open: bool
    preview_url: str = ""


def case_page(
    request: ActorRequest,
    found: Any,
    *,
    refused: Mapping[str, BaseForm] | None = None,
    open_act: str = "",
    **more: Any,
) -> HttpResponse:
    """Show a request.

    Args:
        request: The web request.
        found: The request for information, seen by the actor.
        refused: Forms that were refused, by name: an act's name, `assign`, `note`, `unmask`,
            `submit`, `serve`.
        open_act: The act, or `assign`, whose form is open.
        more: What else the template shows, for example the unmasked applicant.
    """
    bound = refused or {}
    reading = clock_of(found, today())
    answers = answers_shown(request.actor, found, bound)
    context = {
        "case": found,
        "reading": reading,
        "jumps": _jumps(has_clock=reading is not None, has_answer=bool(answers)),
        "open_act": open_act,
        **_facts(found),
        **_acts(request, found, bound, open_act),
        "answers": answers,
        "answer_links": _answer_links(request, found, answers),
        **_company(request, found),
        **whatif_context(found),
        **case_mail(request.actor, found),
        "note_form": bound.get("note") or NoteForm(auto_id="id_note_%s"),
        "unmask_form": bound.get("unmask") or UnmaskForm(auto_id="id_unmask_%s"),
        **more,
    }
    acts = [panel.act for panel in context["panels"]]
    context |= registration(request.actor, found, acts, bound)
    context |= decision(request, found, acts, bound)
    context |= papers_panel(request.actor, found, bound)
    return page(request, "request", context, here=found.number or "未登记的申请")


def _jumps(*, has_clock: bool, has_answer: bool) -> list[tuple[str, str, str]]:
    """Give the key, the place and the name of every part of the page."""
    absent = {"clock": not has_clock, "answer": not has_answer}
    return [one for one in _PARTS if not absent.get(one[1])]


def _facts(found: Any) -> dict[str, Any]:
    return {
        "applicant": masked(found.applicant),
        "submissions": submissions_of(found),
        "channel": dict(CHANNELS)[Channel(found.channel)],
        "wanted_form": dict(WANTED_FORMS).get(found.wanted_form, ""),
        "delivery": dict(DELIVERIES).get(found.delivery, ""),
        "outcome": OUTCOMES[OutcomeCode[found.outcome]].label if found.outcome else "",
    }


def _company(request: ActorRequest, found: Any) -> dict[str, Any]:
    """Give what stands around the request: papers, notes, disputes, history, other requests."""
    place = place_of(found.organ, found.unit_id)
    may = request.actor.may
    entries = list(timeline(found))
    return {
        "entries": named(entries, told_with(case_of(found), entries)),
        "notes": found.notes.select_related("written_by"),
        "files": case_files(request.actor, found),
        "letters": letters_shown(request.actor, found),
        "disputes": found.disputes.all() if may(Permission.DISPUTE_VIEW, place) else (),
        "may_dispute": may(Permission.DISPUTE_KEEP, place),
        "may_note": may(Permission.REQUEST_NOTE, place),
        "may_unmask": may(Permission.REQUEST_UNMASK, place),
        "erasure": _erasure(request, found),
        "others": same_applicant(request.actor, found)[:20],
    }


def _erasure(request: ActorRequest, found: Any) -> dict[str, int]:
    """Give the fields of the form that erases the applicant; {} where it is not to be shown."""
    may = request.actor.may(Permission.APPLICANT_ERASE, place_of(found.organ, found.unit_id))
    is_over = State[found.state] in ENDS and found.applicant.erased_at is None
    return {"version": found.version} if may and is_over else {}


def _acts(
    request: ActorRequest, found: Any, bound: Mapping[str, BaseForm], open_act: str
) -> dict[str, Any]:
    day = today()
    options = acts_for(request.actor, found, day)
    place = place_of(found.organ, found.unit_id)
    panels = list(_panels(options, found, bound, open_act))
    usual, rare = arranged(panels)
    may_assign = request.actor.may(Permission.REQUEST_ASSIGN, place) and bool(options)
    return {
        "panels": panels,
        "usual": usual,
        "rare": rare,
        "rare_is_open": any(panel.is_open for panel in rare),
        "assign_is_next": State[found.state] not in _UNREGISTERED,
        "refused_options": [
            option for option in options if not option.allowed and option.act is not Act.DECIDE
        ],
        "assign": bound.get("assign")
        or (assign_form(found) if may_assign and not found.outcome else None),
        "give_back": bound.get("return") or _return_form(request, found, place),
    }


def _return_form(request: ActorRequest, found: Any, place: Place) -> ReturnForm | None:
    """Give the form that gives a request back; None where nobody has it or it is over."""
    may = request.actor.may(Permission.REQUEST_DRAFT, place)
    if not may or found.unit_id is None or State[found.state] in ENDS:
        return None
    return ReturnForm(initial={"version": found.version}, auto_id="id_return_%s")


def _panels(
    options: list[ActOption],
    found: Any,
    bound: Mapping[str, BaseForm],
    open_act: str,
) -> Iterator[ActPanel]:
    """Give the acts that may be done; first those refused, which perhaps no longer may.

    A form begins with what people outside have sent.

    Of two who do the same act the second must still read why, and find what was typed.
    """
    case = case_of(found)
    told = told_for_acts(found, case)
    allowed = [one.act for one in options if one.allowed and one.act not in _ELSEWHERE]
    refused = [act for act in Act if act.name in bound and act not in allowed]
    for act in (*refused, *allowed):
        name, row = act.name, BY_ACT[act]
        form = bound.get(name)
        if not isinstance(form, ActForm):
            known = {"version": found.version, "applicant_kind": found.applicant.kind}
            form = ActForm(act, case, initial=known | dict(told.get(act, {})))
        is_open = name in bound or name == open_act
        yield ActPanel(act, row, row.within_on(today()), form, is_open, _preview(act, found))


def _preview(act: Act, found: Any) -> str:
    """Give the address of what an act would issue; "" where it issues nothing."""
    if act not in PAPERS_OF_ACT:
        return ""
    return reverse("workspace:act_preview", args=[found.pk, act.name])


def _may_draft(request: ActorRequest, found: Any) -> bool:
    """Tell whether this person may draft an answer, and the law lets one be made now."""
    place = place_of(found.organ, found.unit_id)
    can_decide = case_of(found).state in BY_ACT[Act.DECIDE].starts
    return can_decide and request.actor.may(Permission.REQUEST_DRAFT, place)


def _answer_links(
    request: ActorRequest, found: Any, answers: list[AnswerShown]
) -> list[dict[str, str]]:
    """Give the ways to an answer: to its service, on with the draft, asked, or at once."""
    if any(one.serve_form for one in answers):
        return [{"url": "#answer", "icon": "send", "label": "送达答复"}]
    guide, answer = (reverse(f"workspace:{name}", args=[found.pk]) for name in ("guide", "answer"))
    stages = {one.answer.stage for one in answers}
    if stages & {"in_review", "signed"} or not _may_draft(request, found):
        return []
    if "draft" in stages:
        return [{"url": answer, "icon": "edit", "label": "继续拟制答复"}]
    return [
        {"url": guide, "icon": "list-check", "label": "逐项判断并拟制答复"},
        {"url": answer, "icon": "edit", "label": "直接拟制答复"},
    ]


def assign_form(found: Any, data: Any = None) -> AssignForm:
    """Make the form that names a unit and a handler."""
    return AssignForm(
        data,
        units=units_of(found.organ),
        handlers=holders(Role.HANDLER, organ=found.organ, on=today()),
        initial={"version": found.version, "unit": found.unit_id, "handler": found.handler_id},
    )


def named(
    entries: Iterable[Any], told: Mapping[int, str] | None = None
) -> list[tuple[Any, str, str]]:
    """Put the person's name and role, and what was said, beside each entry.

    The journal keeps only numbers of people; `told` says by entry what the record knows besides.
    """
    found, said = list(entries), told or {}
    names = names_of({entry.person_id for entry in found})
    return [
        (
            entry,
            " ".join(filter(None, (names.get(entry.person_id), role_label(entry.role)))),
            entry.reason or said.get(entry.pk, ""),
        )
        for entry in found
    ]
