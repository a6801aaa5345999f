"""Reading what is public."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from gongkai.journal.record import Target, record
from gongkai.organs.authority import Actor
from gongkai.publishing.models import ItemState
from gongkai.publishing.services import columns_lay
from gongkai.today import played_at
from platform_applicant import DAY
from platform_cast import make_cast


def test_home_lists_the_organs_as_a_tree(client, above, cast, sibling):
    page = client.get("/").content.decode()
    assert page.index(above.name) > 0
    assert cast.organ.name in page
    assert sibling.organ.name in page
    assert "2个下级机构" in page


def test_home_opens_the_only_organ_that_has_columns(client, organ):
    assert client.get("/").headers["Location"] == f"/o/{organ.code}/"
    assert client.get("/?all").status_code == 200


def test_home_finds_an_organ_by_a_part_of_its_name(client, cast, sibling):
    page = client.get("/", {"q": "交通"}).content.decode()
    assert sibling.organ.name in page
    assert f"/o/{cast.organ.code}/" not in page
    assert "没有找到" in client.get("/", {"q": "没有的"}).content.decode()


def test_an_organ_shows_the_fixed_columns_and_the_entrance_in_order(client, organ):
    """PUB-3."""
    whole = client.get(f"/o/{organ.code}/").content.decode()
    page = whole[whole.index('class="doors"') :]
    names = [
        "政府信息公开指南",
        "政府信息公开制度",
        "法定主动公开内容",
        "政府信息公开年报",
        "依申请公开",
    ]
    places = [page.index(name) for name in names]
    assert places == sorted(places)


def test_an_organ_shows_whom_to_ask(client, organ):
    """LAW-12-2."""
    page = client.get(f"/o/{organ.code}/").content.decode()
    assert organ.office_name in page
    assert organ.phone in page
    assert organ.office_address in page


def test_every_page_bears_the_marks_of_a_government_site(client, organ):
    """SITE-9."""
    page = client.get(f"/o/{organ.code}/").content.decode()
    assert "网站标识码：4207000016" in page
    assert f"主办单位：{organ.name}" in page
    assert "我为政府网站找错" in page


def test_the_guide_tells_the_clock_from_the_law(client, organ):
    """LAW-12-2, PUB-4, CLK-3."""
    page = client.get(f"/o/{organ.code}/guide/").content.decode()
    assert "20个工作日内答复" in page
    assert "不超过10件" in page
    assert "不超过30页" in page
    assert "最迟2025年12月18日 周四答复" in page
    assert "云泽市人民政府申请行政复议" in page


def test_the_guide_says_when_the_organs_facts_last_changed_pub_4(client, organ):
    target = Target("organs.organ", organ.pk)
    author = Actor.system().author()
    with played_at(DAY + timedelta(days=3)):
        record(chain=organ.code, verb_code="organs.organ.changed", target=target, author=author)
    page = client.get(f"/o/{organ.code}/guide/")
    assert page.context["updated_at"].date() == DAY + timedelta(days=3)
    assert "本机关的信息更新于" in page.content.decode()


def test_an_item_shows_the_address_to_pass_on(client, column, item_of, settings):
    settings.ADDRESS = "https://gk.example.cn"
    item = item_of(column)
    address = f"/o/{column.organ.code}/i/{item.pk}/"
    assert f"https://gk.example.cn{address}" in client.get(address).content.decode()


def test_of_very_many_organs_the_home_page_lists_the_highest(client, above, monkeypatch):
    monkeypatch.setattr("gongkai.portal.views.organs._MOST", 2)
    for number in range(3):
        make_cast(f"yunze-{number}", f"云泽市第{number}局", above)
    page = client.get("/?all").content.decode()
    assert above.name in page
    assert "云泽市第1局" not in page
    assert "只列出最上一级" in page


def test_the_guide_of_an_organ_without_named_reviewers_still_stands(client, organ):
    organ.reviewer_names = {}
    organ.save()
    assert "每份答复都写明" in client.get(f"/o/{organ.code}/guide/").content.decode()


def test_a_column_shows_its_items_newest_first(client, column, many_items):
    many_items(3)
    page = client.get(f"/o/{column.organ.code}/c/{column.slug}/").content.decode()
    assert page.index("公告第1号") < page.index("公告第2号") < page.index("公告第3号")


def test_a_column_is_paged_by_its_last_item_without_loss_or_repetition(client, column, many_items):
    made = many_items(45)
    seen, address = [], f"/o/{column.organ.code}/c/{column.slug}/"
    while address:
        page = client.get(address).context["page"]
        seen += [item.pk for item in page.rows]
        address = f"/o/{column.organ.code}/c/{column.slug}/?after={page.next}" * bool(page.next)
    assert seen == [item.pk for item in made]


@pytest.mark.parametrize("after", ["x", "2025-13-01.1", "2025-01-01", "2025-01-01.x", "0.0"])
def test_a_wrong_place_in_a_list_is_its_beginning(client, column, many_items, after):
    many_items(2)
    answer = client.get(f"/o/{column.organ.code}/c/{column.slug}/", {"after": after})
    assert len(answer.context["page"].rows) == 2


def test_the_statutory_tree_counts_what_lies_below(client, column, many_items):
    """PUB-6."""
    many_items(3)
    answer = client.get(f"/o/{column.organ.code}/statutory/")
    assert answer.context["root"].count == 3
    assert len(answer.context["page"].rows) == 3


def test_a_fixed_column_leads_to_its_own_page(client, organ):
    slug = organ.columns.get(kind="guide", parent=None).slug
    assert client.get(f"/o/{organ.code}/c/{slug}/").headers["Location"].endswith("/guide/")


def test_an_item_shows_what_the_catalogue_asks(client, column, item_of):
    """PUB-9, SITE-12."""
    item = item_of(column, summary="概述一下", document_number="云公〔2025〕1号")
    page = client.get(f"/o/{column.organ.code}/i/{item.pk}/").content.decode()
    for expected in (
        item.index_number,
        item.title,
        "概述一下",
        "云公〔2025〕1号",
        "2025年11月20日 周四",
        f"来源：{column.organ.name}",
        '<meta name="ArticleTitle" content="关于收费的公告">',
        '<meta name="PubDate" content="2025-11-20">',
        f'<meta name="ColumnName" content="{column.name}">',
        '<meta name="SiteIDCode" content="4207000016">',
        "当前位置",
        "data-print",
    ):
        assert expected in page


def test_an_item_never_shows_a_script_that_got_into_its_row(client, column, item_of):
    item = item_of(column, body="<p onclick='x'>文</p><script>alert(1)</script>")
    page = client.get(f"/o/{column.organ.code}/i/{item.pk}/").content.decode()
    assert "alert(1)" not in page
    assert "onclick" not in page


def test_an_item_taken_down_is_gone_and_says_why(client, column, item_of):
    item = item_of(column, state=ItemState.TAKEN_DOWN, taken_down_reason="公示期满。")
    answer = client.get(f"/o/{column.organ.code}/i/{item.pk}/")
    assert answer.status_code == 410
    assert "公示期满。" in answer.content.decode()
    assert item.title not in answer.content.decode()


def test_a_report_is_shown_as_the_official_tables(client, organ, publish_report):
    publish_report(organ, 2024)
    page = client.get(f"/o/{organ.code}/reports/2024/").content.decode()
    assert "本年新收政府信息公开申请数量" in page
    assert 'scope="row"' in page
    assert "这一年的工作情况。" in page
    assert "chart-table" in page


def test_reports_are_listed_newest_first_with_their_trend(client, organ, publish_report):
    """PUB-7."""
    publish_report(organ, 2023)
    publish_report(organ, 2024)
    answer = client.get(f"/o/{organ.code}/reports/")
    assert [edition.year for edition in answer.context["editions"]] == [2024, 2023]
    assert answer.context["trend"]["labels"] == ["2023年", "2024年"]


def test_a_new_edition_says_what_was_corrected(client, organ, publish_report):
    """RPT-27."""
    publish_report(organ, 2024)
    publish_report(organ, 2024, edition=2, erratum="改正表三的笔误。")
    page = client.get(f"/o/{organ.code}/reports/2024/").content.decode()
    assert "改正表三的笔误。" in page


@pytest.mark.parametrize("path", ["/", "/search/", "/status/", "/site-map/", "/accessibility/",
                                  "/legal/"])  # fmt: skip
def test_pages_of_the_whole_site_open(client, organ, path):
    assert client.get(path, {"all": ""}).status_code == 200


def test_addresses_of_an_organ_without_columns_still_open(client, cast):
    for name in ("organ", "guide", "reports", "apply"):
        assert client.get(reverse(f"portal:{name}", args=[cast.organ.code])).status_code == 200
    assert client.get(f"/o/{cast.organ.code}/statutory/").status_code == 404


@pytest.mark.parametrize("number", [10, 200])
def test_a_page_of_items_asks_the_database_as_often_however_many_there_are(
    client, column, many_items, number, django_assert_max_num_queries
):
    many_items(number)
    organ = column.organ
    with django_assert_max_num_queries(8):  # one of them asks for the edition
        client.get(f"/o/{organ.code}/")
    with django_assert_max_num_queries(7):
        client.get(f"/o/{organ.code}/c/{column.slug}/")
    with django_assert_max_num_queries(6):
        client.get(f"/o/{organ.code}/statutory/")
    with django_assert_max_num_queries(5):
        client.get(f"/o/{organ.code}/search/", {"q": "公告"})
    with django_assert_max_num_queries(3):
        client.get("/sitemap.xml")


def test_the_list_of_organs_asks_once_however_many_there_are(
    client, above, django_assert_max_num_queries
):
    for number in range(3):
        made = make_cast(f"yunze-{number}", f"云泽市第{number}局", above)
        columns_lay(organ=made.organ, by=Actor.system())
    with django_assert_max_num_queries(3):
        client.get("/")
    with django_assert_max_num_queries(2):
        client.get("/site-map/")


def test_hidden_things_are_not_found(client, cast, column, item_of, sibling):
    draft = item_of(column, state=ItemState.DRAFT)
    closed = item_of(column, on=column.organ.created_at.date() - timedelta(days=400))
    organ = column.organ
    assert client.get(f"/o/{organ.code}/i/{draft.pk}/").status_code == 404
    assert client.get(f"/o/{sibling.organ.code}/i/{closed.pk}/").status_code == 404
    column.is_active = False
    column.save()
    assert client.get(f"/o/{organ.code}/i/{closed.pk}/").status_code == 404
    assert client.get(f"/o/{organ.code}/c/{column.slug}/").status_code == 404
    assert closed.title not in client.get(f"/o/{organ.code}/").content.decode()
    assert closed.title not in client.get("/search/", {"q": "收费"}).content.decode()


def test_a_closed_organ_leaves_no_trace(client, column, item_of, publish_report):
    organ = column.organ
    item = item_of(column)
    publish_report(organ, 2024)
    organ.is_active = False
    organ.save()
    for path in (
        "",
        "guide/",
        "statutory/",
        f"c/{column.slug}/",
        f"i/{item.pk}/",
        "search/?q=收费",
        "reports/",
        "reports/2024/",
        "reports/2024/download.json",
        "apply/",
        "apply/kind/",
    ):
        assert client.get(f"/o/{organ.code}/{path}").status_code == 404, path
    for path in ("/?all", "/?q=公安", "/site-map/", "/sitemap.xml", "/search/?q=收费"):
        page = client.get(path).content.decode()
        assert organ.code not in page, path
        assert item.title not in page, path
