"""Version 1: its routers and how it refuses."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, cast

from django.http import Http404
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from gongkai.api import decisions, public, staff
from gongkai.api.refusals import REFUSALS, status_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_UNREAD = "请求正文不是有效的JSON，请改正后重新发送。"
_UNKNOWN = "令牌无效或者已经失效，请在工作台申领令牌后重试。"

v1 = NinjaAPI(
    title="公开：政府信息公开平台接口",
    version="1",
    description=(
        "公共接口无需令牌。工作人员接口须在 Authorization 首部携带本人令牌，"
        "令牌的权限范围与本人当日角色均允许的操作方可执行。"
    ),
    urls_namespace="api-1",
    docs_url=None,
)
v1.add_router("", public.router, tags=["公共"])
v1.add_router("", decisions.router, tags=["公共"])
v1.add_router("/staff", staff.router, tags=["工作人员"])


def _refused(request: HttpRequest, error: Exception) -> HttpResponse:
    return v1.create_response(request, {"detail": str(error)}, status=status_of(error))


for kind in REFUSALS:
    v1.exception_handler(kind)(_refused)


@v1.exception_handler(Http404)
def _absent(request: HttpRequest, _error: Exception) -> HttpResponse:
    return v1.create_response(request, {"detail": "没有找到，请核对地址。"}, status=404)


@v1.exception_handler(HttpError)
def _unread(request: HttpRequest, error: Exception) -> HttpResponse:
    status = cast("HttpError", error).status_code
    detail = _UNREAD if status == HTTPStatus.BAD_REQUEST else str(error)
    return v1.create_response(request, {"detail": detail}, status=status)


@v1.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, _error: Exception) -> HttpResponse:
    return v1.create_response(request, {"detail": _UNKNOWN}, status=HTTPStatus.UNAUTHORIZED)


@v1.exception_handler(ValidationError)
def _malformed(request: HttpRequest, error: Exception) -> HttpResponse:
    places = ["/".join(str(part) for part in fault["loc"]) for fault in _faults(error)]
    detail = f"请求的格式有误：{'、'.join(places[:5])}，请对照接口说明改正。"
    return v1.create_response(request, {"detail": detail}, status=422)


def _faults(error: Exception) -> list[dict[str, list[str]]]:
    return cast("list[dict[str, list[str]]]", cast("ValidationError", error).errors)
