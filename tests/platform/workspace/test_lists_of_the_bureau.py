"""Records on the staff site: their forms come of the table, their sheets have a preview."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import unquote

import pytest
import xlsxwriter
from django.urls import reverse

from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item
from gongkai.publishing.selectors import column_by_slug, revision_open
from gongkai.publishing.services import columns_lay
from gongkai.publishing.sheets import lines_of
from listing_samples import RECORDS
from platform_publishing import drafted, released

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
GUIDE = {
    f"record-{key}": value for key, value in RECORDS["guides"].items() if isinstance(value, str)
} | {"record-materials": "身份证 | 原件 | "}


@pytest.fixture
def columns(cast):
    columns_lay(organ=cast.organ, by=Actor.system())
    return lambda slug: column_by_slug(cast.organ, slug)


@pytest.fixture
def officer(at):
    return at(Role.OFFICER)


def sheet(*lines):
    written = BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        page = book.add_worksheet()
        for at, line in enumerate(lines):
            page.write_row(at, 0, line)
    file = BytesIO(written.getvalue())
    file.name = "所.xlsx"
    return file


HEADS = ["排列顺序", "名称", "类别", "所在县区或者街道", "地址", "办公时间", "电话"]
GOOD = ["1", "城东派出所", "派出所", "城东区", "和平街2号", "全天", "0571-12345678"]
BAD = ["2", "城西派出所", "派出所", "城西区", "", "全天", "0571-12345678"]


def new_address(column):
    return f"{reverse('workspace:item_new')}?column={column.pk}&as=record"


def test_the_lists_are_shown_with_their_counts(
    cast, columns, officer, django_assert_max_num_queries
):
    drafted(cast, column=columns("household-guide"), data=RECORDS["guides"])
    released(cast, column=columns("traffic-guide"), data=RECORDS["guides"])
    officer.get(reverse("workspace:lists"))
    with django_assert_max_num_queries(12):
        page = officer.get(reverse("workspace:lists"))
    rows = {row.column.slug: (row.released, row.drafted) for row in page.context["rows"]}
    assert rows["household-guide"] == (0, 1)
    assert rows["traffic-guide"] == (1, 0)
    assert "其中可以网上办理1件" in page.content.decode()


def test_a_record_is_drafted_field_by_field(columns, officer):
    column = columns("household-guide")
    page = officer.get(new_address(column))
    assert "record-materials" in page.content.decode()
    assert "各格依次是：材料名称、份数和形式、说明" in page.content.decode()
    told = GUIDE | {"column": column.pk, "formed_on": "2026-03-02"}
    assert officer.post(new_address(column), told).status_code == 302
    item = Item.objects.get()
    assert item.title == "居住证办理"
    assert item.data["materials"]["rows"] == [["身份证", "原件", ""]]


def test_what_cannot_stand_is_told_beside_its_field_and_nothing_is_lost(columns, officer):
    column = columns("household-guide")
    told = GUIDE | {"column": column.pk, "formed_on": "2026-03-02", "record-phone": "13800138000"}
    page = officer.post(new_address(column), told)
    form = page.context["form"]
    assert "办公电话" in form.errors["record-phone"][0]
    assert form["record-basis"].value() == GUIDE["record-basis"]
    assert not Item.objects.exists()


def test_an_error_that_names_its_field_does_not_name_it_twice(columns, officer):
    column = columns("leaders")
    told = {"column": column.pk, "formed_on": "2026-03-02", "record-rank": "0"}
    page = officer.post(new_address(column), told).content.decode()
    assert "排列顺序须为1至999的整数" in page
    assert "排列顺序：排列顺序" not in page


def test_a_draft_with_gaps_is_kept_and_says_what_is_missing(cast, columns, officer):
    item = drafted(cast, column=columns("household-guide"), data=RECORDS["guides"] | {"place": ""})
    page = officer.get(reverse("workspace:item", args=[item.pk])).content.decode()
    assert "送审前还要补充" in page
    assert "缺少办理地点，请填写。" in page


def test_a_record_is_changed_by_its_fields(cast, columns, officer):
    column = columns("household-guide")
    item = drafted(cast, column=column, data=RECORDS["guides"])
    revision = revision_open(item)
    told = GUIDE | {
        "revision": revision.pk,
        "version": revision.version,
        "column": columns("traffic-guide").pk,
        "formed_on": "2026-03-02",
        "record-name": "居住证补领",
    }
    assert officer.post(reverse("workspace:item", args=[item.pk]), told).status_code == 302
    item.refresh_from_db()
    assert (item.title, item.column.slug) == ("居住证补领", "traffic-guide")


def test_a_form_of_articles_offers_no_column_of_facts(columns, officer):
    form = officer.get(reverse("workspace:item_new")).context["form"]
    offered = {value for _, group in form.fields["column"].choices[1:] for value, _ in group}
    assert columns("police-notices").pk in offered
    assert columns("leaders").pk not in offered


def test_a_sheet_is_looked_at_and_then_taken_in(columns, officer):
    where = {"column": columns("stations").pk}
    address = reverse("workspace:list_import", args=["stations"])
    page = officer.post(address, where | {"file": sheet(HEADS, GOOD, BAD)})
    assert [row.title for row in page.context["good"]] == ["城东派出所"]
    assert "缺少地址，请填写。" in page.content.decode()
    assert not Item.objects.exists()
    taken = page.context["taken"]
    told = where | {name: taken[name].value() for name in ("rows", "refused")}
    back = officer.post(address, told | {"go": "refused", "formed_on": "2026-03-02"})
    assert unquote(back["Content-Disposition"]).endswith("-未通过的行.xlsx")
    lines = lines_of(BytesIO(back.content))
    assert lines[1][1] == "城西派出所"
    assert "缺少地址" in lines[1][-1]
    done = officer.post(address, told | {"go": "import", "formed_on": "2026-03-02"})
    assert done.status_code == 302
    assert done["Location"].endswith("column=stations&state=stage%3Adraft")
    assert [item.title for item in Item.objects.all()] == ["城东派出所"]


@pytest.mark.parametrize("rows", ["nothing", '{"a": 1}', "[1]", "[{}]", '[{"name": "x"}]'])
def test_records_that_nobody_looked_at_are_refused(columns, officer, rows):
    address = reverse("workspace:list_import", args=["stations"])
    told = {"rows": rows, "column": columns("stations").pk, "formed_on": "2026-03-02"}
    page = officer.post(address, told)
    assert page.status_code == 200
    assert page.context["taken"].errors
    assert not Item.objects.exists()


def test_what_is_no_workbook_is_refused(columns, officer):
    where = {"column": columns("stations").pk}
    file = BytesIO(b"MZ\x90\x00 program")
    file.name = "所.xlsx"
    address = reverse("workspace:list_import", args=["stations"])
    form = officer.post(address, where | {"file": file}).context["form"]
    assert "与扩展名“.xlsx”不符" in form.non_field_errors()[0]


def test_the_empty_sheet_is_a_download(officer):
    answer = officer.get(reverse("workspace:list_template", args=["laws"]))
    assert answer["Content-Type"] == XLSX
    assert "attachment" in answer["Content-Disposition"]
    assert lines_of(BytesIO(answer.content))[0][0] == "名称"


def test_a_kind_that_is_none_has_no_sheet(officer):
    for name in ("list_import", "list_template"):
        assert officer.get(reverse(f"workspace:{name}", args=["salaries"])).status_code == 404
