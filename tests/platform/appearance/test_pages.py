"""Every page holds to the security policy, points nowhere outside, and can be got around in."""

import re

import pytest
from django.test import Client, RequestFactory
from django.utils.functional import SimpleLazyObject
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from gongkai.appearance.views import public

ADDRESSES = ["/styles/", "/styles/clocks/", "/styles/public/", "/styles/plain/"]
ERRORS = [400, 403, 404, 410, 429, 500]
NAMESPACE = "http://www.w3.org/"


@pytest.fixture(params=[*ADDRESSES, *(f"/styles/error/{status}/" for status in ERRORS)])
def page(request, settings):
    settings.ROOT_URLCONF = "gongkai.appearance.urls"
    return Client().get(request.param).content.decode()


def test_nothing_runs_or_styles_inline(page):
    tree = HTMLParser(page)
    assert not tree.css("style")
    assert not [node.html for node in tree.css("*") if "style" in node.attributes]
    handlers = [name for node in tree.css("*") for name in node.attributes if name[:2] == "on"]
    assert handlers == []
    for script in tree.css("script"):
        assert script.attributes.get("src") or script.attributes["type"] == "application/json"


def test_choices_of_appearance_are_set_before_anything_is_painted(page):
    first = HTMLParser(page).css_first("head script, head link[rel=stylesheet]")
    assert first.attributes["src"].endswith("appearance/js/theme.js")
    assert "defer" not in first.attributes


def test_no_page_points_outside(page):
    outside = re.findall(r"(?:https?:)?//[\w.-]+\.\w+[^\s\"'<]*", page)
    assert [address for address in outside if not address.startswith(NAMESPACE)] == []


def test_one_can_skip_to_the_words_and_there_is_one_heading(page):
    tree = HTMLParser(page)
    assert tree.css_first("a.skip-link").attributes["href"] == "#content"
    assert tree.css_first("main#content") is not None
    assert len(tree.css("h1")) == 1
    assert tree.css_first("html").attributes["lang"] == "zh-CN"


@pytest.mark.parametrize("status", ERRORS)
def test_an_error_page_says_what_to_do_and_needs_no_context(rendered, status):
    from django.template import loader

    shown = loader.get_template(f"{status}.html").render()
    tree = HTMLParser(shown)
    assert len(tree.css(".error-page > p")) >= 3
    assert tree.css_first('form[role="search"] input[name="q"]') is not None
    assert tree.css_first('.error-page a[href="/"]') is not None


def test_a_refusal_and_a_reason_are_shown(rendered):
    assert "只有签发领导" in rendered("403.html", {"sentence": "只有签发领导可以签发。"})
    assert "内容有误" in rendered("410.html", {"reason": "内容有误"})


def test_a_form_that_stood_open_too_long_is_told_so(settings):
    settings.ROOT_URLCONF = "gongkai.appearance.urls"
    answer = Client(enforce_csrf_checks=True).post("/styles/plain/")
    assert answer.status_code == 403
    assert "请重新提交" in answer.content.decode()


def test_an_article_carries_the_marks_of_its_site(settings):
    """SITE-9, SITE-12."""
    settings.ROOT_URLCONF = "gongkai.appearance.urls"
    tree = HTMLParser(Client().get("/styles/public/").content)
    names = [meta.attributes.get("name") for meta in tree.css("meta")]
    wanted = ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnType"]
    wanted += ["ArticleTitle", "PubDate", "ContentSource"]
    assert [name for name in names if name in wanted] == wanted
    foot = tree.css_first("footer").text()
    for mark in (
        "主办单位",
        "网站标识码：0000000001",
        "云ICP备",
        "云公网安备",
        "找错",
        "网站地图",
    ):
        assert mark in foot


def test_a_public_page_reads_no_session_and_sets_no_cookie():
    def touched():
        raise AssertionError("a page that is the same for everybody asked who reads it")

    request = RequestFactory().get("/styles/public/")
    request.user = SimpleLazyObject(touched)
    request._messages = SimpleLazyObject(touched)
    assert public(request).status_code == 200
    assert "CSRF_COOKIE" not in request.META


def test_the_page_of_styles_is_for_developers_only(settings):
    from gongkai.config import urls

    assert settings.DEBUG is False
    assert "styles" not in str(urls.urlpatterns)
