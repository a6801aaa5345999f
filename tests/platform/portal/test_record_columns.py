"""Columns of records to the public: directories, tables, guides, numbers with charts."""

from __future__ import annotations

import pytest

from gongkai.law.listings import LISTINGS
from gongkai.publishing.listing_text import listing_text
from gongkai.publishing.models import ItemState
from gongkai.publishing.selectors import column_by_slug
from listing_samples import RECORDS


@pytest.fixture
def record_of(organ, item_of):
    """Make a record of a column, released unless said otherwise."""

    def make(slug, *, state=ItemState.RELEASED, **change):
        column = column_by_slug(organ, slug)
        listing = LISTINGS[column.listing_key]
        data = RECORDS[listing.key] | change
        title, summary, body = listing_text(listing, data)
        return item_of(column, title, state=state, data=data, summary=summary, body=body)

    return make


@pytest.fixture
def read(client, organ):
    return lambda slug, query="": client.get(f"/o/{organ.code}/c/{slug}/{query}").content.decode()


def test_the_file_of_a_column_has_the_names_of_its_fields_and_no_rank(record_of, client, organ):
    record_of("leaders", name="甲", rank="001")
    (row,) = client.get(f"/o/{organ.code}/c/leaders/data.json").json()
    assert row["姓名"] == "甲"
    assert not {key for key in row if key.isascii()} | ({"排列顺序"} & {*row})


def test_how_figures_are_drawn_is_told_nobody(record_of, client, organ):
    item = record_of("statistics")
    assert "柱状图" not in item.body
    assert "图表" not in client.get(f"/o/{organ.code}/c/statistics/data.json").json()[0]


def test_leaders_stand_by_their_rank_and_not_by_their_day(record_of, read):
    record_of("leaders", name="丙", rank="003")
    record_of("leaders", name="甲", rank="001")
    record_of("leaders", name="乙", rank="002")
    record_of("leaders", name="丁", rank="004", state=ItemState.DRAFT)
    page = read("leaders")
    assert page.index("甲（局长）") < page.index("乙（局长）") < page.index("丙（局长）")
    assert "丁（局长）" not in page
    assert ">001<" not in page


def test_stations_are_found_by_name_and_area(record_of, read):
    record_of("stations")
    record_of("stations", name="城西派出所", area="城西区", address="城西区环路1号")
    page = read("stations", "?words=城西")
    assert "城西派出所" in page
    assert "城东派出所" not in page
    assert "环路1号" in page
    assert "请换一个词" in read("stations", "?words=没有的")
    assert "&lt;b&gt;" in read("stations", "?words=<b>")


def test_a_long_directory_goes_on_page_by_page(client, organ, record_of, read):
    for number in range(1, 24):
        record_of("stations", name=f"第{number:02}派出所", rank=f"{number:03}")
    first = client.get(f"/o/{organ.code}/c/stations/")
    assert "第20派出所" in first.content.decode()
    assert "第21派出所" not in first.content.decode()
    second = read("stations", f"?after={first.context['page'].next}")
    assert "第21派出所" in second
    assert "第20派出所" not in second
    assert "第01派出所" in read("stations", "?after=nonsense")


def test_guides_count_those_that_are_done_on_line_and_lead_there(record_of, read):
    """SITE-V6."""
    record_of("household-guide")
    record_of(
        "traffic-guide", name="窗口事项", online="窗口办理", online_url="https://x.example.cn/"
    )
    page = read("household-guide")
    assert "办事指南2件，其中可以网上办理1件" in page
    assert 'href="https://zwfw.example.cn/juzhuzheng"' in page
    assert "https://x.example.cn/" not in read("traffic-guide")


@pytest.mark.parametrize("slug", ["fees", "laws", "household-catalogue", "random-inspection"])
def test_a_table_shows_the_fields_that_its_kind_names(record_of, read, slug):
    record_of(slug)
    page = read(slug)
    assert '<th scope="col">' in page
    assert 'role="region"' in page


def test_laws_are_looked_up_by_name(record_of, read):
    record_of("laws")
    record_of("laws", name="中华人民共和国居民身份证法")
    page = read("laws", "?words=身份证")
    assert "居民身份证法" in page
    assert "治安管理处罚法" not in page


def test_statistics_are_drawn_and_stand_in_a_table(client, organ, record_of, read):
    """LAW-20-4."""
    item = record_of("statistics")
    for page in (read("statistics"), client.get(f"/o/{organ.code}/i/{item.pk}/").content.decode()):
        assert 'data-kind="bar"' in page
        assert "其中伤人" in page
        assert '<td class="number">120.0</td>' in page or ">120<" in page


def test_numbers_that_are_not_to_be_drawn_are_not(record_of, read):
    record_of("statistics", chart="不画图")
    assert "data-kind" not in read("statistics")


def test_inspections_show_whom_and_who(client, organ, record_of):
    """LAW-20-13."""
    item = record_of("random-inspection")
    page = client.get(f"/o/{organ.code}/i/{item.pk}/").content.decode()
    assert "平安旅社" in page
    assert "王芳" in page


def test_a_column_of_records_costs_few_queries(
    client, organ, record_of, django_assert_max_num_queries
):
    for number in range(12):
        record_of("stations", name=f"第{number:02}派出所")
    with django_assert_max_num_queries(10):
        client.get(f"/o/{organ.code}/c/stations/?words=派出所")
