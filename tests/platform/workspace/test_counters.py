"""What the home page counts is what its links show; a superior narrows a list to one organ."""

from __future__ import annotations

import pytest
from django.utils.http import urlencode

from gongkai.casework.models import Request, SavedView
from gongkai.organs.roles import Role
from workspace_requests import TODAY, filed

# A state each, and due dates before, on and after the days that the counters ask for.
STATES = (
    "FILED",
    "RECEIVED",
    "HANDLING",
    "HANDLING",
    "HANDLING",
    "AWAITING_CORRECTION",
    "AWAITING_PAYMENT",
    "DECIDED",
    "ANSWERED",
    "WITHDRAWN",
)
DUE = (None, 8, -1, 0, 3, None, None, 4, -20, -3)


@pytest.fixture
def many(cast):
    from datetime import timedelta

    for number, (state, days) in enumerate(zip(STATES, DUE, strict=True)):
        found = filed(cast, title=f"第{number}件")
        due_on = None if days is None else TODAY + timedelta(days=days)
        Request.objects.filter(pk=found.pk).update(state=state, due_on=due_on)


def test_every_counter_leads_to_exactly_what_it_counts(at, many):
    browser = at(Role.OFFICER)
    tiles = browser.get("/office/").context["tiles"]
    assert {tile.count for tile in tiles} != {0}
    for tile in tiles:
        assert len(browser.get(tile.url).context["lines"]) == tile.count, tile.label


def test_a_superior_narrows_the_list_to_one_organ(at, cast, child, many):
    filed(child, title="下级的一件")
    browser = at(Role.SUPERVISOR)
    assert len(browser.get("/office/requests/?state=open").context["lines"]) == 9
    found = browser.get(f"/office/requests/?state=open&organ={child.organ.code}")
    assert [line.request.title for line in found.context["lines"]] == ["下级的一件"]
    assert f'<option value="{child.organ.code}" selected>' in found.content.decode()


def test_the_filter_never_reaches_further_than_the_person(at, cast, sibling):
    filed(sibling, title="邻近机关的一件")
    found = at(Role.OFFICER).get(f"/office/requests/?organ={sibling.organ.code}")
    assert found.context["lines"] == []


def test_a_kept_list_keeps_its_order_and_its_density(at, received):
    browser = at(Role.OFFICER)
    asked = {"state": "open", "sort": "newest", "dense": "1"}
    page = browser.get("/office/requests/", asked)
    query = page.context["view_form"].initial["query"]
    browser.post("/office/requests/views/", {"name": "最新", "query": query})
    view = SavedView.objects.get()
    assert view.query == urlencode(asked)
    again = browser.get(f"/office/requests/?{view.query}")
    assert again.context["is_dense"]
    assert again.context["sort"] == "newest"
    assert 'aria-current="true"' in again.content.decode()
