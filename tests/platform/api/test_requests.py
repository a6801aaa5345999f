"""Requests through the API: the same services, the same refusals."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gongkai.organs.roles import Role
from gongkai.organs.services import token_issue
from gongkai.today import now, today

pytestmark = pytest.mark.django_db

_SCOPES = ("REQUEST_VIEW", "REQUEST_REGISTER", "REQUEST_ASSIGN", "FIGURES_VIEW")


def _application(**changes):
    return {
        "kind": "自然人",
        "name": "陈一鸣",
        "id_type": "other",
        "id_number": "A1234567",
        "phone": "13900000000",
        "address": "云泽市东湖路1号",
        "title": "治安巡逻经费",
        "description": "2025年度治安巡逻经费的决算",
        "wanted_form": "paper",
        "delivery": "post",
    } | changes


@pytest.fixture
def call(client, cast):
    _, text = token_issue(
        by=cast.actor[Role.OFFICER],
        name="窗口系统",
        scopes=_SCOPES,
        expires_on=today() + timedelta(days=30),
    )

    def send(method, address, said=None):
        return getattr(client, method)(
            f"/api/v1/staff{address}",
            data=said,
            content_type="application/json",
            headers={"authorization": f"Bearer {text}"},
        )

    return send


@pytest.fixture
def entered(call, cast):
    said = {
        "application": _application(),
        "channel": "in_person",
        "submitted_at": now().isoformat(),
    }
    answer = call("post", f"/requests?organ={cast.organ.code}", said)
    assert answer.status_code == 201, answer.content.decode()
    return answer.json()


def test_a_request_goes_from_the_counter_to_a_unit(call, cast, entered):
    row = entered["request"]
    assert row["state"] == "已收到，待登记"
    registered = call(
        "post",
        f"/requests/{row['id']}/register",
        {"version": row["version"], "applicant_kind": "自然人"},
    ).json()
    assert registered["state"] == "办理中"
    assigned = call(
        "post",
        f"/requests/{row['id']}/assign",
        {"version": registered["version"], "unit_id": cast.unit.pk},
    ).json()
    assert assigned["unit"] == cast.unit.name


def test_a_request_shows_its_clock_and_why(call, entered):
    whole = call("get", f"/requests/{entered['request']['id']}").json()
    assert whole["clock"]["due_on"] > whole["clock"]["received_on"]
    assert any("工作日" in sentence for sentence in whole["clock"]["explanation"])


def test_the_list_never_names_the_applicant(call, entered):
    assert "陈一鸣" not in call("get", "/requests").content.decode()


def test_an_act_on_an_old_version_is_refused_with_who_came_first(call, entered):
    row = entered["request"]
    said = {"version": row["version"], "applicant_kind": "自然人"}
    assert call("post", f"/requests/{row['id']}/register", said).status_code == 200
    again = call("post", f"/requests/{row['id']}/register", said)
    assert again.status_code == 409
    assert "请" in again.json()["detail"]


def test_an_unknown_field_is_refused_not_ignored(call, cast):
    said = {
        "application": _application(state="ANSWERED"),
        "channel": "in_person",
        "submitted_at": now().isoformat(),
    }
    answer = call("post", f"/requests?organ={cast.organ.code}", said)
    assert answer.status_code == 422
    assert "state" in answer.json()["detail"]


def test_an_incomplete_application_is_refused_in_words(call, cast):
    said = {
        "application": _application(name=""),
        "channel": "in_person",
        "submitted_at": now().isoformat(),
    }
    answer = call("post", f"/requests?organ={cast.organ.code}", said)
    assert answer.status_code == 422
    assert "请" in answer.json()["detail"]


def test_a_sibling_s_request_is_not_there(call, sibling, entered, client):
    _, text = token_issue(
        by=sibling.actor[Role.OFFICER],
        name="别家",
        scopes=["REQUEST_VIEW"],
        expires_on=today() + timedelta(days=30),
    )
    address = f"/api/v1/staff/requests/{entered['request']['id']}"
    answer = client.get(address, headers={"authorization": f"Bearer {text}"})
    assert answer.status_code == 404


def test_the_figures_count_what_was_entered_and_the_cell_opens_it(call, cast, entered):
    base = f"/organs/{cast.organ.code}/figures/{today().year}"
    assert call("get", base).json()["requests"]["received"][0] == 1
    behind = call("get", f"{base}/records?cell=requests.received[0]").json()
    assert [record["id"] for record in behind] == [entered["request"]["id"]]
