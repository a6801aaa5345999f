"""The page of one dispute: what is due, what can be done now, what was done, its papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.casework.selectors import (
    dispute_case,
    dispute_course,
    dispute_deadlines,
    dispute_files,
    dispute_options,
    working_days_left,
)
from gongkai.law.disputes import (
    BY_DISPUTE_ACT,
    RESULTS,
    DisputeAct,
    DisputeState,
    ResultCode,
)
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.papers.selectors import papers_of
from gongkai.today import today
from gongkai.workspace.case_files import Paper, paper
from gongkai.workspace.forms.dispute_acts import DisputeActForm
from gongkai.workspace.forms.disputes import (
    ConclusionForm,
    DefenceForm,
    DescribeForm,
    DisputeFileForm,
    TaskForm,
)
from gongkai.workspace.page import page
from gongkai.workspace.request_rows import outcome_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.casework.selectors import DisputeOption
    from gongkai.law.disputes import Deadline, DisputeCase, DisputeFacts
    from gongkai.organs.middleware import ActorRequest

# These have forms of their own.
_ELSEWHERE = frozenset({DisputeAct.CONCLUDE, DisputeAct.ORDER_REANSWER})


@dataclass(frozen=True, slots=True)
class DisputeActPanel:
    """One act that may be done now, with its article and its form."""

    act: DisputeAct
    article: str
    within: str
    form: DisputeActForm
    is_open: bool


@dataclass(frozen=True, slots=True)
class CourseLine:
    """One thing that was done, as a page lists it."""

    event: Any
    act: DisputeAct
    told: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class DueLine:
    """One thing that is due, with the working days left."""

    deadline: Deadline
    days_left: int | None


def dispute_page(
    request: ActorRequest,
    found: Any,
    *,
    refused: Mapping[str, BaseForm] | None = None,
    open_act: str = "",
) -> HttpResponse:
    """Show a dispute.

    Args:
        request: The web request.
        found: The dispute, seen by the actor.
        refused: Forms that were refused, by name: an act's name, `conclude`, `defence`,
            `describe`, `files`, `reanswer`.
        open_act: The act whose form is open.
    """
    bound, day = refused or {}, today()
    may_keep = request.actor.may(Permission.DISPUTE_KEEP, place_of(found.organ))
    case, options = dispute_case(found), dispute_options(found, day)
    context = {
        "dispute": found,
        "may_keep": may_keep,
        "due": [
            DueLine(one, working_days_left(one.due_on, day)) for one in dispute_deadlines(found)
        ],
        "panels": list(_panels(found, case, options, bound, open_act)) if may_keep else [],
        "impossible": [one for one in options if one.reason] if may_keep else [],
        "course": [_line(event, done.facts) for event, done in _course(found, case)],
        "papers": _papers(request, found),
        "pending": _pending_word(found),
        "outcome": outcome_label(found.disputed_outcome),
        **(_forms(found, options, bound) if may_keep else {}),
    }
    return page(request, "dispute", context, here=found.reference or "案件")


def _panels(
    found: Any,
    case: DisputeCase,
    options: list[DisputeOption],
    bound: Mapping[str, BaseForm],
    open_act: str,
) -> Iterator[DisputeActPanel]:
    """Give the acts that may be done; first those refused, which perhaps no longer may."""
    allowed = [one.act for one in options if not one.reason and one.act not in _ELSEWHERE]
    refused = [act for act in DisputeAct if act.name in bound and act not in allowed]
    for act in (*refused, *allowed):
        name, row = act.name, BY_DISPUTE_ACT[act]
        form = bound.get(name)
        if not isinstance(form, DisputeActForm):
            form = DisputeActForm(act, case, initial={"version": found.version})
        is_open = name in bound or name == open_act
        article = row.article_in(case.proceeding)
        yield DisputeActPanel(act, article, row.within_on(today()), form, is_open)


def _forms(
    found: Any, options: list[DisputeOption], bound: Mapping[str, BaseForm]
) -> dict[str, Any]:
    """Give the forms besides those of acts: last result, facts of the register, papers."""
    possible = {one.act for one in options if not one.reason}
    version = {"version": found.version}
    facts = ("authority", "reference", "item_number", "matter", "note")
    told = version | {name: getattr(found, name) for name in facts}
    describe = DescribeForm(initial=told, auto_id="id_describe_%s")
    forms = {
        "describe_form": bound.get("describe") or describe,
        "file_form": bound.get("files") or DisputeFileForm(auto_id="id_file_%s"),
    }
    if not found.result or "defence" in bound:
        defence = DefenceForm(initial=version, auto_id="id_defence_%s")
        forms["defence_form"] = bound.get("defence") or defence
    if DisputeAct.CONCLUDE in possible:
        forms["conclude_form"] = bound.get("conclude") or ConclusionForm()
    if DisputeAct.ORDER_REANSWER in possible or "reanswer" in bound:
        forms["reanswer_form"] = bound.get("reanswer") or TaskForm(
            initial=version, auto_id="id_reanswer_%s"
        )
    return forms


def _course(found: Any, case: DisputeCase) -> list[tuple[Any, Any]]:
    return list(zip(dispute_course(found), case.history, strict=True))


def _line(event: Any, facts: DisputeFacts) -> CourseLine:
    told = [
        ("结果", _result(facts.result)),
        ("文号", facts.key),
        ("程序", facts.track or ""),
        ("听证（开庭）", _day(facts.hearing_on)),
        ("延长", f"{facts.days}日" if facts.days else ""),
        ("纠正原因", facts.ground or ""),
        ("收到文书", _day(facts.served_on)),
        ("重新答复截止", _day(facts.until)),
        ("说明", facts.reason),
    ]
    return CourseLine(event, DisputeAct[event.act], [one for one in told if one[1]])


def _result(code: ResultCode | None) -> str:
    return f"{code}（{RESULTS[code].counted_as}）" if code else ""


def _day(day: Any) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def _papers(request: ActorRequest, found: Any) -> list[Paper]:
    """Give the defences that were issued, and the papers that were uploaded."""
    issued = [
        paper(request.actor, one.pdf, f"{one.title}，{one.number}")
        for one in papers_of("casework.dispute", found.pk)
        if one.pdf is not None
    ]
    links = dispute_files(found)
    return issued + [paper(request.actor, one.file, one.get_kind_display()) for one in links]


def _pending_word(found: Any) -> str:
    """Say where a case stands that table 4 still counts as pending."""
    return "" if found.result else f"尚未审结（{DisputeState[found.state]}）"
