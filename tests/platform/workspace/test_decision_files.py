"""Files of decisions at the browser: put down, looked at, begun, followed, stopped, mended."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.decisions.models import Decision, Mapping, Run
from gongkai.decisions.services import run_carry_out
from gongkai.files.models import StoredFile
from gongkai.organs.roles import Role
from gongkai.today import now
from platform_decisions import PENALTIES, csv_of, penalty

FILES = "/office/decisions/files/"
RUNS = "/office/decisions/runs/"
GOOD = penalty("云公罚〔2026〕1号")
BAD = penalty("云公罚〔2026〕2号", code="911100008021004330")


def csv(*rows, name="处罚.csv", headings=PENALTIES):
    return SimpleUploadedFile(name, csv_of(*rows, headings=headings).read())


def put_down(browser, *files, **told):
    return browser.post(FILES, {"kind": "2", "tables": list(files)} | told)


def fields(browser, address):
    """Give what the page's form would send."""
    form = browser.get(address).context["form"]
    told = {bound.html_name: bound.value() for bound in form}
    return {name: value for name, value in told.items() if value not in {None, False}}


@pytest.fixture
def officer(at):
    return at(Role.OFFICER)


@pytest.fixture
def begun(officer):
    """Begin the import of a file with a good and a bad row."""
    address = put_down(officer, csv(GOOD, BAD)).url
    assert officer.post(address, fields(officer, address)).url == RUNS
    return Run.objects.get()


def test_the_guess_stands_beside_the_first_rows(officer):
    address = put_down(officer, csv(GOOD)).url
    page = officer.get(address)
    text = page.content.decode()
    assert "云公罚〔2026〕1号" in text
    assert page.context["form"]["column_number"].value() == "0"
    assert not Run.objects.exists()


def test_a_file_goes_in_and_is_reported(officer, begun):
    run_carry_out(run_id=begun.pk)
    assert Decision.objects.get().number == "云公罚〔2026〕1号"
    page = officer.get(f"{RUNS}{begun.pk}/")
    text = page.content.decode()
    assert "有1行退回" in text
    assert "统一社会信用代码" in text
    rejected = officer.get(page.context["rejected"].url)
    assert "云公罚〔2026〕2号" in b"".join(rejected).decode()


def test_a_mended_file_goes_in_and_what_stood_stays(officer, begun):
    run_carry_out(run_id=begun.pk)
    mended = penalty("云公罚〔2026〕2号")
    address = put_down(officer, csv(GOOD, mended)).url
    officer.post(address, fields(officer, address))
    again = run_carry_out(run_id=Run.objects.latest("pk").pk)
    assert (again.rows_written, again.rows_unchanged, again.rows_rejected) == (1, 1, 0)


def test_files_with_the_same_columns_begin_together(officer):
    other = csv(penalty("云公罚〔2026〕9号"), name="二.csv")
    strange = csv("1", name="三.csv", headings="没见过的列")
    address = put_down(officer, csv(GOOD), other, strange).url
    told = fields(officer, address)
    assert "alike" not in told, "nothing that was forgotten is made public unasked"
    assert "二.csv" in officer.get(address).content.decode()
    onward = officer.post(address, told | {"alike": "on"})
    assert sorted(Run.objects.values_list("name", flat=True)) == ["二.csv", "处罚.csv"]
    assert "三.csv" in officer.get(onward.url).content.decode()
    runs = officer.get(RUNS)
    assert [one.file.name for one in runs.context["files_waiting"]] == ["三.csv"]
    assert "Waiting(" not in runs.content.decode()


def test_what_was_just_put_down_is_looked_at_before_what_waits(officer):
    put_down(officer, csv(GOOD, name="甲.csv"))
    page = officer.get(put_down(officer, csv(GOOD, name="乙.csv")).url)
    assert page.context["one"].file.name == "乙.csv"


def test_units_that_the_organ_does_not_have_are_told_before_the_import(officer):
    page = officer.get(put_down(officer, csv(penalty("1号", unit="水务处"))).url)
    assert "承办单位“水务处”不是本机关的内设机构" in page.content.decode()
    page = officer.get(put_down(officer, csv(penalty("1号", unit="云泽市公安局治安支队"))).url)
    assert page.context["strange_units"] == []


def test_what_waits_long_says_that_the_background_may_rest(officer, begun):
    address = f"{RUNS}{begun.pk}/"
    assert "还没有开始读取" in officer.get(address).content.decode()
    Run.objects.update(created_at=begun.created_at - timedelta(minutes=6))
    text = officer.get(address).content.decode()
    assert "请联系系统管理员" in text
    assert "正在读取" not in text


def test_what_lacks_a_column_is_told_and_what_was_chosen_stays(officer):
    address = put_down(officer, csv(GOOD)).url
    told = fields(officer, address) | {"column_number": "", "name": "治安支队"}
    text = officer.post(address, told).content.decode()
    assert "请选择“决定文书号”对应的列" in text
    assert 'value="治安支队"' in text
    assert not Run.objects.exists()


def test_a_mapping_is_kept_and_taken_for_the_next_file(officer):
    rows = ("治罚1号,云泽甲物流有限公司,罚款500元,2026-06-05",)
    odd = {"headings": "编码,对象,内容说明,时间"}
    address = put_down(officer, csv(*rows, **odd)).url
    told = {
        "column_number": "0",
        "column_party": "1",
        "constant_matter": "未按规定登记",
        "column_content": "2",
        "column_decided_on": "3",
        "name": "治安支队的表",
    }
    officer.post(address, told)
    kept = Mapping.objects.get()
    assert kept.constants == {"matter": "未按规定登记"}
    following = put_down(officer, csv(*rows, "治罚2号,乙公司,警告,2026-06-05", **odd)).url
    assert fields(officer, following)["column_decided_on"] == "3"


@pytest.mark.parametrize(
    ("name", "sentence"), [("处罚.docx", "只能导入csv、xlsx、Parquet"), ("空.csv", "空")]
)
def test_what_is_no_table_is_refused(officer, name, sentence):
    content = b"" if name == "空.csv" else b"PK"
    page = put_down(officer, SimpleUploadedFile(name, content))
    assert sentence in page.content.decode()
    assert not StoredFile.objects.exists()


def test_what_is_too_large_for_a_browser_is_refused(officer, settings):
    settings.IMPORT_MEGABYTES = 0
    assert "请拆分后上传" in put_down(officer, csv(GOOD)).content.decode()


def test_a_file_that_is_not_wanted_is_deleted(officer):
    address = put_down(officer, csv(GOOD)).url
    officer.post(f"{address.partition('?')[0]}drop/")
    assert not StoredFile.objects.exists()
    assert officer.get(address).status_code == 404


def test_another_person_does_not_find_the_file(officer, at):
    address = put_down(officer, csv(GOOD)).url
    assert at(Role.OFFICE_HEAD).get(address).status_code == 404


def test_progress_tells_rate_and_time_left_and_ends_by_itself(officer, begun):
    moving = {"rows_read": 2000, "rows_expected": 2000, "rows_written": 1000}
    begin = now() - timedelta(seconds=10)
    Run.objects.filter(pk=begun.pk).update(
        state=Run.State.WRITING, created_at=begin, beaten_at=now(), **moving
    )
    text = officer.get(f"{RUNS}{begun.pk}/progress/").content.decode()
    assert "每秒" in text
    assert "大约还需" in text
    assert "every 2s" in text
    Run.objects.filter(pk=begun.pk).update(state=Run.State.DONE, ended_at=now())
    over = officer.get(f"{RUNS}{begun.pk}/progress/")
    assert over.headers["HX-Refresh"] == "true"


def test_a_run_is_stopped_and_taken_up_again(officer, begun):
    officer.post(f"{RUNS}{begun.pk}/stop/")
    begun.refresh_from_db()
    assert begun.state == Run.State.STOPPED
    assert "恢复导入" in officer.get(f"{RUNS}{begun.pk}/").content.decode()
    officer.post(f"{RUNS}{begun.pk}/resume/")
    assert run_carry_out(run_id=begun.pk).state == Run.State.DONE
    text = officer.post(f"{RUNS}{begun.pk}/stop/").content.decode()
    assert "已经结束" in text


def test_the_list_of_runs_asks_few_questions(officer, begun, django_assert_max_num_queries):
    for number in range(40):
        Run.objects.create(
            organ=begun.organ,
            kind=2,
            name=f"{number}.csv",
            digest=str(number),
            state=Run.State.DONE,
            created_at=now(),
        )
    with django_assert_max_num_queries(12):
        page = officer.get(RUNS)
    assert page.context["page"].next
    following = officer.get(f"{RUNS}?after={page.context['page'].next}")
    assert "处罚.csv" in following.content.decode()
