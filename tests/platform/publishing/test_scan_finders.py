"""What the finders find in a text, and what they leave alone (PUB-38, SITE-16 to SITE-19)."""

from __future__ import annotations

import pytest

from gongkai.publishing.models import Revision
from gongkai.publishing.scanning import (
    Addresses,
    Picture,
    Piece,
    Term,
    content_pieces,
    find_links,
    find_personal,
    find_pictures,
    find_remnants,
    find_slips,
    find_terms,
    pictures_in,
)

OWN = "f/0f0f0f0f-0000-4000-8000-000000000001/"


def of(text, place="正文", **told):
    return Piece(place, text, **told)


@pytest.mark.parametrize(
    ("text", "words", "stops"),
    [
        ("张某，11010519491231002X。", ["11010519491231002X"], [True]),
        ("手机138 0013 8000", ["138 0013 8000"], [True]),
        ("京A12345违停", ["京A12345"], [True]),
        ("电话010-62345678，gkb@example.gov.cn", [], []),
        ("110105********002X，138****8000", [], []),
    ],
)
def test_numbers_of_persons_stop_and_offices_do_not(text, words, stops):
    found = list(find_personal(of(text)))
    assert ([one.words for one in found], [one.stops for one in found]) == (words, stops)
    for one in found:
        assert "*" in one.shown
        assert one.words not in one.shown + one.advice


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        (r"见C:\Users\hp\Desktop\通知.doc", [True]),
        ("file:///home/zhang/a.html", [True]),
        ("[bookmark: _GoBack]为了", [True]),
        ("详见错误!未找到引用源。", [True]),
        ("尊敬的{{name}}：", [True]),
        ("申请人×××提出", [False]),
        ("联系人：待补充", [False]),
        ("每日C:D两班倒，/home不是路径", []),
    ],
)
def test_paths_and_remnants_stop_and_blanks_are_advice(text, stops):
    assert [one.stops for one in find_remnants(of(text))] == stops


def test_a_number_in_a_path_is_not_shown():
    [one] = find_remnants(of(r"C:\下载\11010519491231002X.doc"))
    assert "19491231" not in one.shown + one.advice


def test_slips_are_advice_in_our_own_prose_only():
    text = "工作工作已经布署。。"
    found = list(find_slips(of(text)))
    assert {one.words for one in found} == {"工作工作", "布署", "。。"}
    assert not any(one.stops for one in found)
    assert all(text[one.start : one.end] == one.words for one in found)
    assert not list(find_slips(of(text, is_prose=False)))


TERMS = (
    Term("wrong", "公安分局", "公安局分局"),
    Term("wrong", "市局", "市局机关"),
    Term("banned", "严打"),
    Term("leader", "张海平", "局长、党委书记"),
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("城东公安分局", ["公安分局"]),
        ("到市局机关办理", []),
        ("到市局办理", ["市局"]),
        ("开展严打", ["严打"]),
        ("局长张海平讲话，张海平指出", []),
        ("张海平局长讲话", []),
        ("党委书记、局长张海平讲话", []),
        ("张海平讲话", ["张海平"]),
        ("副局长张海平讲话", ["张海平"]),
        ("局长张海平到会。副局长张海平讲话", ["张海平"]),
        ("无关的话", []),
    ],
)
def test_an_organs_own_terms(text, words):
    found = list(find_terms(of(text), TERMS))
    assert [one.words for one in found] == words
    assert all(one.stops and one.advice.endswith("。") for one in found)


def test_a_headline_may_name_a_leader_without_title():
    assert not list(find_terms(of("张海平调研基层所队", place="标题"), TERMS))


def missing(path):
    return "" if path in {"/", "/o/yunze/"} else "没有这个页面。"


KNOWN = Addresses(frozenset({"www.yunze.gov.cn"}), missing)


@pytest.mark.parametrize(
    ("address", "stops"),
    [
        ("https://www.yunze.gov.cn/o/yunze/", []),
        ("https://www.yunze.gov.cn/o/nowhere/", [True]),
        ("/o/yunze/", []),
        ("/o/nowhere/", [True]),
        ("../art/2019/1.html", [True]),
        ("http://10.1.2.3/oa/", [True]),
        ("http://oaserver/doc", [True]),
        ("http://[::1", [True]),
        ("", [True]),
        ("https://www.gov.cn/zhengce/", []),
        ("#third", []),
        ("tel:010-62345678", []),
    ],
)
def test_links_that_lead_nowhere(address, stops):
    body = f'<p>请看<a href="{address}">这里</a>。</p>'
    found = list(find_links(body, "请看这里。", KNOWN))
    assert [one.stops for one in found] == stops
    assert all((one.start, one.end) == (2, 4) for one in found)


@pytest.mark.parametrize(
    ("picture", "text", "kinds"),
    [
        (Picture("正文", "", "民警在巡逻", OWN), "", []),
        (Picture("正文", "", " ", OWN), "", ["alt"]),
        (Picture("正文", "", "巡逻", "f/gone/"), "", ["link"]),
        (Picture("附件", "辖区地图.png", "辖区范围"), "", ["map"]),
        (Picture("附件", "辖区地图.png", "辖区范围，审图号：鲁S（2025）012号"), "", []),
        (Picture("附件", "地图.png", "辖区"), "审图号：GS(2024)0650号", []),
        (Picture("附件", "a.png", "网站地图的样子"), "", []),
    ],
)
def test_pictures_that_say_nothing_and_maps_without_number(picture, text, kinds):
    assert [one.kind for one in find_pictures([picture], text, {OWN})] == kinds


def test_the_pictures_of_a_body_are_read_out_of_it():
    [one] = pictures_in(f'<p>甲</p><figure><img src="{OWN}" alt="巡逻"></figure>')
    assert (one.alt, one.source) == ("巡逻", OWN)


def test_every_text_of_a_wording_is_looked_at_the_fields_of_a_record_too():
    told = Revision(
        title="甲", body="<p>乙</p><p>丙</p>", data={"rows": [{"name": "丁", "n": 3}], "ok": True}
    )
    pieces = {piece.place: piece.text for piece in content_pieces(told)}
    assert pieces == {"标题": "甲", "正文": "乙\n丙", "记录内容“rows”": "丁\n3"}
