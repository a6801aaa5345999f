"""Two people at once: one wins, the other is told who did what; nothing is done twice."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.models import Answer, Event, Request
from gongkai.casework.services import (
    answer_draft,
    dispute_conclude,
    dispute_register,
    request_act,
    request_assign,
    request_register,
)
from gongkai.journal.models import Entry
from gongkai.journal.overtaken import Overtaken
from gongkai.law.applicants import ApplicantKind
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act, Facts, Refusal
from gongkai.organs.roles import Role
from gongkai.review.refusals import ReviewRefusal, ReviewUnknown
from gongkai.review.selectors import running
from gongkai.review.services import review_approve
from gongkai.today import played_at
from platform_cast import make_cast
from platform_play import MONDAY, REVIEWERS, Play, drafted, handed_in, handling, submitted

SAME_DAY = {"by": None, "today": MONDAY}


def _or_overtaken(act):
    try:
        act()
    except Overtaken as told:
        return str(told)
    return ""


def _prepared(stage):
    cast = make_cast("yunze-gaj", "云泽市公安局")
    return cast, stage(cast).request.pk


@pytest.fixture
def office(world):
    """A world with one registered request: the cast, and the request's number in the database."""
    return world.play(lambda: _prepared(lambda cast: handling(cast, MONDAY).assigned(MONDAY)))


@pytest.fixture
def desk(world):
    """A world with one received request."""
    return world.play(lambda: _prepared(lambda cast: handed_in(cast, MONDAY)))


def _look(pk):
    request = Request.objects.get(pk=pk)
    return request.state, request.version, Event.objects.filter(request=pk).count()


def test_of_two_who_register_one_wins(world, desk):
    cast, pk = desk

    def register():
        return _or_overtaken(
            lambda: request_register(
                request_id=pk,
                version=0,
                applicant_kind=ApplicantKind.NATURAL,
                by=cast.actor[Role.OFFICER],
                today=MONDAY,
            )
        )

    told = world.together([register] * 3)
    assert told.count("") == 1
    assert all("公开工作人员已于" in said and "登记了申请" in said for said in told if said)
    assert world.play(lambda: _look(pk)) == ("HANDLING", 1, 3)


def test_different_acts_at_once_do_not_mix(world, office):
    cast, pk = office
    by = cast.actor[Role.OFFICER]
    same = {"request_id": pk, "version": 2, "by": by, "today": MONDAY}

    def act(act, **facts):
        facts = Facts(MONDAY, **facts)
        return lambda: _or_overtaken(lambda: request_act(**same, act=act, facts=facts))

    told = world.together(
        [
            act(Act.ASK_CORRECTION, reason="请写明年份"),
            act(Act.WITHDRAW, reason="申请人书面撤回"),
            act(Act.CONSULT_ORGAN, party="财政局", subject="预算"),
            lambda: _or_overtaken(lambda: request_assign(**same, unit=cast.other_unit)),
        ]
    )
    assert told.count("") == 1
    assert world.play(lambda: _look(pk))[1] == 3
    assert world.play(lambda: Entry.objects.filter(target_kind="casework.request").count()) == 4


def test_of_two_who_draft_one_wins(world, office):
    cast, pk = office

    def draft():
        return _or_overtaken(
            lambda: answer_draft(
                request_id=pk,
                version=2,
                outcome=OutcomeCode.GRANT_PROVIDE,
                body="现予公开。",
                by=cast.actor[Role.HANDLER],
                today=MONDAY,
            )
        )

    assert world.together([draft] * 3).count("") == 1
    assert world.play(Answer.objects.count) == 1


def test_of_two_who_conclude_a_dispute_one_wins(world, office):
    cast, _ = office
    by = cast.actor[Role.OFFICER]
    pk = world.play(
        lambda: (
            dispute_register(
                organ=cast.organ,
                kind="reconsideration",
                authority="云泽市人民政府",
                filed_on=MONDAY,
                by=by,
                today=MONDAY,
            ).pk
        )
    )

    def conclude():
        return _or_overtaken(
            lambda: dispute_conclude(
                dispute_id=pk, result="upheld", concluded_on=MONDAY, by=by, today=MONDAY
            )
        )

    assert world.together([conclude] * 2).count("") == 1


@pytest.mark.django_db
def test_an_old_version_is_told_who_was_first(cast):
    played = handed_in(cast, MONDAY)
    old = played.at
    played.registered(MONDAY)
    with pytest.raises(Overtaken, match=r"公开工作人员已于.*登记了申请"):
        request_register(
            **old,
            applicant_kind=ApplicantKind.NATURAL,
            by=cast.actor[Role.OFFICER],
            today=MONDAY,
        )


@pytest.mark.django_db
def test_a_draft_revised_meanwhile_is_not_submitted(cast):
    played = handling(cast, MONDAY).assigned(MONDAY)
    old = drafted(played, MONDAY)
    drafted(played, MONDAY, body="修改后的内容。")
    with pytest.raises(Overtaken):
        submitted(Play(cast, played.request), old, date(2024, 5, 6))


def _in_a_row(stage, number):
    """Many requests, each one signature away from its decision."""
    cast = make_cast("yunze-gaj", "云泽市公安局")
    waiting = []
    for _ in range(number):
        played = stage(cast)
        answer = submitted(played, drafted(played, MONDAY), MONDAY)
        for role in REVIEWERS[:-1]:
            agreed(answer, cast.actor[role])
        waiting.append((played.at, answer.pk))
    return cast, waiting


def agreed(answer, actor):
    review = running("casework.answer", answer.pk)
    if review is None:
        raise ReviewUnknown  # a withdrawal a moment ago has ended it
    with played_at(MONDAY):
        review_approve(review_id=review.pk, version=review.version, by=actor, today=MONDAY)


def test_a_signature_and_other_acts_never_wait_for_each_other(world):
    cast, waiting = world.play(
        lambda: _in_a_row(lambda cast: handling(cast, MONDAY).assigned(MONDAY), 6)
    )

    def sign_all():
        for _, pk in waiting:
            _or_refused(lambda pk=pk: agreed(Answer(pk=pk), cast.actor[Role.SIGNING_LEADER]))

    def assign_all():
        for at, _ in waiting:
            _or_refused(
                lambda at=at: request_assign(
                    **at, unit=cast.unit, by=cast.actor[Role.OFFICER], today=MONDAY
                )
            )

    def withdraw_all():
        facts = Facts(MONDAY, reason="申请人书面撤回")
        for at, _ in reversed(waiting):
            _or_refused(
                lambda at=at: request_act(
                    **at, act=Act.WITHDRAW, facts=facts, by=cast.actor[Role.OFFICER], today=MONDAY
                )
            )

    world.together([sign_all, assign_all, withdraw_all])
    ended = world.play(lambda: list(Request.objects.values_list("state", "version")))
    assert len(ended) == 6
    assert all(state in {"DECIDED", "HANDLING", "WITHDRAWN"} for state, _ in ended)


def _or_refused(act):
    """Only losing to another is in order; a deadlock of the database is not."""
    try:
        act()
    except (Overtaken, Refusal, ReviewRefusal, ReviewUnknown):
        return
