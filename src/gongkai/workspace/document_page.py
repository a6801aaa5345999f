"""A document of the register as its page shows it: its life, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of, units_of
from gongkai.publishing.selectors.binding import items_to_bind
from gongkai.publishing.selectors.documents import replaceable, standing_of, term_advice
from gongkai.publishing.services import (
    document_bind,
    document_issue,
    document_legality,
    document_repeal,
    interpretation_bind,
    interpretation_unbind,
)
from gongkai.today import today
from gongkai.workspace.forms.documents import (
    BindForm,
    DocumentForm,
    EnteredForm,
    InterpretationForm,
    IssueForm,
    LegalityForm,
    RepealForm,
    UnbindForm,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django import forms
    from django.http import QueryDict

    from gongkai.organs.authority import Actor

_DRAFTED = (
    "kind",
    "title",
    "drafted_on",
    "is_trial",
    "is_own",
    "needs_interpretation",
    "headnote",
)
_LIVED = (
    *("document_number", "unified_number", "issued_on", "effective_on", "expires_on"),
    *("legality_opinion", "reviewed_on", "repealed_on", "repealed_reason"),
)


@dataclass(frozen=True, slots=True)
class DocumentAct:
    """An act of the page: its form, its service, its button, and what is said when it is done."""

    form: type[forms.Form]
    service: Callable[..., Any]
    label: str
    said: str


_ACTS: Mapping[str, DocumentAct] = {
    "legality": DocumentAct(
        LegalityForm, document_legality, "登记合法性审核意见", "已登记合法性审核意见。"
    ),
    "issue": DocumentAct(IssueForm, document_issue, "登记印发", "已登记印发。"),
    "repeal": DocumentAct(RepealForm, document_repeal, "登记废止", "已登记废止。"),
    "bind": DocumentAct(BindForm, document_bind, "关联正文", "已关联正文。"),
    "interpret": DocumentAct(
        InterpretationForm, interpretation_bind, "关联解读材料", "已关联解读材料。"
    ),
    "unbind": DocumentAct(UnbindForm, interpretation_unbind, "取消关联", "已取消解读材料的关联。"),
}


def act_named(name: str) -> DocumentAct:
    """Give an act of the page.

    Raises:
        Http404: there is none of that name.
    """
    if name not in _ACTS:
        raise Http404
    return _ACTS[name]


@dataclass(frozen=True, slots=True)
class Sought:
    """The act for which an item was looked for, and by which words; "" for none."""

    act: str = ""
    words: str = ""

    @classmethod
    def asked(cls, query: Mapping[str, Any]) -> Sought:
        """Take what the address asks for."""
        return cls(str(query.get("find", "")), str(query.get("words", "")).strip()[:100])


_NOTHING = Sought()


def document_context(
    actor: Actor,
    found: Any,
    refused: Mapping[str, forms.Form] | None = None,
    sought: Sought = _NOTHING,
) -> dict[str, Any]:
    """Give what the page shows; forms that were refused stand in place of fresh ones."""
    may_keep = actor.may(Permission.DOCUMENT_KEEP, place_of(found.organ, found.unit))
    refused = refused or {}
    shown = [name for name in _possible(found) if may_keep]
    acts = [
        _shown(actor, found, name, refused.get(name) or _fresh(name, found, sought))
        for name in shown
    ]
    change = (refused.get("change") or change_form(found)) if may_keep else None
    return {
        "document": found,
        "standing": standing_of(found, today()),
        "advice": term_advice(found),
        "acts": acts,
        "may_keep": may_keep,
        "change": change,
        "is_changing": "change" in refused,
        "sought": sought.act,
    }


def _possible(found: Any) -> list[str]:
    """Give the acts that the page offers at this point of the document's life."""
    ways = (
        ("legality", found.issued_on is None),
        ("issue", found.issued_on is None),
        ("repeal", found.issued_on is not None and found.repealed_on is None),
        ("bind", found.item_id is None),
        ("interpret", True),
    )
    return [name for name, is_possible in ways if is_possible]


def _shown(actor: Actor, found: Any, name: str, form: forms.Form) -> dict[str, Any]:
    """Give an act with its form, and by which words an item was looked for it."""
    told: dict[str, Any] = {"name": name, "act": _ACTS[name], "form": form}
    if isinstance(form, BindForm):
        words = str(form["words"].value() or "")[:100]
        form.offer(items_to_bind(actor, found.organ, words))
        told |= {"is_chosen": True, "words": words}
    return told


def _fresh(name: str, found: Any, sought: Sought) -> forms.Form:
    words = sought.words if sought.act == name else ""
    form = _ACTS[name].form(initial={"version": found.version, "words": words})
    form.auto_id = f"id_{name}_%s"
    return form


def change_form(found: Any, data: QueryDict | None = None) -> DocumentForm:
    """Make the form that changes an entry: of what was issued, with all its numbers and days."""
    names = (*_DRAFTED, *_LIVED) if found.issued_on else _DRAFTED
    initial = {name: getattr(found, name) for name in names}
    initial |= {"unit": found.unit_id, "replaces": found.replaces_id}
    older = [one for one in replaceable(found.organ) if one.pk != found.pk]
    if found.replaces and found.replaces not in older:
        older.append(found.replaces)
    form = EnteredForm if found.issued_on else DocumentForm
    return form(data, units=units_of(found.organ), older=older, initial=initial)
