"""Loading the demonstration: all of it or nothing, in the order of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework.services import reminders_send, requests_redate
from gongkai.cli.demo.afterwards import followed_up
from gongkai.cli.demo.claims import claim_courses
from gongkai.cli.demo.courses import ENDING
from gongkai.cli.demo.days import Days, play
from gongkai.cli.demo.decisions import decision_courses
from gongkai.cli.demo.disputes import dispute_courses
from gongkai.cli.demo.items import item_courses
from gongkai.cli.demo.mails import mail_courses
from gongkai.cli.demo.matter import Matter, Office
from gongkai.cli.demo.people import make_people
from gongkai.cli.demo.place import BRANCH, BUREAU, CODES, make_place, units_by_name
from gongkai.cli.demo.registers import register_courses
from gongkai.cli.demo.reports import report_courses
from gongkai.cli.demo.tables import day_of, table
from gongkai.cli.demo.waiting import WAITING
from gongkai.organs.models import Organ
from gongkai.today import played_at
from gongkai.today import today as played

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Courses = Iterator[tuple[date, Iterator[date]]]

_OPENED = (12, 1)  # month and day on which the platform is set up, a year before the one played


DECISIONS = 3000
"""Decisions in bulk, where nobody asks for more."""


class Holds(Enum):
    """What a database holds before the demonstration is loaded."""

    NOTHING = "空"
    DEMONSTRATION = "演示数据"
    OTHER = "其他机构的数据"


def holds() -> Holds:
    """Look what the database holds."""
    if Organ.objects.exclude(code__in=CODES).exists():
        return Holds.OTHER
    return Holds.DEMONSTRATION if Organ.objects.exists() else Holds.NOTHING


@dataclass(frozen=True, slots=True)
class Followed:
    """What a visitor can follow by a code: a request by number, or a third party's letter.

    Attributes:
        number: The request's; "" for a letter, which its code alone opens.
        code: Query code, or the letter's own.
        wants: What is wanted.
    """

    number: str
    code: str
    wants: str


@transaction.atomic
def load(
    today: date, told: Callable[[date], None], *, decisions: int = DECISIONS
) -> list[Followed]:
    """Play a whole year, and the running one until today, through the real services.

    Args:
        today: The last day; work that would go on later is left open.
        told: Called after each piece of work with its day.
        decisions: How many decisions are imported.

    Returns:
        A few requests that a visitor can follow by their query codes, and a third party's letter.
    """
    days = Days.around(today)
    opened = days.working(date(days.past - 1, *_OPENED))
    with played_at(opened):
        organs = make_place()
        people = make_people(organs, opened)
        bureau, branch = (
            Office(organs[code], people, units_by_name(organs[code]), days, officer)
            for code, officer in ((BUREAU, "gongkai"), (BRANCH, "fenju"))
        )
        items = list(item_courses(bureau))
    play(
        [
            *_requests(bureau),
            *_branch_requests(branch),
            *dispute_courses(bureau),
            *items,
            *register_courses(bureau),
            *report_courses(bureau),
            *claim_courses(bureau),
            *mail_courses(bureau),
            *decision_courses(bureau, decisions),
            (days.ago(0), _reminded()),
        ],
        until=today,
        told=told,
    )
    requests_redate(today=today)
    followed = (bureau.requests[wants] for wants in table("requests")["followed"])
    letter = bureau.requests[table("requests")["letter"]]
    return [
        *(
            Followed(matter.request.number, matter.code, str(matter.told["wants"]))
            for matter in followed
        ),
        Followed("", letter.letter_code, str(letter.told["wants"])),
    ]


def _requests(office: Office) -> Courses:
    told = table("requests")
    number = 0
    for part, year in (("before", -1), ("past", 0), ("present", 1)):
        for row in told[part]:
            number += 1
            day = office.days.working(day_of(row["day"], office.days.past + year))
            matter = Matter(office, row, number)
            yield day, followed_up(ENDING[row["course"]](matter), matter)
    for row in told["open"]:
        number += 1
        yield office.days.ago(row["ago"]), WAITING[row["course"]](Matter(office, row, number))


def _reminded() -> Iterator[date]:
    reminders_send(today=played())
    yield from ()


def _branch_requests(office: Office) -> Courses:
    for number, row in enumerate(table("requests")["branch"]):
        yield office.days.ago(row["ago"]), WAITING[row["course"]](Matter(office, row, number))
