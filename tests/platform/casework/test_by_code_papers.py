"""Papers go to whom they are addressed, and to nobody else."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.base import ContentFile

from gongkai.casework.selectors import letter_seen_by_code, status_by_code
from gongkai.casework.services import consultation_letter_write, request_withdraw_by_code
from gongkai.files.services import file_store
from gongkai.law.papers import PAPERS, Addressee, PaperKind
from gongkai.law.procedure import Act
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.papers.models import Paper
from gongkai.today import now, played_at
from platform_play import MONDAY, Play, filed, served, signed

pytestmark = pytest.mark.django_db

TUESDAY = date(2024, 5, 7)
PARTY = {"party": "清河物业公司", "subject": "停车合同"}
TO_CONSULTED = {
    PaperKind.THIRD_PARTY_INQUIRY,
    PaperKind.THIRD_PARTY_DECISION,
    PaperKind.CO_MAKER_INQUIRY,
    PaperKind.ASSISTANCE,
}


@pytest.fixture
def got(cast):
    return filed(cast)


@pytest.fixture
def play(cast, got):
    played = Play(cast, got.request).confirmed(MONDAY).registered(MONDAY).assigned(MONDAY)
    return played.act(Act.CONSULT_THIRD_PARTY, MONDAY, **PARTY)


@pytest.fixture
def code(cast, play):
    with played_at(MONDAY):
        return consultation_letter_write(
            request=play.request, by=cast.actor[Role.OFFICER], **PARTY
        )


@pytest.fixture
def paper_of(cast, got):
    """Make a paper of the request by the model itself; whatever the acts issued is put away."""

    def make(kind, *, stage=Paper.Stage.FROZEN, subject_id=None, **fields):
        stored = file_store(
            organ=cast.organ, upload=ContentFile(b"x"), name="文书.txt", by=Actor.system()
        )
        return Paper.objects.create(
            organ=cast.organ,
            kind=kind,
            key=fields.get("key", ""),
            subject_kind="casework.request",
            subject_id=subject_id or got.request.pk,
            subject_label="云公开〔2024〕第1号",
            stage=stage,
            number=f"测{Paper.objects.count()}",
            title=PAPERS[kind].title,
            fields=fields,
            digest="1" * 64,
            pdf=stored,
            dated_on=MONDAY,
            drafted_at=now(),
            frozen_at=now(),
        )

    return make


def numbers(got):
    seen = status_by_code(got.request.number, got.query_code, TUESDAY)
    return {paper.number for paper in seen.papers}


def numbers_of_letter(code):
    return {paper.number for paper in letter_seen_by_code(code).papers}


def test_every_paper_reaches_whom_it_is_addressed_to_and_nobody_else(got, play, code, paper_of):
    named = {"party_name": PARTY["party"], "information": PARTY["subject"]}
    made = {kind: paper_of(kind, **named).number for kind in PaperKind}
    for_applicant, for_party = numbers(got), numbers_of_letter(code)
    outgoing = {kind for kind, rule in PAPERS.items() if rule.is_outgoing}
    own = {kind for kind in outgoing if PAPERS[kind].addressee is Addressee.APPLICANT}
    assert {kind for kind, number in made.items() if number in for_applicant} == own - {
        PaperKind.ANSWER
    }
    assert {kind for kind, number in made.items() if number in for_party} == TO_CONSULTED
    assert not for_applicant & for_party


def test_a_consulted_party_never_has_anothers_paper(play, code, paper_of):
    others = (
        {},
        {"party_name": "东湖物业公司", "information": "停车合同"},
        {"party_name": "清河物业公司", "information": "另一份合同"},
        {"information": "停车合同"},
    )
    made = {paper_of(kind, **fields).number for kind in TO_CONSULTED for fields in others}
    assert not made & numbers_of_letter(code)


def test_what_is_not_issued_or_is_replaced_or_is_anothers_is_nobodys(got, paper_of):
    made = {
        paper_of(PaperKind.EXTENSION, stage=Paper.Stage.DRAFT).number,
        paper_of(PaperKind.EXTENSION, stage=Paper.Stage.REPLACED).number,
        paper_of(PaperKind.EXTENSION, subject_id=got.request.pk + 1).number,
    }
    assert not made & numbers(got)


def test_the_letter_of_an_answer_is_told_with_its_service(got, play, paper_of):
    play.act(Act.WITHDRAW_CONSULTATION, MONDAY, **PARTY)
    answer = signed(play, TUESDAY)
    paper = paper_of(PaperKind.ANSWER, key=f"answer:{answer.pk}")
    assert paper.number not in numbers(got)
    served(play, TUESDAY)
    assert paper.number in numbers(got)


@pytest.mark.parametrize("is_received", [False, True])
def test_a_withdrawal_has_its_notice_once_the_request_was_received_map_8(cast, got, is_received):
    if is_received:
        Play(cast, got.request).confirmed(MONDAY).registered(MONDAY)
    with played_at(TUESDAY):
        request_withdraw_by_code(
            number=got.request.number, code=got.query_code, by=Actor.public(), today=TUESDAY
        )
    seen = status_by_code(got.request.number, got.query_code, TUESDAY)
    assert seen.state == "已撤回"
    titles = [paper.title for paper in seen.papers]
    assert ("政府信息公开申请终止办理告知书" in titles) is is_received
