"""The public register of rules and normative documents: the list, one of them, its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.urls import reverse

from gongkai.appearance.day_keys import key_read
from gongkai.portal.caching import kept_page, public_page
from gongkai.portal.document_text import FORMATS, text_of
from gongkai.portal.keyset import ROWS, page_of
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, page
from gongkai.publishing.register_refusals import DocumentUnknown
from gongkai.publishing.selectors import body_of
from gongkai.publishing.selectors.documents import (
    KINDS,
    STANDINGS,
    Narrowed,
    document_public,
    documents_public,
    public_revision_of,
    standing_of,
)
from gongkai.today import today

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_HERE = "规章和行政规范性文件"


@kept_page
def documents(request: HttpRequest, code: str) -> HttpResponse:
    """List the documents whose text is public, the newest first (PUB-12, PUB-14)."""
    organ = public_organ(code)
    asked = {name: request.GET.get(name, "") for name in ("kind", "standing", "words")}
    narrowed = Narrowed.asked(**asked)
    before = key_read(request.GET.get("after", ""))
    found = documents_public(
        organ, narrowed=narrowed, today=today(), before=before, limit=ROWS + 1
    )
    context = {
        "narrowed": narrowed,
        "kinds": KINDS,
        "standings": STANDINGS,
        "page": page_of(found, "issued_on"),
        "apply_url": reverse("portal:apply", args=[organ.code]),
    }
    return page(request, "documents", organ, context, Crumb(_HERE), at="portal:statutory")


@kept_page
def document(request: HttpRequest, code: str, document_id: int) -> HttpResponse:
    """Show a document in its uniform form, with what interprets and what replaces it (PUB-13)."""
    organ = public_organ(code)
    shown = _public(organ, document_id)
    context = {
        "document": shown,
        "standing": standing_of(shown, today()).value,
        "newer": public_revision_of(shown),
        "body": body_of(shown.item, base=reverse("portal:item", args=[code, shown.item_id])),
        "formats": FORMATS,
    }
    above = Crumb(_HERE, reverse("portal:documents", args=[organ.code]))
    return page(request, "document", organ, context, above, Crumb("正文"), at="portal:statutory")


@public_page
def text(request: HttpRequest, code: str, document_id: int, extension: str) -> HttpResponse:
    """Give a document's text as a file."""
    del request
    shown = _public(public_organ(code), document_id)
    if extension not in FORMATS:
        raise Http404("没有这种格式，请从文件页面选择下载格式。")
    return text_of(shown, extension)


def _public(organ: Any, document_id: int) -> Any:
    try:
        return document_public(organ, document_id)
    except DocumentUnknown as error:
        raise Http404(str(error)) from error
