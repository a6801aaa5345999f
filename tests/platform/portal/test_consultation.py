"""The page of one who is consulted: opened by the letter's code, answered once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from gongkai.casework.models import ConsultationLetter, Request
from gongkai.casework.services import (
    consultation_letter_write,
    request_act,
    request_confirm,
    request_register,
)
from gongkai.law.applicants import ApplicantKind
from gongkai.law.procedure import Act, Facts
from gongkai.organs.roles import Role
from gongkai.portal import case_door
from platform_applicant import DAY, TYPED

LETTER = "/consultation/letter/"
ANSWER = "/consultation/answer/"
PARTY = {"party": "清河物业公司", "subject": "2024年停车场经营合同"}


@pytest.fixture
def filed(file_request):
    return file_request()


@pytest.fixture
def consulted(filed, cast):
    """The request, of which a third party is consulted."""

    def at():
        found = Request.objects.get(pk=filed.request.pk)
        by = cast.actor[Role.OFFICER]
        return {"request_id": found.pk, "version": found.version, "by": by, "today": DAY}

    request_confirm(**at())
    request_register(**at(), applicant_kind=ApplicantKind.NATURAL)
    request_act(**at(), act=Act.CONSULT_THIRD_PARTY, facts=Facts(DAY, **PARTY))
    return Request.objects.get(pk=filed.request.pk)


@pytest.fixture
def code(consulted, cast):
    by = cast.actor[Role.OFFICER]
    return consultation_letter_write(request=consulted, by=by, **PARTY)


@pytest.fixture
def opened(client, code):
    client.post("/consultation/", {"code": code})
    return client


def text_of(client):
    return client.get(LETTER).content.decode()


def file():
    return SimpleUploadedFile("合同.txt", "摘要".encode())


def test_the_code_opens_the_letter_and_tells_until_when_law_32_2(opened):
    page = text_of(opened)
    assert "2024年停车场经营合同" in page
    assert "等待您答复" in page
    assert "2025年12月11日" in page
    assert "由机关依照《政府信息公开条例》的规定决定是否公开" in page


def test_the_page_says_nothing_of_the_applicant_froide_274(opened, consulted):
    page = text_of(opened)
    for hidden in (TYPED["name"], TYPED["phone"], TYPED["title"], TYPED["description"]):
        assert hidden not in page
    assert consulted.number not in page


def test_an_answer_is_sent_once_with_its_files(opened):
    told = {"view": "REASONED_OBJECTION", "reason": "涉及商业秘密。", "files": file()}
    assert opened.post(ANSWER, told).url == LETTER
    page = text_of(opened)
    assert "您已经答复" in page
    assert "涉及商业秘密。" in page
    assert "合同.txt" in page
    assert "提交意见" not in page
    again = opened.post(ANSWER, {"view": "CONSENT", "reason": "改变主意"})
    assert again.status_code == 422
    assert "改变主意" in again.content.decode()
    assert ConsultationLetter.objects.get().view == "REASONED_OBJECTION"


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"reason": "只写了理由"}, "请选择是否同意公开"),
        ({"view": "SILENCE", "reason": "只写了理由"}, "选择"),
        ({"view": "REASONED_OBJECTION", "reason": " "}, "请写明不同意公开的理由"),
        ({"view": "PARTIAL_CONSENT"}, "请写明同意公开哪些部分"),
    ],
)
def test_what_is_missing_is_told_and_what_was_typed_stays(opened, told, sentence):
    answer = opened.post(ANSWER, told)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page
    assert told.get("reason", "") in page
    assert ConsultationLetter.objects.get().answered_at is None


def test_a_hostile_file_is_refused_and_the_words_stay(opened):
    bad = SimpleUploadedFile("坏.exe", b"MZ\x90")
    told = {"view": "REASONED_OBJECTION", "reason": "涉及商业秘密。", "files": bad}
    answer = opened.post(ANSWER, told)
    assert answer.status_code == 422
    assert "涉及商业秘密。" in answer.content.decode()


@pytest.mark.parametrize("wrong", ["AAAA-AAAA-AAAA-AAAA", "x", "' OR 1=1 --", "停" * 60])
def test_a_wrong_code_is_refused_in_the_same_words(client, code, wrong):
    answer = client.post("/consultation/", {"code": wrong})
    assert answer.status_code == 422
    assert "答复码不正确或者已经失效" in answer.content.decode()
    assert client.get(LETTER).url == "/consultation/"


def test_who_tries_too_often_is_told_until_when(client, code):
    answers = [client.post("/consultation/", {"code": "x"}) for _ in range(21)]
    assert [answers[19].status_code, answers[20].status_code] == [422, 429]
    assert client.post("/consultation/", {"code": code}).status_code == 429


def test_nobody_comes_in_without_a_code(client, code):
    assert client.get(LETTER).url == "/consultation/"
    assert client.post(ANSWER, {"view": "CONSENT"}).url == "/consultation/"
    assert ConsultationLetter.objects.get().answered_at is None


def test_a_code_that_was_replaced_closes_the_page(opened, consulted, cast):
    consultation_letter_write(request=consulted, by=cast.actor[Role.OFFICER], **PARTY)
    assert opened.get(LETTER).url == "/consultation/"


def test_files_go_to_the_browser_of_the_letter_alone(opened, filed):
    opened.post(ANSWER, {"view": "CONSENT", "files": file()})
    address = opened.get(LETTER).context["files"][0][1]
    assert b"".join(opened.get(address).streaming_content).decode() == "摘要"
    applicant = Client()
    applicant.post("/status/", {"number": filed.request.number, "code": filed.query_code})
    assert applicant.get(address).status_code == 404
    opened.post("/consultation/leave/")
    assert opened.get(address).status_code == 404


def test_papers_go_to_each_side_alone(opened, filed):
    """The inquiry to the third party, the notice to the applicant; never the other's."""
    applicant = Client()
    applicant.post("/status/", {"number": filed.request.number, "code": filed.query_code})
    own = applicant.get("/status/case/").context["papers"]
    theirs = opened.get(LETTER).context["papers"]
    assert not {paper.number for paper, _ in own} & {paper.number for paper, _ in theirs}
    for reader, other, papers in ((applicant, opened, own), (opened, applicant, theirs)):
        for _, address in papers:
            assert reader.get(address).getvalue().startswith(b"%PDF")
            assert other.get(address).status_code == 404
    assert [paper.title for paper, _ in theirs] == ["政府信息公开第三方意见征询函"]


def test_the_applicant_and_the_party_open_their_pages_in_one_browser(opened, filed):
    opened.post("/status/", {"number": filed.request.number, "code": filed.query_code})
    assert opened.get(LETTER).status_code == 200
    assert opened.get("/status/case/").status_code == 200
    opened.post("/status/leave/")
    assert opened.get(LETTER).status_code == 200


def test_what_was_typed_outlives_a_door_that_closed(client, opened, code, monkeypatch):
    of = opened.get(LETTER).context["letter"].holder

    class Later(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + timedelta(minutes=21)

    told = {"of": of, "view": "PARTIAL_CONSENT", "reason": "写了二十一分钟。"}
    with monkeypatch.context() as patch:
        patch.setattr(case_door, "datetime", Later)
        assert client.post(ANSWER, told).url == "/consultation/"
    client.post("/consultation/", {"code": code})
    page = text_of(client)
    assert "写了二十一分钟。" in page
    assert 'value="PARTIAL_CONSENT"' in page


def test_the_table_of_sessions_opens_no_letter(opened, code):
    from django.contrib.sessions.models import Session

    kept = str([session.get_decoded() for session in Session.objects.all()])
    assert code not in kept
    assert code.replace("-", "") not in kept


def test_the_page_is_nobodys_to_keep(opened):
    assert "no-store" in opened.get(LETTER)["Cache-Control"]


def test_the_page_takes_few_queries(opened, django_assert_max_num_queries):
    opened.post(ANSWER, {"view": "CONSENT", "files": file()})
    with django_assert_max_num_queries(10):
        opened.get(LETTER)
