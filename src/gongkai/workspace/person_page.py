"""An account as its page shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.organs.authority import Actor, Permission
from gongkai.organs.selectors import appointments_of, people, place_of, units_of
from gongkai.today import today
from gongkai.workspace.forms.people import PersonForm, RoleForm, WithdrawForm
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_FIELDS = ("name", "post", "email", "phone", "is_leader")


def person_context(actor: Actor, found: Any, **refused: BaseForm | None) -> dict[str, Any]:
    """Give what the page shows; refused forms stand under `person`, `role`, `account`."""
    place = place_of(found.organ)
    manages = actor.may(Permission.PEOPLE_MANAGE, place)
    may_manage = manages and found.is_active
    may_grant = actor.may(Permission.ROLES_GRANT, place) and found.is_active
    day = today()
    return {
        "person": found,
        "day": day,
        "appointments": [
            (one, one.from_on <= day and (one.until_on is None or one.until_on >= day))
            for one in appointments_of(actor, found)
        ],
        "form": (refused.get("person") or _person_form(found)) if may_manage else None,
        "account_form": refused.get("account"),
        "may_open": manages and not found.is_active,
        "may_clear": may_grant and found.pk != actor.person_id,
        "may_close": may_manage,
        "role_form": (refused.get("role") or role_form(actor, found)) if may_grant else None,
        "withdraw_form": WithdrawForm() if may_grant else None,
    }


def role_form(actor: Actor, found: Any, data: Any = None) -> RoleForm:
    """Make the form that gives a role in the person's own organ."""
    others = people(actor, organ=found.organ).exclude(pk=found.pk)
    return RoleForm(data, units=units_of(found.organ), people=others)


def _person_form(found: Any) -> PersonForm:
    initial = {name: getattr(found, name) for name in _FIELDS} | {"unit": found.unit_id}
    return PersonForm(units=units_of(found.organ), initial=initial)


def shown_once(request: ActorRequest, found: Any, password: str, sentence: str) -> HttpResponse:
    """Show a first password, this once."""
    context = {"person": found, "password": password, "sentence": sentence}
    return page(request, "password_once", context, here=found.name)
