"""The organ's wordlist: what its texts are scanned for besides the general lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.views.decorators.http import require_GET, require_POST

from gongkai.appearance.files_given import given
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.selectors.terms import all_terms_of, terms_of
from gongkai.publishing.services import term_remove, term_set, terms_import
from gongkai.workspace.door import office
from gongkai.workspace.forms.scanning import TermForm, TermsForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done_at, page
from gongkai.workspace.refusals import shown_on
from gongkai.workspace.term_workbook import term_workbook

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest
    from gongkai.workspace.organ_choice import OrganChoice

_A_PAGE = 100


@require_GET
@office(Permission.ITEM_VIEW)
def terms(request: ActorRequest) -> HttpResponse:
    """List the terms."""
    return _shown(request, choose_organ(request, Permission.ITEM_VIEW), {})


@require_POST
@office(Permission.COLUMN_MANAGE)
def term_new(request: ActorRequest) -> HttpResponse:
    """Watch a term."""
    chosen = choose_organ(request, Permission.COLUMN_MANAGE)
    form = TermForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            term_set(organ=chosen.organ, **form.cleaned_data, by=request.actor)
            return done_at(request, "词语已保存。", "workspace:terms", chosen.organ)
    return _shown(request, chosen, {"form": form})


@require_POST
@office(Permission.COLUMN_MANAGE)
def term_drop(request: ActorRequest, term_id: int) -> HttpResponse:
    """Watch a term no more."""
    chosen = choose_organ(request, Permission.COLUMN_MANAGE)
    term_remove(term_id=term_id, by=request.actor)
    return done_at(request, "词语已删除。", "workspace:terms", chosen.organ)


@require_POST
@office(Permission.COLUMN_MANAGE)
def terms_take(request: ActorRequest) -> HttpResponse:
    """Bring in a workbook of terms; say which lines were not taken and why."""
    chosen = choose_organ(request, Permission.COLUMN_MANAGE)
    form = TermsForm(request.POST, request.FILES)
    if form.is_valid():
        with shown_on(form):
            upload = form.cleaned_data["upload"]
            taken = terms_import(organ=chosen.organ, upload=upload, by=request.actor)
            if not taken.refused:
                said = f"已导入{taken.taken}条。"
                return done_at(request, said, "workspace:terms", chosen.organ)
            return _shown(request, chosen, {"imported": taken})
    return _shown(request, chosen, {"upload": form})


@require_GET
@office(Permission.ITEM_VIEW)
def terms_file(request: ActorRequest) -> HttpResponse:
    """Give the wordlist as a workbook, to be completed and brought back."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    return given(term_workbook(all_terms_of(chosen.organ)), "用语词库.xlsx")


def _shown(request: ActorRequest, chosen: OrganChoice, more: dict[str, Any]) -> HttpResponse:
    after = request.GET.get("after", "")[:60].replace("\x00", "")
    rows = terms_of(chosen.organ, after=after, limit=_A_PAGE + 1)
    may_keep = request.actor.may(Permission.COLUMN_MANAGE, place_of(chosen.organ))
    following = rows[_A_PAGE - 1].term if len(rows) > _A_PAGE else ""
    context = {
        "chosen": chosen,
        "rows": rows[:_A_PAGE],
        "page": {"next": following},
        "may_keep": may_keep,
        "form": TermForm() if may_keep else None,
        "upload": TermsForm() if may_keep else None,
    }
    return page(request, "terms", context | more, here="用语词库")
