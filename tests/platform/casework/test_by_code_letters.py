"""Who is consulted sees and answers its own letter by code; an officer records the answer."""

from __future__ import annotations

import io
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gongkai.casework.application import Upload
from gongkai.casework.models import ConsultationLetter, Request, RequestFile
from gongkai.casework.refusals import CaseworkRefusal, LetterCodeWrong
from gongkai.casework.selectors import (
    case_of,
    letter_seen_by_code,
    my_work,
    status_by_code,
    told_for_acts,
)
from gongkai.casework.services import (
    consultation_answer_by_code,
    consultation_letter_write,
    consultation_open_by_code,
)
from gongkai.files.models import StoredFile
from gongkai.files.refusal import FileRefused
from gongkai.journal.models import Entry
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.procedure import Act
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import MONDAY, Play, filed

pytestmark = pytest.mark.django_db

PUBLIC = Actor.public("192.0.2.9")
TUESDAY = date(2024, 5, 7)
PARTY = {"party": "清河物业公司", "subject": "停车合同"}
V = ThirdPartyView


@pytest.fixture
def got(cast):
    return filed(cast)


@pytest.fixture
def play(cast, got):
    played = Play(cast, got.request).confirmed(MONDAY).registered(MONDAY).assigned(MONDAY)
    return played.act(Act.CONSULT_THIRD_PARTY, MONDAY, **PARTY)


@pytest.fixture
def code(cast, play):
    return write(cast, play)


def write(cast, play, role=Role.OFFICER, **who):
    with played_at(MONDAY):
        return consultation_letter_write(
            request=play.request, by=cast.actor[role], **(who or PARTY)
        )


def opened(code, today=TUESDAY):
    with played_at(today):
        return consultation_open_by_code(code=code, by=PUBLIC)


def answer(code, view=V.REASONED_OBJECTION, reason="涉及商业秘密。", today=TUESDAY, **told):
    with played_at(today):
        return consultation_answer_by_code(code=code, view=view, reason=reason, by=PUBLIC, **told)


def file():
    return Upload("合同.txt", io.BytesIO("合同摘要".encode()))


def tasks(cast, today=TUESDAY):
    return [item.what for item in my_work(cast.actor[Role.OFFICER], today)]


def test_a_code_is_long_in_groups_and_kept_as_a_digest_alone(code):
    assert [len(part) for part in code.split("-")] == [4, 4, 4, 4]
    kept = ConsultationLetter.objects.get()
    assert code.replace("-", "") not in kept.code_digest
    assert code not in str([(one.before, one.after, one.reason) for one in Entry.objects.all()])


@pytest.mark.parametrize("written", [str, str.lower, lambda code: code.replace("-", " ")])
def test_a_letter_is_found_however_its_code_is_typed(code, written):
    assert letter_seen_by_code(written(code)).subject == "停车合同"


@pytest.mark.parametrize("wrong", ["", "AAAA-AAAA-AAAA-AAAA", "停", "' OR 1=1 --", "A" * 5000])
def test_a_wrong_code_opens_nothing_at_the_same_cost(code, wrong):
    with CaptureQueriesContext(connection) as queries, pytest.raises(LetterCodeWrong):
        letter_seen_by_code(wrong)
    assert len(queries) == 1
    with pytest.raises(LetterCodeWrong):
        opened(wrong)
    with pytest.raises(LetterCodeWrong):
        answer(wrong)


def test_a_query_code_opens_no_letter_and_a_letter_code_no_request(got, code):
    from gongkai.casework.refusals import CodeWrong

    with pytest.raises(LetterCodeWrong):
        letter_seen_by_code(got.query_code)
    with pytest.raises(CodeWrong):
        status_by_code(got.request.number, code, TUESDAY)


def test_it_says_nothing_of_who_asks_froide_274(got, code):
    seen = repr(letter_seen_by_code(code))
    applicant, request = got.request.applicant, got.request
    for hidden in (
        applicant.name,
        applicant.phone,
        applicant.id_number,
        request.title,
        request.description,
        request.number,
    ):
        assert hidden not in seen


def test_the_period_runs_from_the_day_it_was_opened_unless_noted_otherwise_law_32_2(play, code):
    assert letter_seen_by_code(code).reply_by is None
    opened(code)
    assert letter_seen_by_code(code).reply_by == date(2024, 5, 27)  # 11 May is a working Saturday
    play.act(Act.NOTE_CONSULTATION, MONDAY, today=TUESDAY, **PARTY)
    seen = letter_seen_by_code(code)
    assert (seen.received_on, seen.reply_by) == (MONDAY, date(2024, 5, 24))


def test_its_opening_is_noted_once_and_becomes_a_task(cast, play, code):
    opened(code)
    opened(code, date(2024, 5, 9))
    assert ConsultationLetter.objects.get().opened_at.date() == TUESDAY
    assert Entry.objects.filter(verb="casework.request.letter_opened").count() == 1
    assert "登记征求意见书送达" in tasks(cast)  # the form begins with the day of opening
    request = Request.objects.get()
    told = told_for_acts(request, case_of(request))[Act.NOTE_CONSULTATION]
    assert told == {"consultation": "清河物业公司\x1f停车合同", "on": TUESDAY}


def test_an_answer_waits_for_the_officer_with_everything_said(cast, play, code):
    before = Request.objects.get()
    answer(code, uploads=[file()])
    after = Request.objects.get()
    assert (before.version, before.due_on) == (after.version, after.due_on)
    assert "收到征求意见答复" in tasks(cast)
    link = RequestFile.objects.get()
    assert (link.kind, link.letter.party) == (RequestFile.Kind.CONSULTATION, "清河物业公司")
    told = told_for_acts(after, case_of(after))[Act.ANSWER_CONSULTATION]
    assert told == {
        "consultation": "清河物业公司\x1f停车合同",
        "on": TUESDAY,
        "view": "REASONED_OBJECTION",
        "reason": "涉及商业秘密。",
    }
    play.act(Act.ANSWER_CONSULTATION, TUESDAY, view=V.UNREASONED_OBJECTION, **PARTY)
    assert "收到征求意见答复" not in tasks(cast)


def test_a_second_answer_is_refused_and_the_same_one_is_the_same(code):
    answer(code)
    answer(code)
    with pytest.raises(CaseworkRefusal, match="已经答复"):
        answer(code, V.CONSENT, "")
    kept = ConsultationLetter.objects.get()
    assert (kept.view, kept.reason) == ("REASONED_OBJECTION", "涉及商业秘密。")
    assert Entry.objects.filter(verb="casework.request.letter_answered").count() == 1


@pytest.mark.parametrize(
    ("view", "reason"),
    [
        (V.PARTIAL_CONSENT, " "),
        (V.REASONED_OBJECTION, ""),
        (V.CONSENT, "长" * 5001),
        (V.CONSENT, "零\x00"),
        (V.SILENCE, "沉默"),
        (V.NOT_CONCERNED, "无关"),
    ],
)
def test_what_must_be_said_with_a_view_is_asked_for(code, view, reason):
    with pytest.raises(CaseworkRefusal):
        answer(code, view, reason)
    assert ConsultationLetter.objects.get().answered_at is None


def test_consent_needs_no_words(code):
    assert answer(code, V.CONSENT, "").view == "CONSENT"


def test_a_hostile_file_leaves_the_letter_unanswered(code):
    before = StoredFile.objects.count()
    with pytest.raises(FileRefused):
        answer(code, uploads=[file(), Upload("坏.pdf", io.BytesIO(b"MZ\x90"))])
    assert ConsultationLetter.objects.get().answered_at is None
    assert StoredFile.objects.count() == before


def test_a_late_answer_is_taken_until_silence_is_recorded_law_32_3(play, code):
    play.act(Act.NOTE_CONSULTATION, MONDAY, **PARTY)
    play.act(Act.EXPIRE_CONSULTATION, date(2024, 5, 28), **PARTY)
    with pytest.raises(CaseworkRefusal, match="已经结束"):
        answer(code, today=date(2024, 5, 29))
    assert not letter_seen_by_code(code).is_open


def test_a_letter_written_anew_closes_the_old_code(cast, play, code):
    opened(code)
    again = write(cast, play)
    assert again != code
    with pytest.raises(LetterCodeWrong):
        letter_seen_by_code(code)
    assert letter_seen_by_code(again).received_on is None
    answer(again)
    with pytest.raises(CaseworkRefusal, match="已经凭答复码提交意见"):
        write(cast, play)


def test_only_an_open_consultation_has_a_letter(cast, play):
    with pytest.raises(CaseworkRefusal, match="没有正在就"):
        write(cast, play, party="另一家", subject="停车合同")
    play.act(Act.WITHDRAW_CONSULTATION, TUESDAY, **PARTY)
    with pytest.raises(CaseworkRefusal, match="没有正在就"):
        write(cast, play)


@pytest.mark.parametrize("role", [Role.HANDLER, Role.AUDITOR, Role.UNIT_HEAD])
def test_who_may_not_consult_writes_no_letter(cast, play, role):
    with pytest.raises(NotAllowed):
        write(cast, play, role)
    assert not ConsultationLetter.objects.exists()


def test_the_applicant_sees_neither_party_nor_its_files_nor_its_words(got, code):
    answer(code, uploads=[file()])
    StoredFile.objects.update(state="refused")
    seen = repr(status_by_code(got.request.number, got.query_code, TUESDAY))
    for hidden in ("清河物业公司", "停车合同", "商业秘密", "合同.txt"):
        assert hidden not in seen


def test_two_parties_see_each_its_own(cast, play, code):
    other = {"party": "东湖物业公司", "subject": "停车合同"}
    play.act(Act.CONSULT_THIRD_PARTY, MONDAY, **other)
    code_of_other = write(cast, play, **other)
    answer(code, uploads=[file()])
    seen = letter_seen_by_code(code_of_other)
    assert (seen.party, seen.view, seen.files) == ("东湖物业公司", "", ())
    assert "清河" not in repr(seen)


def test_a_letter_takes_a_constant_number_of_queries(code, django_assert_max_num_queries):
    answer(code, uploads=[file()])
    with django_assert_max_num_queries(4):  # letter, events, files, papers
        letter_seen_by_code(code)
