"""The templates of papers: the kinds, one of them, tried and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.appearance.files_given import given
from gongkai.law.papers import PAPERS, PaperKind
from gongkai.organs.authority import Permission
from gongkai.papers.selectors import template_content, templates_of
from gongkai.papers.services import template_reset, template_upload
from gongkai.workspace.door import office
from gongkai.workspace.forms.papers import TemplateForm
from gongkai.workspace.organ_choice import OrganChoice, choose_organ
from gongkai.workspace.page import done_at, page
from gongkai.workspace.refusals import shown_on
from gongkai.workspace.template_page import template_context, tried
from gongkai.workspace.views.previews import pdf

if TYPE_CHECKING:
    from gongkai.organs.middleware import ActorRequest

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_GET
@office(Permission.WORDING_MANAGE)
def templates(request: ActorRequest) -> HttpResponse:
    """List the kinds of paper, and which have the organ's own template."""
    chosen = choose_organ(request, Permission.WORDING_MANAGE)
    context = {"chosen": chosen, "rows": templates_of(chosen.organ)}
    return page(request, "templates", context, here="文书模板")


@require_http_methods(["GET", "POST"])
@office(Permission.WORDING_MANAGE)
def template(request: ActorRequest, kind: str) -> HttpResponse:
    """Show a template; try one on the sample case; use one from now on."""
    chosen, of = _asked(request, kind)
    form = TemplateForm(request.POST or None, request.FILES or None)
    if form.is_bound and form.is_valid():
        if request.POST.get("go") == "try":
            made = tried(form, chosen.organ, of)
            return (
                pdf(made, f"试用{PAPERS[of].title}") if made else _shown(request, chosen, of, form)
            )
        if form.required():
            with shown_on(form):
                _used(request, chosen, of, form)
                sentence = f"《{PAPERS[of].title}》已启用本机关的模板。"
                return done_at(request, sentence, "workspace:templates", chosen.organ)
    return _shown(request, chosen, of, form)


@require_GET
@office(Permission.WORDING_MANAGE)
def template_file(request: ActorRequest, kind: str) -> HttpResponse:
    """Give the template in use, to be changed in Word."""
    chosen, of = _asked(request, kind)
    return given(template_content(chosen.organ, of), f"{PAPERS[of].title}模板.docx", _WORD)


@require_POST
@office(Permission.WORDING_MANAGE)
def template_restore(request: ActorRequest, kind: str) -> HttpResponse:
    """Go back to the shipped template."""
    chosen, of = _asked(request, kind)
    form = TemplateForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            template_reset(organ=chosen.organ, kind=of, by=request.actor)
            sentence = f"《{PAPERS[of].title}》已恢复随系统提供的模板。"
            return done_at(request, sentence, "workspace:templates", chosen.organ)
    return _shown(request, chosen, of, form)


def _asked(request: ActorRequest, kind: str) -> tuple[OrganChoice, PaperKind]:
    if kind not in set(PaperKind):
        raise Http404
    return choose_organ(request, Permission.WORDING_MANAGE), PaperKind(kind)


def _used(request: ActorRequest, chosen: OrganChoice, kind: PaperKind, form: TemplateForm) -> None:
    upload: Any = form.cleaned_data["upload"]
    template_upload(
        organ=chosen.organ, kind=kind, upload=upload, name=upload.name, by=request.actor
    )


def _shown(
    request: ActorRequest, chosen: OrganChoice, kind: PaperKind, form: TemplateForm
) -> HttpResponse:
    context = template_context(chosen.organ, kind) | {"form": form}
    return page(request, "template", context, here=PAPERS[kind].title)
