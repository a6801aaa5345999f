"""Short ways to play a request through its services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.utils.timezone import get_default_timezone

from gongkai.casework.application import Application
from gongkai.casework.services import (
    answer_draft,
    answer_serve,
    answer_submit,
    request_act,
    request_assign,
    request_confirm,
    request_enter,
    request_file,
    request_register,
    search_record,
)
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel, Manner
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act, Facts
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.review.selectors import running
from gongkai.review.services import review_approve
from gongkai.today import played_at

if TYPE_CHECKING:
    from gongkai.casework.models import Answer, Request
    from platform_cast import Cast

MONDAY = date(2024, 5, 6)

APPLICATION = Application(
    kind="NATURAL",
    name="张三丰",
    id_type="identity_card",
    id_number="11010519491231002X",
    phone="13800001234",
    email="zhang@example.com",
    address="云泽市清河区一号",
    title="2022年养犬登记数据",
    description="2022年度全市养犬登记数量，按区县列出。",
    wanted_form="electronic",
    delivery="online",
)


def instant(day: date, hour: int = 9) -> datetime:
    return datetime.combine(day, time(hour), get_default_timezone())


def filed(cast: Cast, on: date = MONDAY, application: Application = APPLICATION):
    """A citizen files on the public site."""
    with played_at(on):
        return request_file(
            organ=cast.organ, application=application, by=Actor.public("192.0.2.9"), today=on
        )


@dataclass
class Play:
    """One request as it goes on; each act is done by who should, and gives this play again."""

    cast: Cast
    request: Request

    @property
    def at(self) -> dict:
        self.request.refresh_from_db()
        return {"request_id": self.request.pk, "version": self.request.version}

    def act(
        self, act: Act, on: date, *, role: Role = Role.OFFICER, today: date | None = None, **facts
    ):
        by = self.cast.actor[Role.OFFICE_HEAD if act is Act.EXTEND else role]
        with played_at(today or on):
            request_act(**self.at, act=act, facts=Facts(on, **facts), by=by, today=today or on)
        self.request.refresh_from_db()
        return self

    def confirmed(self, on: date):
        with played_at(on):
            request_confirm(**self.at, by=self.cast.actor[Role.OFFICER], today=on)
        self.request.refresh_from_db()
        return self

    def registered(self, on: date, kind: ApplicantKind = ApplicantKind.NATURAL):
        by = self.cast.actor[Role.OFFICER]
        with played_at(on):
            request_register(**self.at, applicant_kind=kind, by=by, today=on)
        self.request.refresh_from_db()
        return self

    def assigned(self, on: date, **more):
        by = self.cast.actor[Role.OFFICER]
        with played_at(on):
            request_assign(**self.at, unit=self.cast.unit, by=by, today=on, **more)
        self.request.refresh_from_db()
        return self


def handed_in(cast: Cast, on: date, application: Application = APPLICATION) -> Play:
    """A paper handed in and entered on the same day: received, not yet registered."""
    with played_at(on):
        filed = request_enter(
            organ=cast.organ,
            application=application,
            channel=Channel.IN_PERSON,
            submitted_at=instant(on),
            by=cast.actor[Role.OFFICER],
            today=on,
        )
    return Play(cast, filed.request)


def handling(cast: Cast, on: date, application: Application = APPLICATION) -> Play:
    """A request received and registered on a day."""
    return handed_in(cast, on, application).registered(on)


def drafted(
    play: Play, on: date, outcome: OutcomeCode = OutcomeCode.GRANT_PROVIDE, **more
) -> Answer:
    """The handler drafts; evidence is told by name of what the law asks for."""
    told = {"body": "现予公开。", "evidence": {"ATTACHMENTS": "数据表1份"}} | more
    with played_at(on):
        return answer_draft(
            **play.at, outcome=outcome, by=play.cast.actor[Role.HANDLER], today=on, **told
        )


def submitted(play: Play, answer: Answer, on: date) -> Answer:
    with played_at(on):
        return answer_submit(
            answer_id=answer.pk,
            version=answer.version,
            by=play.cast.actor[Role.HANDLER],
            today=on,
        )


REVIEWERS = (
    Role.FIRST_REVIEWER,
    Role.UNIT_HEAD,
    Role.SECRECY_REVIEWER,
    Role.SIGNING_LEADER,
)


def reviewed(play: Play, answer: Answer, on: date) -> Answer:
    """Everyone in the chain agrees; the last one signs."""
    for role in REVIEWERS:
        review = running("casework.answer", answer.pk)
        with played_at(on):
            review_approve(
                review_id=review.pk, version=review.version, by=play.cast.actor[role], today=on
            )
    answer.refresh_from_db()
    return answer


def searched(play: Play, on: date, *, has_found: bool = False, **more):
    """The handler searches, in vain unless told otherwise."""
    told = {
        "places": "档案系统、公文系统",
        "words": "养犬；犬只登记",
        "found": "检索到登记簿1册。" if has_found else "未检索到。",
        "searched_by": "王五",
        "by": play.cast.actor[Role.HANDLER],
    }
    with played_at(on):
        return search_record(
            request_id=play.request.pk,
            has_found=has_found,
            searched_on=on,
            today=on,
            **told | more,
        )


def signed(play: Play, on: date, outcome: OutcomeCode = OutcomeCode.GRANT_PROVIDE, **more):
    """Draft, submit, review and sign on one day."""
    answer = drafted(play, on, outcome, **more)
    return reviewed(play, submitted(play, answer, on), on)


def served(play: Play, on: date, manner: Manner = Manner.ELECTRONIC) -> Answer:
    with played_at(on):
        answer = answer_serve(
            **play.at, manner=manner, on=on, by=play.cast.actor[Role.OFFICER], today=on
        )
    play.request.refresh_from_db()
    return answer


def answered(play: Play, on: date, outcome: OutcomeCode = OutcomeCode.GRANT_PROVIDE, **more):
    """Draft, submit, review, sign and serve on one day."""
    signed(play, on, outcome, **more)
    served(play, on)
    return play
