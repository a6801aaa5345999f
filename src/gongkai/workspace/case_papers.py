"""The part of the case page about papers: issued, served, printed, archived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.casework.delivery import MANNERS
from gongkai.casework.printing import ISSUED, SHEETS
from gongkai.casework.selectors.archives import archives_of
from gongkai.casework.selectors.deliveries import deliveries_of
from gongkai.casework.selectors.opening import papers_open_to
from gongkai.law.clock import Manner
from gongkai.law.papers import PAPERS, Addressee, PaperKind
from gongkai.law.procedure import ENDS, State
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.papers.selectors import papers_of
from gongkai.workspace.case_files import Paper, paper
from gongkai.workspace.forms.deliveries import (
    IdentityForm,
    NoticeDeliverForm,
    ProveForm,
    RenewForm,
    UndoForm,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from django.forms import BaseForm

    from gongkai.organs.authority import Actor

_DRAFT, _STANDING = "draft", "frozen"


@dataclass(frozen=True, slots=True)
class ServiceShown:
    """One service with what may still be done to it."""

    row: Any
    manner: str
    proof: Paper | None
    prove_form: BaseForm | None
    undo_form: BaseForm | None


@dataclass(frozen=True, slots=True)
class PaperShown:
    """One issued paper with its files, its service, and the form that makes it anew."""

    row: Any
    label: str
    files: list[Paper]
    served: list[ServiceShown]
    is_outgoing: bool
    renew_form: BaseForm | None


@dataclass(frozen=True, slots=True)
class ArchiveShown:
    """One archive set with its files."""

    row: Any
    files: list[Paper]


def papers_panel(actor: Actor, found: Any, bound: Mapping[str, BaseForm]) -> dict[str, Any]:
    """Give what the panel shows; files only to whoever may know who applies (SITE-17)."""
    place = place_of(found.organ, found.unit_id)
    may_open = papers_open_to(actor, found)
    may_print = may_open and found.applicant.erased_at is None
    may_serve = actor.may(Permission.REQUEST_SERVE, place)
    issued = [one for one in papers_of("casework.request", found.pk) if one.stage != _DRAFT]
    services = list(_services(actor, found, bound, may_serve=may_serve, may_open=may_open))
    shown = [
        _shown(actor, found, one, services, bound, may_serve=may_serve, may_open=may_open)
        for one in issued
    ]
    is_over = State[found.state] in ENDS
    return {
        "case_papers": shown,
        "services": services,
        "deliver_form": bound.get("deliver") or (_deliver(found, shown) if may_serve else None),
        "sheets": [*SHEETS.items(), *_issued_sheet(shown)] if may_print else [],
        "archives": _archives(actor, found) if is_over and may_open else [],
        "may_archive": may_serve and is_over,
        "identity_form": bound.get("identity") or IdentityForm(auto_id="id_identity_%s"),
    }


def _services(
    actor: Actor, found: Any, bound: Mapping[str, BaseForm], *, may_serve: bool, may_open: bool
) -> Iterator[ServiceShown]:
    for row in deliveries_of(found):
        stands = may_serve and row.undone_on is None
        manner = Manner(row.manner)
        yield ServiceShown(
            row=row,
            manner=MANNERS[manner],
            proof=paper(actor, row.proof) if row.proof and may_open else None,
            prove_form=_of(bound, f"prove-{row.pk}", ProveForm, found) if stands else None,
            undo_form=_of(bound, f"undo-{row.pk}", UndoForm, found)
            if stands and manner.may_fail
            else None,
        )


def _shown(
    actor: Actor,
    found: Any,
    row: Any,
    services: Sequence[ServiceShown],
    bound: Mapping[str, BaseForm],
    *,
    may_serve: bool,
    may_open: bool,
) -> PaperShown:
    files = [file for file in (row.pdf, row.docx) if file is not None] if may_open else []
    served = [one for one in services if one.row.paper_id == row.pk]
    rule = PAPERS[PaperKind(row.kind)]
    stands = any(one.row.undone_on is None for one in served)
    may_renew = may_serve and row.stage == _STANDING and not stands and rule.is_outgoing
    return PaperShown(
        row=row,
        label=f"第{row.edition}稿，已被替代" if row.stage != _STANDING else "",
        files=[paper(actor, file) for file in files],
        served=served,
        is_outgoing=rule.is_outgoing,
        renew_form=_of(bound, f"renew-{row.pk}", RenewForm, found) if may_renew else None,
    )


def _deliver(found: Any, shown: Sequence[PaperShown]) -> BaseForm | None:
    """Give the form that records a service; None where no notice waits to be served."""
    waiting = deliverable(shown)
    if not waiting:
        return None
    return NoticeDeliverForm(papers=waiting, initial={"version": found.version})


def deliverable(shown: Sequence[PaperShown]) -> list[Any]:
    """Give the notices and letters that stand and were not served yet."""
    return [
        one.row
        for one in shown
        if one.is_outgoing
        and one.row.kind != PaperKind.ANSWER
        and one.row.stage == _STANDING
        and all(each.row.undone_on is not None for each in one.served)
    ]


def _issued_sheet(shown: Sequence[PaperShown]) -> list[tuple[str, str]]:
    told = any(PAPERS[PaperKind(one.row.kind)].addressee is Addressee.APPLICANT for one in shown)
    return [(ISSUED, "全部已印发的文书")] if told else []


def _archives(actor: Actor, found: Any) -> list[ArchiveShown]:
    return [
        ArchiveShown(row, [paper(actor, file) for file in (row.pdf, row.file) if file is not None])
        for row in archives_of(found)
    ]


def _of(bound: Mapping[str, BaseForm], name: str, form: type[BaseForm], found: Any) -> BaseForm:
    return bound.get(name) or form(
        initial={"version": found.version}, auto_id=f"id_{name.replace('-', '_')}_%s"
    )
