"""The page of one's own request: where it stands, what to do, and the forms to do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from gongkai.files.selectors import FileState, address_of
from gongkai.portal.organ import public_organ
from gongkai.portal.own_case import OWN_ACTS
from gongkai.portal.page import Crumb, page
from gongkai.portal.telling import ASKS, NEXT, STEPS, TO_DO

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from gongkai.casework.selectors import PublicStatus
    from gongkai.files.models import StoredFile
    from gongkai.portal.status_forms import OwnForm


def case_page(
    request: HttpRequest,
    found: PublicStatus,
    *,
    bound: OwnForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    """Show a request to its applicant.

    Args:
        request: The web request.
        found: The request for information.
        bound: The form with what was typed, when it was refused or is to be looked at again; one
            that has no place on the page any more is shown at its head, so that nothing is lost.
        refusal: Why it was refused.
        status: Of the answer.
    """
    forms = _forms(found, bound)
    context: dict[str, Any] = {
        "case": found,
        "next": TO_DO if found.asks else NEXT.get(found.state, ""),
        "asks": [(ask, ASKS[ask.kind], forms[ASKS[ask.kind].slug]) for ask in found.asks],
        "answers": [(answer, _files(answer.files, found)) for answer in found.answers],
        "papers": [(paper, file_address(paper.file, found.holder)) for paper in found.papers],
        "steps": [(step, STEPS[step.act]) for step in found.steps],
        "forms": forms,
        "bound": bound,
        "is_homeless": bound is not None and bound.slug not in _shown(found),
        "refusal": refusal,
        "of": {"of": found.holder},
    }
    organ = public_organ(found.organ_code)
    trail = (Crumb("进度查询", reverse("portal:status")), Crumb(found.number))
    return page(request, "case", organ, context, *trail, status=status)


def file_address(file: StoredFile, holder: str) -> str:
    """Give where a file is fetched; "" while it may not be handed out."""
    return address_of(file, holder=holder) if file.state == FileState.CLEAN else ""


def _files(files: tuple[StoredFile, ...], found: PublicStatus) -> list[tuple[StoredFile, str]]:
    return [(file, file_address(file, found.holder)) for file in files]


def _forms(found: PublicStatus, bound: OwnForm | None) -> dict[str, OwnForm]:
    """Give an empty form of every act, and the bound one in its place."""
    begun = {"mails": {"every_step": "yes" if found.mails_every_step else "no"}}
    forms = {slug: act.form(initial=begun.get(slug)) for slug, act in OWN_ACTS.items()}
    return forms | ({bound.slug: bound} if bound else {})


def _shown(found: PublicStatus) -> set[str]:
    """Name the forms that have a place on the page as the request stands."""
    asked = {ASKS[ask.kind].slug for ask in found.asks}
    return {"contact", "mails", *asked} | ({"evaluate"} if found.may_evaluate else set())
