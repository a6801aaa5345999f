"""Links to the neighbouring pages."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from selectolax.lexbor import LexborHTMLParser as HTMLParser

TEMPLATE = Template("{% load appearance %}{% pager page %}")


def _links(page, address="/"):
    context = Context({"page": page, "request": RequestFactory().get(address)})
    nodes = HTMLParser(TEMPLATE.render(context)).css("a")
    return {node.text().strip(): node.attributes["href"] for node in nodes}


def test_the_rest_of_the_query_is_kept():
    page = SimpleNamespace(next="20260101-9", previous="")
    assert _links(page, "/?state=filed&words=档案") == {
        "下一页": "?state=filed&words=%E6%A1%A3%E6%A1%88&after=20260101-9"
    }


def test_from_a_later_page_one_comes_back_to_the_first():
    page = SimpleNamespace(next="c", previous="a")
    assert _links(page, "/?after=b&state=filed") == {
        "第一页": "?state=filed",
        "上一页": "?state=filed&after=a",
        "下一页": "?state=filed&after=c",
    }


@pytest.mark.parametrize("page", [SimpleNamespace(next="", previous=""), SimpleNamespace()])
def test_a_single_page_needs_no_links(page):
    assert _links(page) == {}


def test_a_query_is_never_markup():
    page = SimpleNamespace(next='"><b>', previous="")
    assert '"><b>' not in _links(page)["下一页"]
