"""Charts: the same figures for the script and in a table."""

import json

import pytest
from django.template import Context, Template
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from gongkai.appearance.charts import chart_context
from gongkai.appearance.styles.examples import CHARTS

TEMPLATE = Template('{% load appearance %}{% chart "one" kind data %}')


def _page(data, kind="bar"):
    return HTMLParser(TEMPLATE.render(Context({"data": data, "kind": kind})))


def test_the_table_behind_holds_every_figure():
    page = _page(CHARTS["stacked"], "stacked")
    rows = [[cell.text() for cell in row.css("th, td")] for row in page.css("tbody tr")]
    assert rows == [
        ["2023年", "31", "9", "14"],
        ["2024年", "40", "12", "11"],
        ["2025年", "44", "10", "13"],
    ]


def test_the_script_gets_the_same_data():
    page = _page(CHARTS["bar"])
    figure = page.css_first("[data-chart]")
    block = page.css_first(f"#{figure.attributes['data-chart']}")
    assert block.attributes["type"] == "application/json"
    assert json.loads(block.text())["series"] == CHARTS["bar"]["series"]


def test_a_name_in_the_data_cannot_end_the_block():
    hostile = {
        "title": "x",
        "labels": ["</script><img src=x>"],
        "series": [{"name": "n", "values": [1]}],
    }
    page = _page(hostile)
    assert page.css_first("img") is None


def test_a_figure_that_is_missing_is_a_dash():
    page = _page({"title": "x", "labels": ["a"], "series": [{"name": "n", "values": [None]}]})
    assert page.css_first("td").text() == "—"


def test_no_series_is_an_empty_table():
    assert chart_context("one", "bar", {"title": "x", "labels": [], "series": []})["rows"] == []


def test_a_kind_nobody_draws_is_refused():
    with pytest.raises(ValueError, match="no kind of chart"):
        chart_context("one", "radar", CHARTS["bar"])


def test_series_of_another_length_are_refused():
    data = {"title": "x", "labels": ["a", "b"], "series": [{"name": "n", "values": [1]}]}
    with pytest.raises(ValueError, match="not as long"):
        chart_context("one", "bar", data)
