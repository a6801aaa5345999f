"""Short ways to play a request through its services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.utils.timezone import get_default_timezone

from gongkai.casework.application import Application
from gongkai.casework.services import (
    request_act,
    request_assign,
    request_enter,
    request_file,
    request_register,
)
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel
from gongkai.law.procedure import Act, Facts
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.today import played_at

if TYPE_CHECKING:
    from gongkai.casework.models import Request
    from platform_cast import Cast

MONDAY = date(2023, 1, 16)

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
