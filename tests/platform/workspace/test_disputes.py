"""The register of disputes, the page of one, and where it leads."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from python_calamine import CalamineWorkbook

from gongkai.casework.models import Dispute
from gongkai.casework.services import dispute_conclude, dispute_register
from gongkai.organs.roles import Role
from gongkai.papers.models import Paper
from workspace_requests import TODAY

FILED = date(2026, 11, 2)


@pytest.fixture
def dispute(cast, handled):
    return dispute_register(
        organ=cast.organ,
        kind="reconsideration",
        authority="云泽市人民政府",
        reference="云政复〔2026〕9号",
        request=handled,
        filed_on=FILED,
        by=cast.actor[Role.OFFICER],
        today=TODAY,
    )


def at_page(dispute, part=""):
    return f"/office/disputes/{dispute.pk}/{part}"


def act(browser, dispute, name, on, **told):
    dispute.refresh_from_db()
    told |= {"version": dispute.version, "on": on}
    return browser.post(at_page(dispute, f"acts/{name}/"), told)


def text_of(response):
    return response.content.decode()


def test_a_case_goes_its_whole_way_on_its_page(at, dispute):
    browser = at(Role.OFFICER)
    assert act(browser, dispute, "ACCEPT", "2026-11-04", track="SUMMARY").status_code == 302
    paper = SimpleUploadedFile("副本.txt", "申请书".encode())
    act(browser, dispute, "RECEIVE_COPY", "2026-11-16", papers=paper)
    text = text_of(browser.get(at_page(dispute)))
    assert "2026年11月23日" in text, "five working days after the copy"
    assert "副本.txt" in text
    assert "收到申请书或者起诉状副本" in text
    home = text_of(browser.get("/office/"))
    assert "提出书面答复（答辩状）并提交证据" in home
    act(browser, dispute, "DEFEND", "2026-11-18")
    told = {
        "result": "REVOKED",
        "ground": "FACTS",
        "key": "云政复决〔2026〕3号",
        "asks_reanswer": "on",
        "until": "2026-12-10",
    }
    assert act(browser, dispute, "DECIDE", "2026-11-20", **told).status_code == 302
    text = text_of(browser.get(at_page(dispute)))
    assert "计入2026年度“结果纠正”" in text
    assert "转入重新答复" in text
    assert "主要事实不清、证据不足" in text


def test_a_refused_act_keeps_what_was_typed(at, dispute):
    browser = at(Role.OFFICER)
    told = {"result": "REVOKED", "key": "云政复决〔2026〕3号"}
    answer = act(browser, dispute, "DECIDE", "2026-11-20", **told)
    assert answer.status_code == 200
    text = text_of(answer)
    assert "请先核对是否已经受理（立案）" in text
    assert "云政复决〔2026〕3号" in text


def test_what_only_a_correction_has_is_dropped_from_another_result(at, dispute):
    browser = at(Role.OFFICER)
    act(browser, dispute, "ACCEPT", "2026-11-04")
    told = {"result": "UPHELD_DECISION", "ground": "FACTS", "until": "2026-12-10"}
    act(browser, dispute, "DECIDE", "2026-11-20", **told)
    dispute.refresh_from_db()
    assert (dispute.result, dispute.ground, dispute.due_on) == ("upheld", "", None)


def test_a_corrected_result_leads_to_the_request_rr_12(at, cast, dispute):
    told = {"result": "corrected", "concluded_on": "2026-11-20", "asks_reanswer": "on"}
    browser = at(Role.OFFICER)
    assert browser.post(at_page(dispute), told).status_code == 302
    dispute.refresh_from_db()
    answer = browser.post(at_page(dispute, "reanswer/"), {"version": dispute.version})
    assert answer.status_code == 200, "the request was not answered yet, and the law says so"
    assert "转入重新答复" in text_of(answer)


def test_facts_and_papers_are_added(at, dispute):
    browser = at(Role.OFFICER)
    told = {"version": 0, "authority": "云泽市政府", "reference": "云政复〔2026〕10号"}
    assert browser.post(at_page(dispute, "describe/"), told).status_code == 302
    paper = SimpleUploadedFile("证据.txt", "证据".encode())
    browser.post(at_page(dispute, "files/"), {"kind": "evidence", "papers": paper})
    text = text_of(browser.get(at_page(dispute)))
    assert "云政复〔2026〕10号" in text
    assert "证据.txt" in text
    assert "请选择要上传的材料" in text_of(
        browser.post(at_page(dispute, "files/"), {"kind": "other"})
    )
    again = text_of(browser.post(at_page(dispute, "describe/"), told | {"reference": "11号"}))
    assert "刷新页面" in again
    assert "11号" in again


def test_the_defence_is_shown_first_and_then_issued_with_a_number(at, dispute):
    browser = at(Role.OFFICER)
    told = {
        "version": 0,
        "claimant": "张三",
        "facts": "申请人于2026年提出申请。",
        "basis": "《中华人民共和国政府信息公开条例》第三十六条",
        "conclusion": "请求维持原答复。",
    }
    shown = browser.post(at_page(dispute, "defence/"), told | {"preview": "1"})
    assert shown.content.startswith(b"%PDF")
    assert not Paper.objects.filter(subject_kind="casework.dispute").exists()
    assert browser.post(at_page(dispute, "defence/"), told).status_code == 302
    paper = Paper.objects.get(subject_kind="casework.dispute", subject_id=dispute.pk)
    assert paper.number == "云公开辩〔2026〕第1号"
    assert "行政复议答复书，云公开辩〔2026〕第1号" in text_of(browser.get(at_page(dispute)))


def test_the_evidence_is_one_zip_with_its_list(at, dispute):
    browser = at(Role.OFFICER)
    paper = SimpleUploadedFile("证据.txt", "证据\n".encode())
    browser.post(at_page(dispute, "files/"), {"kind": "evidence", "papers": paper})
    answer = browser.post(at_page(dispute, "evidence/"))
    with ZipFile(BytesIO(answer.content)) as bundle:
        names = bundle.namelist()
        content = bundle.read(next(name for name in names if "证据、依据-证据.txt" in name))
        told = bundle.read(next(name for name in names if "证据清单" in name)).decode("utf-8-sig")
    assert content.decode() == "证据\n"
    assert "证据、依据-证据.txt" in told
    assert re.search(r"[0-9a-f]{64}", told)
    assert not [name for name in names if "身份" in name]


def test_who_only_looks_has_no_acts(at, dispute):
    text = text_of(at(Role.AUDITOR).get(at_page(dispute)))
    assert "云政复〔2026〕9号" in text
    assert "现在可以办理" not in text
    assert "导出证据材料" not in text


def test_the_register_is_exported_and_counted(at, cast, dispute):
    dispute_conclude(
        dispute_id=dispute.pk,
        result="corrected",
        concluded_on=TODAY,
        by=cast.actor[Role.OFFICER],
        today=TODAY,
    )
    Dispute.objects.filter(pk=dispute.pk).update(disputed_outcome="REFUSE_PROCESS", ground="FACTS")
    browser = at(Role.OFFICER)
    file = browser.get("/office/disputes/export.xlsx?result=corrected")
    rows = CalamineWorkbook.from_filelike(BytesIO(file.content)).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows] == ["案号", "云政复〔2026〕9号"]
    assert rows[1][15] == "结果纠正"
    figures = text_of(browser.get("/office/disputes/statistics/"))
    link = re.search(r'href="([^"]+outcome=REFUSE_PROCESS[^"]*result=corrected)"', figures)
    found = browser.get(link[1].replace("&amp;", "&"))
    assert [row.pk for row in found.context["page"].rows] == [dispute.pk]
    assert "主要事实不清、证据不足" in figures
    assert "没有审结的案件" in text_of(browser.get("/office/disputes/statistics/?year=2025"))


def test_the_pages_take_few_queries(at, dispute, django_assert_max_num_queries):
    browser = at(Role.OFFICER)
    act(browser, dispute, "RECEIVE_COPY", "2026-11-16")
    for address in ("/office/disputes/?words=复", "/office/disputes/statistics/"):
        browser.get(address)
        with django_assert_max_num_queries(14):
            browser.get(address)
    with django_assert_max_num_queries(20):
        browser.get(at_page(dispute))
