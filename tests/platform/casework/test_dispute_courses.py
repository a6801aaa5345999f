"""The course of a dispute as it is kept: acts, what is due, the new answer (RR-1, RR-7, RR-12)."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest

from gongkai.annual.selectors import figures
from gongkai.casework.application import Upload
from gongkai.casework.dispute_facts import dispute_facts_from_json, dispute_facts_to_json
from gongkai.casework.dispute_standing import dispute_columns
from gongkai.casework.models import Dispute, DisputeEvent
from gongkai.casework.refusals import DayAhead, DisputeRefused
from gongkai.casework.selectors import dispute_case, dispute_deadlines, dispute_options
from gongkai.casework.services import (
    dispute_act,
    dispute_conclude,
    dispute_describe,
    dispute_file_add,
    dispute_order_reanswer,
    dispute_register,
)
from gongkai.journal.overtaken import Overtaken
from gongkai.journal.selectors import entries_of
from gongkai.law.disputes import (
    CorrectionGround,
    DisputeAct,
    DisputeActRefused,
    DisputeFacts,
    ResultCode,
)
from gongkai.law.procedure import Act, Refusal
from gongkai.law.remedies import Track
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import MONDAY, Play, answered, handling

pytestmark = pytest.mark.django_db
LATER = date(2024, 12, 2)
SERVED = date(2024, 5, 20)


class Course:
    """One dispute as it goes on."""

    def __init__(self, cast, kind="reconsideration", **more):
        self.cast, self.by = cast, cast.actor[Role.OFFICER]
        told = {"authority": "云泽市人民政府", "filed_on": date(2024, 6, 3)} | more
        self.dispute = dispute_register(
            organ=cast.organ, kind=kind, by=self.by, today=LATER, **told
        )

    def act(self, act, on, *, version=None, by=None, uploads=(), **facts):
        self.dispute = dispute_act(
            dispute_id=self.dispute.pk,
            version=self.dispute.version if version is None else version,
            act=DisputeAct[act],
            facts=DisputeFacts(on, **facts),
            uploads=uploads,
            by=by or self.by,
            today=LATER,
        )
        self.dispute.refresh_from_db()
        return self

    def reanswered(self):
        with played_at(LATER):
            self.dispute = dispute_order_reanswer(
                dispute_id=self.dispute.pk,
                version=self.dispute.version,
                by=self.by,
                today=LATER,
            )
        self.dispute.refresh_from_db()
        return self


@pytest.fixture
def answer(cast):
    play = handling(cast, MONDAY).assigned(MONDAY, handler=cast.person[Role.HANDLER])
    answered(play, SERVED)
    play.request.refresh_from_db()
    return play.request


def defended(cast, **more):
    course = Course(cast, **more).act("ACCEPT", date(2024, 6, 5), track=Track.SUMMARY)
    course.act("RECEIVE_COPY", date(2024, 6, 11))
    return course.act("DEFEND", date(2024, 6, 14))


def test_the_row_repeats_what_the_law_reads(cast, answer):
    course = defended(cast, request=answer)
    assert (course.dispute.state, course.dispute.track) == ("RUNNING", "SUMMARY")
    course.act(
        "DECIDE",
        date(2024, 7, 1),
        result=ResultCode.REVOKED,
        ground=CorrectionGround.FACTS,
        key="云政复决〔2024〕5号",
        served_on=date(2024, 7, 3),
        until=date(2024, 7, 19),
    )
    row = course.dispute
    assert (row.state, row.result, row.result_code) == ("CONCLUDED", "corrected", "REVOKED")
    assert (row.decided_on, row.served_on) == (date(2024, 7, 1), date(2024, 7, 3))
    assert (row.concluded_on, row.ground) == (date(2024, 7, 1), "FACTS")
    assert (row.due_kind, row.due_on) == ("REANSWER", date(2024, 7, 19))
    assert row.disputed_outcome == "GRANT_PROVIDE"
    columns = dispute_columns(dispute_case(row))
    assert {name: getattr(row, name) for name in columns} == columns


def test_every_fact_comes_back_as_it_was_told():
    facts = DisputeFacts(
        MONDAY,
        key="1号",
        reason="理由",
        track=Track.SUMMARY,
        hearing_on=LATER,
        days=3,
        result=ResultCode.REVOKED,
        ground=CorrectionGround.LAW,
        served_on=LATER,
        asks_reanswer=False,
        until=LATER,
    )
    assert dispute_facts_from_json(dispute_facts_to_json(facts)) == facts


def test_the_defence_is_due_till_it_is_made_rr_1(cast):
    course = Course(cast).act("RECEIVE_COPY", date(2024, 6, 11))
    assert (course.dispute.due_kind, course.dispute.due_on) == ("DEFENCE", date(2024, 6, 25))
    assert [one.kind.name for one in dispute_deadlines(course.dispute)] == ["DEFENCE"]
    course.act("DEFEND", date(2024, 6, 25))
    assert (course.dispute.due_kind, course.dispute.due_on) == ("", None)


def test_an_act_leaves_one_event_and_one_entry(cast):
    course = Course(cast).act("ACCEPT", date(2024, 6, 5))
    events = DisputeEvent.objects.filter(dispute=course.dispute)
    assert [event.act for event in events] == ["REGISTER", "ACCEPT"]
    labels = [entry.label for entry in entries_of("casework.dispute", course.dispute.pk)]
    assert labels == ["登记了复议诉讼案件", "登记了案件受理"]


def test_what_the_law_refuses_leaves_nothing(cast):
    course = Course(cast)
    with pytest.raises(DisputeActRefused):
        course.act("DEFEND", date(2024, 6, 5))
    with pytest.raises(DayAhead):
        course.act("ACCEPT", date(2024, 12, 3))
    with pytest.raises(DisputeRefused):
        course.act("ORDER_REANSWER", LATER)
    course.dispute.refresh_from_db()
    assert (course.dispute.state, course.dispute.version) == ("FILED", 0)
    assert DisputeEvent.objects.filter(dispute=course.dispute).count() == 1


def test_who_comes_second_is_told_who_did_what(cast):
    course = Course(cast).act("ACCEPT", date(2024, 6, 5))
    with pytest.raises(Overtaken, match="登记了案件受理"):
        course.act("RECEIVE_COPY", date(2024, 6, 11), version=0)


def test_only_who_keeps_disputes_acts(cast, sibling):
    course = Course(cast)
    with pytest.raises(NotAllowed):
        course.act("ACCEPT", date(2024, 6, 5), by=cast.actor[Role.AUDITOR])
    with pytest.raises(LookupError):
        course.act("ACCEPT", date(2024, 6, 5), by=sibling.actor[Role.OFFICER])


def test_papers_are_kept_with_the_act(cast):
    course = Course(cast)
    paper = Upload("副本.txt", BytesIO("申请书\n".encode()), "claim")
    course.act("RECEIVE_COPY", date(2024, 6, 11), uploads=[paper])
    more = Upload("证据.txt", BytesIO("证据\n".encode()), "evidence")
    dispute_file_add(dispute_id=course.dispute.pk, uploads=[more], by=course.by)
    assert [link.kind for link in course.dispute.files.all()] == ["claim", "evidence"]
    with pytest.raises(DisputeRefused):
        dispute_file_add(dispute_id=course.dispute.pk, uploads=[], by=course.by)


def test_a_case_may_be_about_an_act_of_publication_rr_5(cast):
    course = Course(cast, item_number="000014349/2024-00012", matter="公布行政处罚决定")
    told = {
        "dispute_id": course.dispute.pk,
        "authority": "云泽市中级人民法院",
        "reference": "（2024）云行初5号",
        "matter": "公布行政处罚决定书",
        "by": course.by,
    }
    found = dispute_describe(**told, version=0)
    assert (found.matter, found.item_number, found.version) == ("公布行政处罚决定书", "", 1)
    with pytest.raises(Overtaken):
        dispute_describe(**told, version=0)


def test_a_corrected_answer_goes_back_to_the_request_with_one_click_rr_12(cast, answer):
    course = defended(cast, request=answer)
    course.act("DECIDE", date(2024, 7, 1), result=ResultCode.REVOKED, key="云政复决〔2024〕5号")
    before = figures(cast.organ, 2024, LATER).requests
    course.reanswered()
    answer.refresh_from_db()
    assert (answer.state, answer.due_on) == ("REANSWERING", date(2024, 7, 29))
    ordered = answer.events.get(act=Act.ORDER_REANSWER.name)
    assert (ordered.facts["key"], ordered.happened_on) == (
        "云政复决〔2024〕5号",
        date(2024, 7, 1),
    )
    assert (course.dispute.due_on, course.dispute.reanswer_due_on) == (None, date(2024, 7, 29))
    assert figures(cast.organ, 2024, LATER).requests == before, "RPT-26: not counted again"
    with pytest.raises(DisputeActRefused):
        course.reanswered()


def test_the_decisions_own_period_goes_with_it(cast, answer):
    course = defended(cast, request=answer)
    course.act(
        "DECIDE", date(2024, 7, 1), result=ResultCode.ORDERED, until=date(2024, 7, 11)
    ).reanswered()
    answer.refresh_from_db()
    assert answer.due_on == date(2024, 7, 11)


def test_an_order_that_the_request_has_already_is_only_noted(cast, answer):
    course = defended(cast, request=answer)
    course.act("DECIDE", date(2024, 7, 1), result=ResultCode.REVOKED)
    Play(cast, answer).act(Act.ORDER_REANSWER, date(2024, 7, 2), key="云政复决〔2024〕5号")
    course.reanswered()
    assert answer.events.filter(act=Act.ORDER_REANSWER.name).count() == 1


def test_a_request_not_answered_yet_cannot_be_answered_anew(cast):
    request = handling(cast, MONDAY).request
    course = defended(cast, request=request)
    assert course.dispute.disputed_outcome == ""
    course.act("DECIDE", date(2024, 7, 1), result=ResultCode.ORDERED)
    with pytest.raises(Refusal):
        course.reanswered()
    course.dispute.refresh_from_db()
    assert course.dispute.due_kind == "REANSWER"


def test_a_first_judgment_is_pending_in_table_4_until_it_takes_effect_rr_8(cast):
    course = Course(cast, kind="litigation").act("ACCEPT", date(2024, 6, 5))
    course.act("JUDGE", date(2024, 8, 1), result=ResultCode.SUIT_CLAIM_REJECTED)
    assert (course.dispute.state, course.dispute.due_kind) == ("JUDGED", "APPEAL")
    assert figures(cast.organ, 2024, LATER).disputes["litigation"] == (0, 0, 0, 1, 1)
    course.act("TAKE_EFFECT", date(2024, 8, 20))
    assert figures(cast.organ, 2024, LATER).disputes["litigation"] == (1, 0, 0, 0, 1)


def test_a_case_concluded_at_once_leaves_the_same_duty(cast):
    course = Course(cast)
    dispute_conclude(
        dispute_id=course.dispute.pk,
        result="corrected",
        concluded_on=date(2024, 7, 1),
        by=course.by,
        today=LATER,
    )
    course.dispute.refresh_from_db()
    assert course.dispute.due_kind == "REANSWER"
    course.reanswered()
    assert course.dispute.due_on is None


def test_what_can_be_done_is_read_from_the_table(cast, django_assert_num_queries):
    course = Course(cast).act("ACCEPT", date(2024, 6, 5))
    dispute = Dispute.objects.get(pk=course.dispute.pk)
    with django_assert_num_queries(1):
        options = {one.act.name: one.reason for one in dispute_options(dispute, LATER)}
    assert options["RECEIVE_COPY"] == ""
    assert "副本" in options["DEFEND"]
    assert "APPEAL" not in options
