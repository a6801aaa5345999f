"""Whatever is typed into an address or a form, no page breaks."""

from __future__ import annotations

from http import HTTPStatus
from traceback import extract_tb
from urllib.parse import quote

import pytest

from how_much import some
from platform_expectations import Face
from platform_routes import address, patterns
from platform_visits import TABLE, names_read, parts_of, undone, url_of

NUL, HUGE, ENDLESS = "\x00", "9" * 30, "9" * 5000
ODD = (
    quote(NUL),
    "a%00b",
    "%ED%A0%80",  # a surrogate
    "%FF%FE",
    HUGE,
    f"-{HUGE}",
    ENDLESS,
    quote("²"),
    quote("१२"),
    "nan",
    "1e400",
    "Infinity",
    "9999-12-31",
    "0001-01-01",
    "2026-02-30",
    "x" * 5000,
    quote("'\"><%{{7*7}}"),
    "a%0d%0aSet-Cookie:x=1",
    "",
)
_ODD_NUMBERS = ("0", HUGE, "9999", "10000", str(2**31), str(2**63))
_ODD_WORDS = ("%00", "%ED%A0%80", "x" * 300, quote("²"), "..%2f..%2fetc", "requests.received[99]")
_ODD_FIELDS = (NUL, "a\x00b", HUGE, ENDLESS, "²", "\ufffe", "9999-12-31", "nan", "x" * 5000, "")
_NEVER_ODD = {"csrfmiddlewaretoken"}
_EVERY = 20
"""All values at all parameters would take longer than all other tests."""


def _fault(visit):
    """Give what went wrong on a visit; "" for nothing."""
    try:
        status = visit().status_code
    except Exception as error:  # noqa: BLE001 - any is a fault, and each is told
        place = extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}: {str(error)[:80]} ({place.filename[-50:]}:{place.lineno})"
    # The watchman and a report without a font say 503 in words; nothing here is either.
    return "" if status < HTTPStatus.INTERNAL_SERVER_ERROR else str(status)


@pytest.mark.parametrize("route", [one for one in TABLE if one.startswith("GET")])
def test_no_parameter_of_an_address_breaks_a_page(town, everything, route):
    wanted = TABLE[route]
    url = url_of(route, wanted, town).partition("?")[0]
    headers = _headers(wanted, town)
    with names_read() as names, undone(everything):
        everything.get(url, headers=headers)
    faults = []
    for name in sorted(names - _NEVER_ODD):
        for value in some(ODD, _EVERY, route, name):
            with undone(everything):
                fault = _fault(
                    lambda n=name, v=value: everything.get(f"{url}?{n}={v}", headers=headers)
                )
            faults += [f"{name}={value[:40]}: {fault}"] if fault else []
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("route", [one for one in TABLE if one.startswith("POST")])
def test_no_field_of_a_form_breaks_a_page(town, everything, route):
    wanted = TABLE[route]
    url, headers = url_of(route, wanted, town), _headers(wanted, town)
    form = wanted.form(town) if wanted.form else {}
    kind = {"content_type": "application/json"} if wanted.is_json else {}
    with names_read() as names, undone(everything):
        everything.post(url, form, headers=headers, **kind)
    faults = []
    for name in sorted((set(form) if wanted.is_json else names | set(form)) - _NEVER_ODD):
        for value in some(_ODD_FIELDS, _EVERY, route, name):
            with undone(everything):
                said = {**form, name: value}
                fault = _fault(lambda s=said: everything.post(url, s, headers=headers, **kind))
            faults += [f"{name}={value[:20]!r}: {fault}"] if fault else []
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("pattern", [one for one in patterns() if "<" in one])
def test_no_part_of_an_address_breaks_a_page(town, everything, pattern):
    method = "get" if f"GET {pattern}" in TABLE else "post"
    wanted = TABLE[f"{method.upper()} {pattern}"]
    whole, headers = parts_of(wanted, town), _headers(wanted, town)
    faults = []
    for name in [one for one in whole if f"{one}>" in pattern]:
        for value in some((*_ODD_NUMBERS, *_ODD_WORDS), _EVERY // 5, pattern, name):
            url = address(pattern, {**whole, name: value})
            with undone(everything):
                fault = _fault(lambda u=url: getattr(everything, method)(u, headers=headers))
            faults += [f"{url[:80]}: {fault}"] if fault else []
    assert not faults, "\n".join(faults)


def _headers(wanted, town):
    if wanted.face is not Face.TOKEN:
        return {}
    return {"authorization": f"Bearer {town.visitor('officer@own').token}"}
