"""The routes of the public site, of the log-in and of the API, each with its expectation."""

from __future__ import annotations

from dataclasses import replace

from gongkai.organs.authority import Permission
from platform_expectations import Expectation, Face

P = Permission
_DAY = "2026-11-20"
_READ = Expectation(Face.PUBLIC)
_TYPED = Expectation(Face.PUBLIC, form=lambda _: {}, changes=False)
_OWN_CASE = Expectation(Face.CODE_HOLDER, form=lambda _: {"text": "补正"}, changes=False)
_OWN_LETTER = Expectation(Face.LETTER_HOLDER, form=lambda _: {"reason": "不同意"}, changes=False)
_ACCOUNT = Expectation(Face.ACCOUNT, parts={"pk": 1}, form=lambda _: {}, changes=False)

_APPLY = "o/<slug:code>/apply/"
PORTAL = {
    **{
        f"GET {page}": _READ
        for page in (
            "",
            "search/",
            "search/suggest/",
            "o/<slug:code>/subscribe/",
            "o/<slug:code>/search/suggest/",
            "site-map/",
            "accessibility/",
            "legal/",
            "sitemap.xml",
            "sitemaps/pages.xml",
            "catalogue.jsonld",
            "catalogue.rdf",
            "robots.txt",
            "healthz",
            "status/",
            "verify/",
            "o/<slug:code>/",
            "o/<slug:code>/guide/",
            "o/<slug:code>/institutions/",
            "o/<slug:code>/statutory/",
            "o/<slug:code>/search/",
            "o/<slug:code>/decisions/",
            "o/<slug:code>/decisions/<int:decision_id>/",
            "o/<slug:code>/reports/",
            "o/<slug:code>/c/<slug:slug>/",
            "o/<slug:code>/i/<int:item_id>/",
            "o/<slug:code>/reports/<int:year>/",
            "o/<slug:code>/reports/<int:year>/download.<slug:extension>",
            _APPLY,
            f"{_APPLY}<slug:slug>/",
            f"{_APPLY}files/",
            f"{_APPLY}review/",
            f"{_APPLY}done/",
        )
    },
    "GET o/<slug:code>/decisions/export.<slug:ending>": replace(_READ, parts={"ending": "csv"}),
    "GET o/<slug:code>/i/<int:item_id>/f/<uuid:file_id>/": Expectation(
        Face.PUBLIC, parts={"file_id": "released_file"}
    ),
    **{
        f"GET {page}": replace(_READ, parts={"form": "atom"})
        for page in (
            "o/<slug:code>/feed.<slug:form>",
            "o/<slug:code>/c/<slug:slug>/feed.<slug:form>",
            "o/<slug:code>/search/feed.<slug:form>",
        )
    },
    "GET sitemaps/items-<int:span>.xml": replace(_READ, parts={"span": 0}),
    "GET o/<slug:code>/c/<slug:slug>/data.<slug:form>": replace(_READ, parts={"form": "csv"}),
    "POST o/<slug:code>/subscribe/": _TYPED,
    **{
        f"{method} subscriptions/<str:token>/{act}/": replace(
            _TYPED if method == "POST" else _READ, parts={"token": "made-up"}
        )
        for method in ("GET", "POST")
        for act in ("confirm", "end")
    },
    "POST status/": _TYPED,
    f"POST {_APPLY}<slug:slug>/": _TYPED,
    f"POST {_APPLY}<slug:slug>/keep/": _TYPED,
    f"POST {_APPLY}answered/": _TYPED,
    f"POST {_APPLY}files/": _TYPED,
    f"POST {_APPLY}discard/": _TYPED,
    f"POST {_APPLY}review/": _TYPED,
    f"POST {_APPLY}done/": _TYPED,
    "GET status/case/": _OWN_CASE,
    "POST status/case/<slug:slug>/": replace(_OWN_CASE, parts={"slug": "correct"}),
    "POST status/leave/": _OWN_CASE,
    "GET consultation/": _READ,
    "POST consultation/": _TYPED,
    "GET consultation/letter/": _OWN_LETTER,
    "POST consultation/answer/": _OWN_LETTER,
    "POST consultation/leave/": _OWN_LETTER,
    "GET feeds/<str:token>.ics": Expectation(Face.PUBLIC, parts={"token": "feed_secret"}),
    "GET files/<str:token>/": Expectation(owner="officer@own", parts={"token": "file_token"}),
}
"""A file's address answers to the one for whom it was made; see the test of files."""

_FACTOR = "account/second-factor/"
ACCOUNT = {
    "GET account/login/": _READ,
    "POST account/login/": _TYPED,
    **{
        f"{method} {page}": _ACCOUNT
        for method, pages in {
            "GET": (
                "account/logout/",
                "account/password/",
                "account/reauthenticate/",
                _FACTOR,
                f"{_FACTOR}authenticate/",
                f"{_FACTOR}reauthenticate/",
                f"{_FACTOR}totp/activate/",
                f"{_FACTOR}totp/deactivate/",
                f"{_FACTOR}recovery-codes/",
                f"{_FACTOR}recovery-codes/generate/",
                f"{_FACTOR}recovery-codes/download/",
                f"{_FACTOR}webauthn/",
                f"{_FACTOR}webauthn/add/",
                f"{_FACTOR}webauthn/reauthenticate/",
                f"{_FACTOR}webauthn/keys/<int:pk>/edit/",
                f"{_FACTOR}webauthn/keys/<int:pk>/remove/",
            ),
            "POST": (
                "account/logout/",
                "account/password/",
                "account/reauthenticate/",
                f"{_FACTOR}authenticate/",
                f"{_FACTOR}reauthenticate/",
                f"{_FACTOR}totp/activate/",
                f"{_FACTOR}totp/deactivate/",
                f"{_FACTOR}recovery-codes/generate/",
                f"{_FACTOR}webauthn/add/",
                f"{_FACTOR}webauthn/reauthenticate/",
                f"{_FACTOR}webauthn/keys/<int:pk>/edit/",
                f"{_FACTOR}webauthn/keys/<int:pk>/remove/",
            ),
        }.items()
        for page in pages
    },
}

_STAFF = "api/v1/staff/"
_CASE = f"{_STAFF}requests/<request_id>"
_FIGURES = f"{_STAFF}organs/<code>/figures/<year>"
_APPLICATION = {
    "kind": "自然人",
    "name": "陈一鸣",
    "id_type": "other",
    "id_number": "A1234567",
    "phone": "13900000000",
    "address": "云泽市东湖路1号",
    "title": "经费",
    "description": "2025年度治安巡逻经费的决算",
    "wanted_form": "paper",
    "delivery": "post",
}


def _token(**told) -> Expectation:
    return Expectation(Face.TOKEN, is_json=True, **told)


def _case(of: str, may: Permission, **said: object) -> Expectation:
    def form(town):
        numbers = {key: town.numbers[of_] for key, of_ in said.items() if key == "unit_id"}
        return {**said, **numbers, "version": town.version(of)}

    return _token(sees=P.REQUEST_VIEW, may=may, place=of, parts={"request_id": of}, form=form)


API = {
    **{
        f"GET api/v1/{page}": _READ
        for page in (
            "",
            "openapi.json",
            "organs",
            "organs/<code>",
            "organs/<code>/columns",
            "organs/<code>/items",
            "organs/<code>/decisions",
            "organs/<code>/decisions/<decision_id>",
            "organs/<code>/reports",
            "organs/<code>/reports/<year>",
            "items/<item_id>",
            "search",
        )
    },
    f"GET {_STAFF}requests": _token(),
    f"POST {_STAFF}requests": _token(
        may=P.REQUEST_REGISTER,
        query="organ=yunze-gaj",
        form=lambda _: {
            "application": _APPLICATION,
            "channel": "in_person",
            "submitted_at": "2026-11-20T09:00:00+08:00",
        },
    ),
    f"GET {_CASE}": _token(sees=P.REQUEST_VIEW, place="handled", parts={"request_id": "handled"}),
    f"POST {_CASE}/confirm": _case("filed", P.REQUEST_REGISTER),
    f"POST {_CASE}/register": _case("received", P.REQUEST_REGISTER, applicant_kind="自然人"),
    f"POST {_CASE}/assign": _case("handled", P.REQUEST_ASSIGN, unit_id="unit", reason="改派"),
    f"GET {_FIGURES}": _token(may=P.FIGURES_VIEW),
    f"GET {_FIGURES}/records": _token(may=P.FIGURES_VIEW, query="cell=requests.received[0]"),
}
