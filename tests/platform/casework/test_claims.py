"""Claims that a record about oneself is wrong: a register of its own (LAW-41-1, RPT-25)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gongkai.casework.application import Application
from gongkai.casework.models import Applicant, RecordClaim, Request
from gongkai.casework.refusals import (
    ApplicationIncomplete,
    CaseworkRefusal,
    ClaimUnknown,
    DayAhead,
)
from gongkai.casework.selectors import claim_acts, claim_clock, claim_seen, claims_page
from gongkai.casework.services import claim_decide, claim_enter, claimant_erase
from gongkai.journal.overtaken import Overtaken
from gongkai.journal.selectors import entries_of
from gongkai.law.clock import Channel
from gongkai.law.procedure import Act, Facts
from gongkai.law.procedure.refusals import FactMissing, Refusal
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.papers.models import Paper
from gongkai.today import played_at
from platform_play import MONDAY, handling

pytestmark = pytest.mark.django_db
FRIDAY = date(2024, 5, 10)
CLAIMANT = Application(
    kind="NATURAL",
    name="张三丰",
    id_type="identity_card",
    id_number="11010519491231002X",
    phone="13800001234",
)


def entered(cast, on=MONDAY, role=Role.OFFICER, claimant=CLAIMANT, **more):
    told = {
        "channel": Channel.IN_PERSON,
        "about": "户籍登记中的出生日期",
        "error": "登记为1949年12月30日",
        "proof": "出生证明",
        "claimed_on": on,
    } | more
    with played_at(on):
        return claim_enter(
            organ=cast.organ, claimant=claimant, by=cast.actor[role], today=on, **told
        )


def decided(
    cast, claim, act, role=Role.OFFICER, *, reply="经核实，答复如下。", version=None, **facts
):
    with played_at(FRIDAY):
        return claim_decide(
            claim_id=claim.pk,
            version=claim.version if version is None else version,
            act=act,
            reply=reply,
            facts=Facts(FRIDAY, **facts),
            by=cast.actor[role],
            today=FRIDAY,
        )


def test_a_claim_has_its_own_series_and_is_no_request_rpt_25(cast):
    handling(cast, MONDAY)
    first, second = entered(cast), entered(cast)
    assert (first.number, second.number) == ("云公开更申〔2024〕第1号", "云公开更申〔2024〕第2号")
    assert Request.objects.count() == 1


def test_its_target_is_twenty_working_days_law_41_1(cast):
    claim = entered(cast)
    clock = claim_clock(claim, MONDAY)
    assert (clock.target_on, clock.days_left, clock.is_provisional) == (
        date(2024, 5, 31),
        20,
        False,
    )


@pytest.mark.parametrize(
    ("act", "facts", "state"),
    [
        (Act.CORRECT_RECORD, {}, "RECORD_CORRECTED"),
        (Act.KEEP_RECORD, {"reason": "证据不足"}, "RECORD_KEPT"),
        (Act.REFER_RECORD, {"party": "清河区民政局"}, "RECORD_REFERRED"),
    ],
)
def test_it_is_corrected_kept_or_referred_with_a_reply(cast, act, facts, state):
    claim = decided(cast, entered(cast), act, **facts)
    assert (claim.state, claim.ended_on, claim.reply) == (state, FRIDAY, "经核实，答复如下。")
    assert claim_clock(claim, FRIDAY) is None
    paper = Paper.objects.get(subject_kind="casework.record_claim", subject_id=claim.pk)
    assert paper.number == "云公开更〔2024〕第1号"
    assert claim_acts(claim, FRIDAY) == ()
    labels = [entry.label for entry in entries_of("casework.record_claim", claim.pk)]
    assert labels[0] == "申请了更正本人记录"
    assert len(labels) == 2


def test_a_withdrawn_claim_needs_no_reply(cast):
    claim = decided(cast, entered(cast), Act.WITHDRAW, reply="", reason="电话撤回")
    assert claim.state == "WITHDRAWN"


def test_the_claimant_is_told_doc_13(cast):
    with pytest.raises(CaseworkRefusal, match="答复内容"):
        decided(cast, entered(cast), Act.CORRECT_RECORD, reply=" ")


def test_keeping_needs_a_reason_and_referring_a_place(cast):
    for act in (Act.KEEP_RECORD, Act.REFER_RECORD):
        with pytest.raises(FactMissing):
            decided(cast, entered(cast), act)


def test_a_claim_ends_once_and_no_other_act_ends_it(cast):
    claim = entered(cast)
    with pytest.raises(Refusal):
        decided(cast, claim, Act.SERVE)
    ended = decided(cast, claim, Act.CORRECT_RECORD)
    with pytest.raises(Overtaken, match="更正了记录"):
        decided(cast, ended, Act.KEEP_RECORD, version=0, reason="x")
    with pytest.raises(Refusal):
        decided(cast, ended, Act.KEEP_RECORD, reason="x")


@pytest.mark.parametrize("told", [{"about": " "}, {"error": ""}])
def test_it_says_which_record_and_what_is_wrong(cast, told):
    with pytest.raises(CaseworkRefusal, match="所涉记录"):
        entered(cast, **told)
    assert not RecordClaim.objects.exists()


def test_the_claimant_is_named_rightly(cast):
    with pytest.raises(ApplicationIncomplete) as refused:
        entered(cast, claimant=replace(CLAIMANT, name="", id_number="110"))
    assert set(refused.value.problems) == {"name", "id_number"}


def test_it_is_not_dated_ahead(cast):
    with pytest.raises(DayAhead):
        entered(cast, claimed_on=FRIDAY)


def test_only_the_organs_office_enters_decides_and_sees(cast, sibling):
    with pytest.raises(NotAllowed):
        entered(cast, role=Role.SIGNING_LEADER)
    claim = entered(cast)
    with pytest.raises(NotAllowed):
        decided(cast, claim, Act.CORRECT_RECORD, Role.AUDITOR)
    for actor in (sibling.actor[Role.OFFICER], cast.actor[Role.HANDLER]):
        with pytest.raises(ClaimUnknown):
            claim_seen(actor, claim.pk)
        assert claims_page(actor).rows == ()


def test_the_register_goes_page_by_page_and_is_narrowed(cast, django_assert_max_num_queries):
    made = [entered(cast, on=date(2024, 5, day)) for day in (6, 7, 7, 8, 9)]
    decided(cast, made[0], Act.CORRECT_RECORD)
    officer = cast.actor[Role.OFFICER]
    with django_assert_max_num_queries(1):
        first = claims_page(officer, limit=2)
    second = claims_page(officer, after=first.next, limit=2)
    assert [row.pk for row in [*first.rows, *second.rows]] == [row.pk for row in made[:0:-1]]
    assert list(claims_page(officer, after=second.previous, limit=2).rows) == list(first.rows)
    assert [row.pk for row in claims_page(officer, standing="over").rows] == [made[0].pk]
    assert len(claims_page(officer, standing="open").rows) == 4
    third = claims_page(officer, words="云公开更申[2024]第3").rows
    assert [row.pk for row in third] == [made[2].pk]
    assert len(claims_page(officer, words="出生日期").rows) == 5
    assert claims_page(officer, words="没有").rows == ()


def test_the_claimant_is_erased_when_it_is_over(cast):
    claim = entered(cast)
    head = cast.actor[Role.OFFICE_HEAD]
    told = {"claim_id": claim.pk, "reason": "本人要求", "by": head}
    with pytest.raises(CaseworkRefusal, match="尚在办理"):
        claimant_erase(**told)
    decided(cast, claim, Act.KEEP_RECORD, reason="张三丰没有证据")
    with pytest.raises(NotAllowed):
        claimant_erase(**told | {"by": cast.actor[Role.OFFICER]})
    with pytest.raises(CaseworkRefusal, match="理由"):
        claimant_erase(**told | {"reason": ""})
    claimant_erase(**told)
    claimant_erase(**told)
    left = RecordClaim.objects.select_related("applicant").get()
    assert (left.applicant.name, left.record, left.reply) == ("", "×××", "")
    assert "张三丰" not in str(left.acts)
    assert Applicant.objects.get().erased_at is not None
    assert claim_seen(head, claim.pk).state == "RECORD_KEPT"
    assert claim_acts(left, FRIDAY) == ()
    assert [e.label for e in entries_of("casework.record_claim", claim.pk)].count(
        "删除了更正申请人的身份信息"
    ) == 1
