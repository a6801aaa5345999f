"""What an answer rests on, on the case page: searches, opinions, the fee."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from gongkai.casework.selectors import (
    case_of,
    fee_tried,
    fees_of,
    opinions_of,
    opinions_to_give,
    place_in_month,
    searches_of,
)
from gongkai.casework.selectors.publishable import origin_of, was_given
from gongkai.law.fees import FeeRefused, Tariff
from gongkai.law.procedure import ENDS, Act, State
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of, units_of
from gongkai.publishing.selectors.desk import item_of_origin
from gongkai.workspace.forms.decision import (
    OpinionForm,
    OpinionGivenForm,
    PagesForm,
    RefundForm,
    SearchForm,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from django.forms import BaseForm

    from gongkai.law.fees import Fee
    from gongkai.organs.middleware import ActorRequest


@dataclass(frozen=True, slots=True)
class Counted:
    """A fee as it would be counted now; the sentence where none may be."""

    label: str
    fee: Fee | None
    refusal: str = ""


def decision(
    request: ActorRequest, found: Any, acts: Collection[Act], bound: Mapping[str, BaseForm]
) -> dict[str, Any]:
    """Give what the page shows of searches, opinions and the fee, with the forms for them."""
    actor, place = request.actor, place_of(found.organ, found.unit_id)
    is_open = State[found.state] not in ENDS
    opinions, given = list(opinions_of(found)), opinions_to_give(actor, found)
    may_draft = is_open and actor.may(Permission.REQUEST_DRAFT, place)
    may_speak = is_open and (given or actor.may(Permission.REQUEST_NOTE, place))
    search_form = bound.get("search") or SearchForm(auto_id="id_search_%s")
    return {
        "searches": searches_of(found),
        "search_form": search_form if may_speak else None,
        "opinions": [(one, _giving(one, given, bound)) for one in opinions],
        "opinion_form": (bound.get("opinion") or _asking(found)) if may_draft else None,
        **_fees(request, found, acts, bound),
        "publish_url": _publish_url(request, found),
        "is_converted": _is_converted(found),
    }


def _is_converted(found: Any) -> bool:
    return case_of(found).last(Act.CONVERT_TO_PROACTIVE) is not None


def _publish_url(request: ActorRequest, found: Any) -> str:
    """Give where a request's information is drafted for publication; "" where it is not (art 44).

    Offered are what was converted, and what was given on request.
    """
    is_offered = _is_converted(found) or was_given(found)
    if not is_offered or not request.actor.may(Permission.ITEM_EDIT, place_of(found.organ)):
        return ""
    drafted = item_of_origin(request.actor, found.organ, origin_of(found))
    if drafted is not None:
        return reverse("workspace:item", args=[drafted.pk])
    return f"{reverse('workspace:item_new')}?organ={found.organ.code}&request={found.pk}"


def opinion_form(found: Any, data: Any = None) -> OpinionForm:
    """Make the form that asks for an opinion: of the organ's other units, or of someone named."""
    units = [unit for unit in units_of(found.organ) if unit.pk != found.unit_id]
    return OpinionForm(data, units=units)


def _asking(found: Any) -> OpinionForm:
    return opinion_form(found)


def _giving(one: Any, given: set[int], bound: Mapping[str, BaseForm]) -> BaseForm | None:
    if one.pk not in given:
        return None
    return bound.get(f"opinion{one.pk}") or OpinionGivenForm(auto_id=f"id_opinion{one.pk}_%s")


def _fees(
    request: ActorRequest, found: Any, acts: Collection[Act], bound: Mapping[str, BaseForm]
) -> dict[str, Any]:
    may_charge = Act.NOTICE_FEE in acts
    may_refund = request.actor.may(
        Permission.REQUEST_PROCEED, place_of(found.organ, found.unit_id)
    )
    pages = PagesForm(request.GET if "pages" in request.GET else None)
    fees = list(fees_of(found))
    return {
        "fees": [
            (one, _refunding(one, bound) if may_refund else None, Tariff[one.tariff].value)
            for one in fees
        ],
        "pages_form": pages if may_charge else None,
        "month_place": place_in_month(found) if may_charge else 0,
        "counted": _counted(found, pages) if may_charge else [],
    }


def _refunding(one: Any, bound: Mapping[str, BaseForm]) -> BaseForm | None:
    if one.paid_on is None or one.refunded_on is not None:
        return None
    return bound.get(f"refund{one.pk}") or RefundForm(auto_id=f"id_refund{one.pk}_%s")


def _counted(found: Any, pages: PagesForm) -> list[Counted]:
    tried = [_try(found, Tariff.BY_CASE, 0)]
    if pages.is_bound and pages.is_valid():
        tried.append(_try(found, Tariff.BY_PAGE, pages.cleaned_data["pages"]))
    return tried


def _try(found: Any, tariff: Tariff, pages: int) -> Counted:
    try:
        return Counted(tariff.value, fee_tried(found, tariff, pages))
    except FeeRefused as refusal:
        return Counted(tariff.value, None, str(refusal))
