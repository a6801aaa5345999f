"""The page of one claim: what is claimed, its target, how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework.selectors import (
    claim_acts,
    claim_clock,
    claim_timeline,
    masked,
)
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.papers.selectors import papers_of
from gongkai.today import today
from gongkai.workspace.case_page import named
from gongkai.workspace.forms.claims import ClaimEndForm
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


def end_form(found: Any, data: Any = None) -> ClaimEndForm:
    """Make the form that ends a claim."""
    return ClaimEndForm(data, acts=claim_acts(found, today()), version=found.version)


def claim_page(
    request: ActorRequest,
    found: Any,
    *,
    form: BaseForm | None = None,
    erase_form: BaseForm | None = None,
) -> HttpResponse:
    """Show a claim; a form that was refused is shown again with what was typed."""
    place, may = place_of(found.organ), request.actor.may
    is_over = found.ended_on is not None
    may_decide = may(Permission.REQUEST_PROCEED, place) and not is_over
    context = {
        "claim": found,
        "claimant": masked(found.applicant),
        "clock": claim_clock(found, today()),
        "form": form or (end_form(found) if may_decide else None),
        "erase_form": erase_form,
        "may_erase": may(Permission.APPLICANT_ERASE, place)
        and is_over
        and found.applicant.erased_at is None,
        "papers": papers_of("casework.record_claim", found.pk),
        "entries": named(claim_timeline(found)),
    }
    return page(request, "claim", context, here=found.number)
