"""The year's figures: the tables as printed, every cell a way to its records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.annual.period import period_of
from gongkai.annual.selectors import fee_sentence, report_published, years_of
from gongkai.annual.selectors import figures as computed
from gongkai.annual.services import figure_type, report_publish
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.report.writers import SUFFIXES, render_report
from gongkai.today import today
from gongkai.workspace.cell_page import cell_context
from gongkai.workspace.door import office
from gongkai.workspace.figures_page import figures_context
from gongkai.workspace.forms.figures import FigureForm, PublishForm
from gongkai.workspace.organ_choice import OrganChoice, choose_organ
from gongkai.workspace.page import page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.FIGURES_VIEW)
def reports(request: ActorRequest) -> HttpResponse:
    """Go to the year that is being worked on: last year's until it is published."""
    chosen = choose_organ(request, Permission.FIGURES_VIEW)
    year = today().year
    last = year - 1
    wanted = last if last in years_of(chosen.organ) else year
    if report_published(chosen.organ, last):
        wanted = year
    return redirect(_at("figures", chosen, wanted))


@require_GET
@office(Permission.FIGURES_VIEW)
def figures(request: ActorRequest, year: int) -> HttpResponse:
    """Show a year."""
    return _page(request, year)


@require_http_methods(["GET", "POST"])
@office(Permission.FIGURES_VIEW)
def cell(request: ActorRequest, year: int, path: str) -> HttpResponse:
    """Show the records behind a cell; type a figure that has none."""
    chosen = choose_organ(request, Permission.FIGURES_VIEW)
    form = FigureForm(request.POST or None)
    if form.is_valid():
        with shown_on(form):
            figure_type(
                organ=chosen.organ, year=year, cell=path, **form.cleaned_data, by=request.actor
            )
            return redirect(_at("cell", chosen, year, path))
    context = cell_context(request.actor, chosen.organ, year, path, form)
    return page(request, "cell", {"chosen": chosen, **context}, here=context["cell"].label)


@require_POST
@office(Permission.FIGURES_VIEW)
def report_release(request: ActorRequest, year: int) -> HttpResponse:
    """Publish the year's report, confirmed."""
    chosen = choose_organ(request, Permission.FIGURES_VIEW)
    period_of(year, today())
    form = PublishForm(year, request.POST, proposed={})
    if form.is_valid():
        with shown_on(form):
            report_publish(
                organ=chosen.organ,
                year=year,
                by=request.actor,
                today=today(),
                erratum=form.cleaned_data["erratum"],
                narrative=form.narrative(),
            )
            return redirect(_at("figures", chosen, year))
    return _page(request, year, form)


@require_GET
@office(Permission.FIGURES_VIEW)
def report_download(request: ActorRequest, year: int, ending: str) -> HttpResponse:
    """Give the report as a file: as published, or as computed today."""
    chosen = choose_organ(request, Permission.FIGURES_VIEW)
    if f".{ending}" not in SUFFIXES:
        raise Http404
    report = report_published(chosen.organ, year) or computed(chosen.organ, year, today())
    content = render_report(report, f".{ending}")
    response = HttpResponse(content, content_type="application/octet-stream")
    name = f"{chosen.organ.code}-{year}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _page(request: ActorRequest, year: int, form: PublishForm | None = None) -> HttpResponse:
    chosen = choose_organ(request, Permission.FIGURES_VIEW)
    again = request.GET.get("again") == "1"
    context = figures_context(chosen.organ, year, today(), again=again)
    may = request.actor.may(Permission.REPORT_PUBLISH, place_of(chosen.organ))
    context["endings"] = [ending[1:] for ending in SUFFIXES if ending != ".html"]
    context["publish_form"] = (form or _begun(chosen, year)) if may else None
    return page(request, "figures", {"chosen": chosen, **context}, here=f"{year}年度")


def _begun(chosen: OrganChoice, year: int) -> PublishForm:
    """Give an empty form; its last section begins with the fees, which a report must tell."""
    return PublishForm(year, proposed={6: fee_sentence(chosen.organ, period_of(year, today()))})


def _at(name: str, chosen: OrganChoice, *arguments: Any) -> str:
    url = reverse(f"workspace:{name}", args=arguments)
    return f"{url}?organ={chosen.organ.code}"
