"""Columns as files, and the catalogue of them."""

from __future__ import annotations

import csv
import io
import json

import duckdb
import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from gongkai.organs.roles import Role
from gongkai.publishing.models import ItemState, Revision
from gongkai.today import now

_NAMES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


@pytest.fixture
def item(column, item_of):
    column.listing_key = "units"
    column.save()
    item_of(column, "草稿", state=ItemState.DRAFT)
    told = {
        "rank": "003",
        "phone": "0000-1234567",
        "head": "-张",
        "标题": "乙",
        "=1": "",
        "a": "1",
    }
    summary = "第一行\n第二行，有逗号"
    return item_of(column, "=1+1", summary=summary, data=told | {"A": 2, "层": [3]})


def _file(client, item, form):
    answer = client.get(f"/o/{item.organ.code}/c/{item.column.slug}/data.{form}")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    return answer.content


def test_a_column_is_given_as_json_with_the_fields_of_its_records(client, item):
    (row,) = json.loads(_file(client, item, "json"))
    assert (row["标题"], row["联系方式"]) == ("=1+1", "0000-1234567")
    assert row["地址"].endswith(f"/i/{item.pk}/")


def test_what_is_no_field_of_the_columns_kind_is_given_in_no_form(client, item):
    (row,) = json.loads(_file(client, item, "json"))
    assert list(row)[-3:] == ["地址", "负责人", "联系方式"]


def test_in_csv_a_title_is_no_formula(client, item):
    written = _file(client, item, "csv").decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(written))
    assert (row["标题"], row["负责人"]) == ("'=1+1", "'-张")
    assert row["内容概述"] == item.summary


def test_in_a_workbook_a_title_is_text(client, item):
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(_file(client, item, "xlsx")))
    heads, row = sheet.get_sheet_by_index(0).to_python()
    assert row[heads.index("标题")] == "=1+1"


def test_parquet_is_read_again(client, item, tmp_path):
    path = tmp_path / "data.parquet"
    path.write_bytes(_file(client, item, "parquet"))
    assert duckdb.read_parquet(str(path)).project('"标题", "联系方式"').fetchall() == [
        ("=1+1", "0000-1234567")
    ]


def test_a_column_without_items_has_files_without_rows(client, column, tmp_path):
    base = f"/o/{column.organ.code}/c/{column.slug}/data."
    assert client.get(f"{base}json").json() == []
    path = tmp_path / "data.parquet"
    path.write_bytes(client.get(f"{base}parquet").content)
    assert duckdb.read_parquet(str(path)).fetchall() == []
    assert client.get(f"{base}doc").status_code == 404


def test_the_catalogue_names_every_column_that_holds_something(client, item):
    told = client.get("/catalogue.jsonld").json()
    (dataset,) = told["dcat:dataset"]
    assert item.column.name in dataset["dct:title"]["@value"]
    addresses = [one["dcat:downloadURL"]["@id"] for one in dataset["dcat:distribution"]]
    assert len(addresses) == 4
    for address in addresses:
        assert client.get(address.removeprefix("http://127.0.0.1:8000")).status_code == 200


def test_the_catalogue_says_the_same_as_rdf(client, item):
    told = client.get("/catalogue.jsonld").json()["dcat:dataset"][0]
    root = etree.fromstring(client.get("/catalogue.rdf").content)
    (dataset,) = root.iterfind(".//dcat:Dataset", _NAMES)
    assert dataset.findtext("dct:title", "", _NAMES) == told["dct:title"]["@value"]
    assert dataset.findtext("dct:modified", "", _NAMES) == told["dct:modified"]["@value"]
    assert len(list(dataset.iterfind(".//dcat:Distribution", _NAMES))) == 4


def test_the_catalogue_costs_few_queries_and_is_kept(client, item, django_assert_num_queries):
    with django_assert_num_queries(3):
        client.get("/catalogue.jsonld")
    with django_assert_num_queries(1):
        client.get("/catalogue.jsonld")


def test_an_items_page_says_once_more_for_programs_what_it_is(client, item):
    page = client.get(f"/o/{item.organ.code}/i/{item.pk}/").content.decode()
    start = page.index('<script type="application/ld+json">') + 35
    told = json.loads(page[start : page.index("</script>", start)])
    assert (told["@type"], told["headline"]) == ("Article", "=1+1")
    assert told["identifier"] == item.index_number
    for name in ("SiteName", "ColumnName", "ArticleTitle", "PubDate", "ContentSource"):
        assert f'<meta name="{name}"' in page


def test_a_changed_items_page_lists_when_it_went_out_and_why_but_no_older_wording(
    client, column, item_of, cast
):
    item = item_of(column, "新办法", revised_on=now().date())
    stages = [
        ("superseded", "", "旧办法"),
        ("dropped", "弃稿", "弃"),
        ("released", "按新规", "新"),
    ]
    for number, (stage, note, title) in enumerate(stages, start=1):
        Revision.objects.create(
            item=item,
            number=number,
            stage=stage,
            note=note,
            title=title,
            editor=cast.person[Role.OFFICER],
            formed_on=item.formed_on,
            released_at=now(),
            created_at=now(),
            changed_at=now(),
        )
    page = client.get(f"/o/{item.organ.code}/i/{item.pk}/").content.decode()
    assert "第2版，" in page
    assert "修改说明：按新规" in page
    assert "第3版" not in page
    assert "弃稿" not in page
    assert "旧办法" not in page
