"""Following a request by number and query code; nobody else learns anything."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.casework.models import Answer, AnswerFile, Request, RequestFile, Submission
from gongkai.casework.services import request_act, request_confirm, request_register
from gongkai.files.models import StoredFile
from gongkai.files.selectors import MINUTES, address_of
from gongkai.files.services import file_store
from gongkai.law.applicants import ApplicantKind
from gongkai.law.procedure import Act, Facts
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.portal import case_door
from gongkai.today import now
from platform_applicant import DAY


@pytest.fixture
def filed(file_request):
    return file_request()


@pytest.fixture
def opened(client, filed):
    """A browser that has opened the request."""
    client.post("/status/", {"number": filed.request.number, "code": filed.query_code})
    return client


@pytest.fixture
def handled(filed, cast):
    """The request, received and registered."""
    officer = cast.actor[Role.OFFICER]
    for service, more in (
        (request_confirm, {}),
        (request_register, {"applicant_kind": ApplicantKind.NATURAL}),
    ):
        filed.request.refresh_from_db()
        service(
            request_id=filed.request.pk,
            version=filed.request.version,
            by=officer,
            today=DAY,
            **more,
        )
    filed.request.refresh_from_db()
    return filed.request


@pytest.fixture
def awaiting(handled, cast):
    """The request, of which a correction was asked."""
    request_act(
        request_id=handled.pk,
        version=handled.version,
        act=Act.ASK_CORRECTION,
        facts=Facts(DAY, reason="请写明是哪一类处罚。"),
        by=cast.actor[Role.OFFICER],
        today=DAY,
    )
    return Request.objects.get(pk=handled.pk)


@pytest.fixture
def answered(filed, cast):
    """An answer with a file, as if it had been served."""
    stored = file_store(
        organ=cast.organ,
        upload=ContentFile("数据".encode()),
        name="附件.txt",
        by=cast.actor[Role.OFFICER],
    )
    answer = Answer.objects.create(
        request=filed.request,
        stage=Answer.Stage.SERVED,
        outcome="GRANT_PROVIDE",
        body="现将您申请的信息提供如下。<script>alert(1)</script>",
        remedy="如不服本答复，可以自收到之日起60日内申请行政复议。",
        letter_number="云答〔2025〕第7号",
        drafter=cast.person[Role.HANDLER],
        drafted_at=now(),
        signed_on=DAY,
        served_on=DAY,
    )
    AnswerFile.objects.create(answer=answer, file=stored)
    return answer


def _ask(client, number, code):
    return client.post("/status/", {"number": number, "code": code})


def test_a_file_that_waits_for_its_scan_has_no_address(opened, answered):
    StoredFile.objects.update(state="quarantined")
    page = opened.get("/status/case/").content.decode()
    assert "附件.txt" in page
    assert "待检查" in page
    assert "/files/" not in page


def test_the_applicant_is_told_of_an_own_file_that_was_refused(opened, filed, cast):
    stored = file_store(
        organ=cast.organ, upload=ContentFile(b"1"), name="证件.txt", by=Actor.public()
    )
    RequestFile.objects.create(request=filed.request, file=stored, kind="identity")
    assert "没有通过安全检查" not in opened.get("/status/case/").content.decode()
    StoredFile.objects.update(state="refused")
    assert "您上传的“证件.txt”没有通过安全检查" in opened.get("/status/case/").content.decode()


def test_number_and_code_open_the_request(opened, filed):
    page = opened.get("/status/case/").content.decode()
    assert filed.request.number in page
    assert filed.request.title in page
    assert "已提交，待确认收到" in page
    assert "工作人员会与您确认收到申请" in page


def test_a_code_is_read_in_small_letters_and_with_blanks(client, filed):
    code = f" {filed.query_code[:5].lower()} {filed.query_code[5:].lower()} "
    assert _ask(client, filed.request.number, code).status_code == 302


@pytest.mark.parametrize("number", ["right", "云公开〔2025〕第99999号", "x", "' OR 1=1 --"])
def test_what_does_not_fit_is_refused_in_the_same_words(client, filed, number):
    typed = filed.request.number if number == "right" else number
    answer = _ask(client, typed, "2345678923")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "登记编号或者查询码不正确，请核对后重新查询。" in page
    plain = page.replace('value="' + typed.replace("'", "&#x27;") + '"', "")
    other = _ask(client, "云公开〔2025〕第88888号", "2345678923").content.decode()
    other = other.replace('value="云公开〔2025〕第88888号"', "")
    assert _without_token(plain) == _without_token(other)


def _without_token(page):
    return [line for line in page.splitlines() if "csrfmiddlewaretoken" not in line]


def test_an_unknown_number_costs_the_same_queries_as_a_wrong_code(client, filed):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def cost(number):
        with CaptureQueriesContext(connection) as queries:
            _ask(client, number, "2345678923")
        return len(queries)

    assert cost(filed.request.number) == cost("云公开〔2025〕第99999号")


def test_an_unknown_number_takes_the_same_time_as_a_wrong_code(filed, monkeypatch):
    """The digest, the dear part, is made once either way."""
    from gongkai.casework.refusals import CodeWrong
    from gongkai.casework.selectors import public, status_by_code

    made = []
    digest = public.query_code_digest
    monkeypatch.setattr(public, "query_code_digest", lambda code: made.append(1) or digest(code))
    for number in (filed.request.number, "云公开〔2025〕第99999号"):
        with pytest.raises(CodeWrong):
            status_by_code(number, "2345678923", DAY)
    assert made == [1, 1]


def test_guessing_ends_at_the_limit_with_when_to_try_again(client, filed):
    answers = [_ask(client, filed.request.number, f"WRONG{n}") for n in range(21)]
    assert answers[19].status_code == 422
    assert answers[20].status_code == 429
    assert answers[20].headers["Retry-After"]
    assert _ask(client, filed.request.number, filed.query_code).status_code == 429


def test_a_request_is_shown_to_no_browser_that_did_not_open_it(client, filed):
    for path in ("/status/case/", f"/status/case/?number={filed.request.number}"):
        assert client.get(path).headers["Location"] == "/status/"
    for path in ("/status/case/withdraw/", "/status/case/correct/"):
        assert client.post(path).headers["Location"] == "/status/"
    assert Request.objects.get().state == filed.request.state


def test_it_forgets_when_asked(opened):
    opened.post("/status/leave/")
    assert opened.get("/status/case/").status_code == 302
    assert "sessionid" not in opened.cookies or not opened.cookies["sessionid"].value


def test_it_forgets_after_twenty_minutes(opened, monkeypatch):
    class Later(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + timedelta(minutes=21)

    monkeypatch.setattr(case_door, "datetime", Later)
    assert opened.get("/status/case/").status_code == 302


def test_the_table_of_sessions_opens_no_request(opened, filed):
    from django.contrib.sessions.models import Session

    kept = str([session.get_decoded() for session in Session.objects.all()])
    assert filed.query_code not in kept
    assert filed.request.number not in kept


def test_the_session_changes_its_key_when_a_request_is_opened(client, filed):
    session = client.session
    session["x"] = 1
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before
    _ask(client, filed.request.number, filed.query_code)
    assert client.cookies["sessionid"].value != before


def test_the_page_shows_no_personal_data(opened, filed):
    page = opened.get("/status/case/").content.decode()
    applicant = filed.request.applicant
    for secret in (applicant.name, applicant.id_number, applicant.phone):
        assert secret not in page


def test_the_clock_explains_itself(client, handled, filed):
    """CLK-3, CLK-10."""
    _ask(client, filed.request.number, filed.query_code)
    page = client.get("/status/case/").content.decode()
    assert "答复期限是怎样算的" in page
    assert "2025年12月18日" in page
    assert "当日不计，自次日起算" in page


def test_a_correction_can_be_sent(client, awaiting, filed):
    """LAW-30-2."""
    _ask(client, filed.request.number, filed.query_code)
    page = client.get("/status/case/").content.decode()
    assert "请写明是哪一类处罚。" in page
    client.post(
        "/status/case/correct/",
        {"text": "治安类处罚。", "files": SimpleUploadedFile("补.txt", "材料".encode())},
    )
    assert Submission.objects.get().text == "治安类处罚。"
    assert awaiting.files.get().file.name == "补.txt"
    page = client.get("/status/case/").content.decode()
    assert "您已于2025年11月20日 09:00提交，正等待工作人员核对登记" in page
    assert awaiting.files.get().kind == "correction"


def test_a_correction_that_is_refused_keeps_what_was_typed(client, awaiting, filed):
    _ask(client, filed.request.number, filed.query_code)
    answer = client.post(
        "/status/case/correct/",
        {"text": "写了很多。", "files": SimpleUploadedFile("坏.exe", b"MZ\x90")},
    )
    assert answer.status_code == 422
    assert "写了很多。" in answer.content.decode()
    assert Submission.objects.count() == 0
    assert client.post("/status/case/correct/", {"text": ""}).status_code == 422


def test_a_correction_that_nobody_asked_for_is_refused(opened):
    answer = opened.post("/status/case/correct/", {"text": "多余的。"})
    assert answer.status_code == 422
    assert Submission.objects.count() == 0


def test_a_request_can_be_withdrawn_once(opened, filed):
    """MAP-8."""
    assert "撤回申请" in opened.get("/status/case/").content.decode()
    page = opened.post("/status/case/withdraw/", follow=True).content.decode()
    assert "申请已经撤回。" in page
    assert Request.objects.get().state == "WITHDRAWN"
    again = opened.post("/status/case/withdraw/")
    assert again.status_code == 422
    assert "未能办理" in again.content.decode()


def test_an_answer_is_shown_after_service_with_remedy_and_files(opened, answered):
    """DOC-R-1."""
    page = opened.get("/status/case/").content.decode()
    assert "现将您申请的信息提供如下。" in page
    assert "alert(1)</script>" not in page
    assert "60日内申请行政复议" in page
    assert "附件.txt" in page


def test_an_answer_that_is_not_served_is_nobodys(opened, answered):
    Answer.objects.update(stage=Answer.Stage.SIGNED, served_on=None)
    page = opened.get("/status/case/").content.decode()
    assert "现将您申请的信息" not in page
    assert "云答〔2025〕第7号" not in page


def test_a_file_goes_only_to_the_browser_that_opened_the_request(opened, client, answered):
    from django.test import Client

    address = opened.get("/status/case/").context["answers"][0][1][0][1]
    answer = opened.get(address)
    assert b"".join(answer.streaming_content).decode() == "数据"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert "no-store" in answer.headers["Cache-Control"]
    assert Client().get(address).status_code == 404
    opened.post("/status/leave/")
    assert opened.get(address).status_code == 404


def test_a_file_address_of_another_holder_is_gone(opened, answered):
    stored = answered.files.get().file
    assert opened.get(address_of(stored, holder="request:0")).status_code == 404
    assert opened.get(address_of(stored, holder="person:1")).status_code == 404


def test_a_file_address_is_gone_after_ten_minutes(opened, answered, monkeypatch):
    import time

    address = opened.get("/status/case/").context["answers"][0][1][0][1]
    later = time.time() + MINUTES * 60 + 1
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert opened.get(address).status_code == 404


@pytest.mark.parametrize("token", ["x", "a:b:c", "..%2f..%2fsecret-key", "0" * 32])
def test_a_forged_file_address_is_gone(opened, token):
    assert opened.get(f"/files/{token}/").status_code == 404


def test_the_page_asks_the_database_a_constant_number_of_times(
    opened, answered, django_assert_max_num_queries
):
    with django_assert_max_num_queries(16):
        opened.get("/status/case/")


def test_one_browser_sees_one_request_at_a_time(opened, file_request, filed):
    other = file_request(title="另一件")
    _ask(opened, other.request.number, other.query_code)
    page = opened.get("/status/case/").content.decode()
    assert "另一件" in page
    assert opened.session["holders"] == [f"request:{other.request.pk}"]


def test_a_visitor_acts_as_the_public(opened, filed):
    from gongkai.journal.models import Entry

    opened.post("/status/case/withdraw/")
    entry = Entry.objects.filter(target_id=str(filed.request.pk)).order_by("-position").first()
    assert (entry.person_id, entry.role) == (None, "公众")
    assert entry.address == "127.0.0.1"
