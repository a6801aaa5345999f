"""Handing out the files of what is released."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import FileResponse, Http404
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from gongkai.files.refusal import FileGone
from gongkai.files.selectors import content_of, headers_of
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, page
from gongkai.publishing.selectors import ItemGone, ItemUnknown, attachment_public, is_picture

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


@require_safe
@cache_control(public=True, no_cache=True)
def attachment(request: HttpRequest, code: str, item_id: int, file_id: UUID) -> HttpResponseBase:
    """Give a file of a released item; one that was taken down says why, with status 410.

    Whoever keeps it asks each time whether it still stands.
    """
    organ = public_organ(code)
    try:
        found = attachment_public(organ, item_id, file_id)
        content = content_of(found.file)
    except (ItemUnknown, FileGone) as error:
        raise Http404(str(error)) from error
    except ItemGone as gone:
        here = Crumb("信息已经下线")
        return page(request, "item_gone", organ, {"reason": str(gone)}, here, status=410)
    response = FileResponse(content)
    told = headers_of(found.file, name=found.name, is_shown=is_picture(found))
    for name, value in told.items():
        response[name] = value
    response["ETag"] = quote_etag(found.file.sha256)
    if unchanged := get_conditional_response(request, etag=response["ETag"]):
        response.close()
        return unchanged
    return response
