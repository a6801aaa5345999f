"""Large exports at the browser: offered, asked for, found in the list, fetched by one person."""

from __future__ import annotations

import pytest

from gongkai.decisions.models import Export
from gongkai.decisions.services import export_make
from gongkai.organs.roles import Role
from platform_decisions import decision_of, tally_of

LIST = "/office/decisions/"
TASKS = f"{LIST}exports/"


@pytest.fixture
def officer(at, cast, settings):
    settings.EXPORT_ROWS = 1
    for number in (1, 2):
        decision_of(cast, number)
    return at(Role.OFFICER)


def test_a_small_one_comes_at_once(officer, settings):
    settings.EXPORT_ROWS = 2
    answer = officer.get(f"{LIST}export.xlsx")
    assert b"".join(answer.streaming_content).startswith(b"PK")
    assert answer["Content-Disposition"].endswith(".xlsx")


def test_a_large_one_is_offered_with_one_press_and_csv_beside_it(officer):
    offered = officer.get(f"{LIST}export.xlsx?kind=2&party=物流").content.decode()
    assert "超过1行的xlsx文件在后台生成" in offered
    assert "类别：行政处罚；相对人或者信用代码：物流" in offered
    assert '<input type="hidden" name="party" value="物流">' in offered
    assert "导出csv（不限行数）" in offered
    assert not Export.objects.exists()


def test_known_counts_refuse_before_a_row_is_read(officer, cast, django_assert_max_num_queries):
    tally_of(cast, 202611, 2_000_000)
    with django_assert_max_num_queries(12):
        text = officer.get(f"{LIST}export.xlsx").content.decode()
    assert "xlsx文件最多1048575行，请缩小范围" in text
    assert "生成xlsx文件" not in text
    assert "生成parquet文件" in officer.get(f"{LIST}export.parquet").content.decode()


def test_it_is_asked_for_made_and_fetched(officer, at):
    asked = {"organ": "yunze-gaj", "ending": "xlsx", "kind": "2"}
    answer = officer.post(TASKS, asked, follow=True)
    assert answer.redirect_chain[0][0] == TASKS
    text = answer.content.decode()
    assert "导出任务已提交" in text
    assert "等待生成" in text
    assert 'hx-trigger="every 5s"' in text
    export = Export.objects.get()
    assert officer.get(f"{TASKS}{export.pk}/file/").status_code == 404
    export_make(export_id=export.pk)
    text = officer.get(TASKS).content.decode()
    assert "已生成" in text
    assert "every 5s" not in text
    address = officer.get(f"{TASKS}{export.pk}/file/").url
    assert b"".join(officer.get(address).streaming_content).startswith(b"PK")
    for other in (at(Role.AUDITOR), at(Role.OFFICE_HEAD)):
        assert other.get(f"{TASKS}{export.pk}/file/").status_code == 404
        assert other.get(address).status_code in {404, 410}
        assert "已生成" not in other.get(TASKS).content.decode()


def test_a_refusal_leads_back_to_the_same_list(officer):
    answer = officer.post(TASKS, {"ending": "exe", "party": "物流"}, follow=True)
    assert answer.redirect_chain[0][0] == f"{LIST}?organ=yunze-gaj&party=%E7%89%A9%E6%B5%81"
    assert "请选择xlsx或者parquet格式" in answer.content.decode()


def test_why_it_failed_stands_in_the_list(officer, cast):
    officer.post(TASKS, {"ending": "xlsx"})
    Export.objects.update(state="failed", refusal="原因在这里。")
    text = officer.get(TASKS).content.decode()
    assert "未生成" in text
    assert "原因在这里。" in text


def test_what_was_typed_is_shown_as_text(officer):
    bad = '"><script>alert(1)</script>'
    offered = officer.get(f"{LIST}export.xlsx", {"kind": "2", "after": bad})
    assert bad not in offered.content.decode()
    officer.post(TASKS, {"ending": "xlsx", "matter": bad, "unit": "123456"})
    text = officer.get(TASKS).content.decode()
    assert "<script>alert" not in text
    assert "承办单位：123456" in text


def test_the_list_walks_and_asks_little(officer, cast, django_assert_max_num_queries):
    for number in range(35):
        Export.objects.create(
            organ=cast.organ,
            person=cast.person[Role.OFFICER],
            filters={"unit": str(cast.unit.pk)},
            digest=str(number),
            format="xlsx",
            state="failed",
            created_at="2026-06-10T09:00Z",
            made_at="2026-06-10T09:00Z",
        )
    with django_assert_max_num_queries(9):
        page = officer.get(TASKS)
    assert [row.said for row in page.context["page"].rows] == ["承办单位：治安支队"] * 30
    rest = officer.get(f"{TASKS}?after={page.context['page'].next}")
    assert len(rest.context["page"].rows) == 5
    assert officer.get(f"{TASKS}?after=nonsense").status_code == 200
