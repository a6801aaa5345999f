"""Open data: the catalogue of what there is, and each column as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse

from gongkai.appearance.files_given import given
from gongkai.limits.limit import Limit
from gongkai.portal.caching import kept_page
from gongkai.portal.catalogue import catalogue_of, written_as_json, written_as_xml
from gongkai.portal.column_data import FORMS, MOST, table_of
from gongkai.portal.limits import limited
from gongkai.portal.organ import public_organ
from gongkai.publishing.selectors import ColumnUnknown, column_by_slug, released

if TYPE_CHECKING:
    from django.http import HttpRequest

DOWNLOADING = Limit("downloading", times=60, seconds=60)


@limited(DOWNLOADING, "GET")
@kept_page
def data(request: HttpRequest, code: str, slug: str, form: str) -> HttpResponse:
    """Give what a column and those below it hold as a file."""
    del request
    organ = public_organ(code)
    try:
        column = column_by_slug(organ, slug)
    except ColumnUnknown as error:
        raise Http404(str(error)) from error
    if form not in FORMS:
        raise Http404("没有这种格式，请从栏目页面选择下载格式。")
    written = FORMS[form].write(table_of(released(organ, column=column, limit=MOST)))
    return given(written, f"{organ.short_name}-{column.name}.{form}", FORMS[form].media_type)


@kept_page
def catalogue_json(_request: HttpRequest) -> HttpResponse:
    """Give the catalogue as JSON-LD."""
    return HttpResponse(written_as_json(catalogue_of()), content_type="application/ld+json")


@kept_page
def catalogue_xml(_request: HttpRequest) -> HttpResponse:
    """Give the catalogue as RDF/XML."""
    return HttpResponse(written_as_xml(catalogue_of()), content_type="application/rdf+xml")
