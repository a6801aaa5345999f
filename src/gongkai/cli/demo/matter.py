"""One request of the demonstration: every piece of work on it, by whom it falls to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gongkai.casework.delivery import Told
from gongkai.casework.models import Answer, Request
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
    request_repeats,
    search_record,
)
from gongkai.cli.demo.applicants import application_of
from gongkai.cli.demo.letters import body_of, enclosures_of, evidence_of, picture
from gongkai.cli.demo.people import ACCOUNTS
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel, Manner
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act, Facts
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.organs.selectors import actor_of
from gongkai.review.models import Review
from gongkai.review.services import review_approve, review_return
from gongkai.today import now, today

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.cli.demo.days import Days
    from gongkai.organs.models import Organ, Person, Unit

OFFICER, HEAD, SECRECY, LEADER = "gongkai", "zhuren", "baomi", "fenguan"
_OF_UNIT = (Role.FIRST_REVIEWER, Role.UNIT_HEAD)
PUBLIC = Actor.public("192.0.2.10")
"""Whoever uses the public site."""
_POST_EVERY = 5  # every fifth application comes on paper, by registered post


@dataclass
class Office:
    """The bureau at work: its people by user name, its units by name, its requests by subject."""

    organ: Organ
    people: Mapping[str, Person]
    units: Mapping[str, Unit]
    days: Days
    officer: str = OFFICER
    requests: dict[str, Matter] = field(default_factory=dict)
    _actors: dict[str, Actor] = field(default_factory=dict)

    def actor(self, username: str) -> Actor:
        """Give a person as who acts; nobody's roles change during the demonstration."""
        if username not in self._actors:
            person = self.people[username]
            self._actors[username] = actor_of(person, on=self.days.today, address="192.0.2.20")
        return self._actors[username]

    def holder(self, role: Role, unit: str) -> str:
        """Give who holds a role in a unit."""
        return next(
            account.username
            for account in ACCOUNTS
            if account.role is role and unit in account.units
        )


@dataclass
class Matter:
    """A request on its way; `told` is its row of `requests.yaml`."""

    office: Office
    told: Mapping[str, Any]
    number: int
    request: Request = field(init=False)
    code: str = ""
    letter_code: str = ""
    answer_id: int = 0

    @property
    def unit(self) -> str:
        """Name of the unit that handles it."""
        return str(self.told["unit"])

    @property
    def ends(self) -> OutcomeCode:
        """The outcome that its row names."""
        return OutcomeCode[self.told["ends"]]

    @property
    def is_post(self) -> bool:
        """Whether it comes by registered post."""
        return bool(self.told.get("post", self.number % _POST_EVERY == 0))

    def after(self, working_days: int) -> date:
        """Count working days on from today, the played one."""
        return self.office.days.after(today(), working_days)

    def other(self, wants: str) -> Request:
        """Give another request by what it asks for."""
        return self.office.requests[wants].request

    def file(self) -> None:
        """Let it come in: online, or by post and entered by the officer."""
        told = application_of(
            ApplicantKind[self.told["who"]],
            self.told.get("applicant", self.number),
            self.told["wants"],
            post=self.is_post,
            email=f"shenqing{self.number}@mail.example" if self.told.get("mail") else "",
        )
        office = self.office
        if self.is_post:
            filed = request_enter(
                organ=office.organ,
                application=told,
                channel=Channel.SIGNED_POST,
                submitted_at=now(),
                arrived_at=now(),
                posted_on=today(),
                tracking_number=f"XA{self.number:08}31",
                by=office.actor(office.officer),
                today=today(),
            )
        else:
            proofs = (picture("身份证明.png", "identity"),) if self.told.get("identity") else ()
            filed = request_file(
                organ=office.organ, application=told, uploads=proofs, by=PUBLIC, today=today()
            )
        self.request, self.code = filed.request, filed.query_code
        office.requests[self.told["wants"]] = self

    def confirm(self) -> None:
        """Confirm the receipt, which post has by its signature."""
        if not self.is_post:
            request_confirm(**self.at(self.office.officer))

    def register(self) -> None:
        """Register it."""
        kind = ApplicantKind[self.told["who"]]
        request_register(applicant_kind=kind, **self.at(self.office.officer))

    def assign(self) -> None:
        """Give it to its unit's handler."""
        handler = self.office.people[self.handler]
        request_assign(
            unit=self.office.units[self.unit], handler=handler, **self.at(self.office.officer)
        )

    def act(self, act: Act, **facts: Any) -> None:
        """Do an act of the procedure; extensions are the head's."""
        by = HEAD if act is Act.EXTEND else self.office.officer
        request_act(act=act, facts=Facts(today(), **facts), **self.at(by))

    def draft(self, outcome: OutcomeCode | None = None) -> None:
        """Draft the answer, after the search where nothing was found."""
        code = outcome or self.ends
        if code is OutcomeCode.UNABLE_NONEXISTENT and not self.answer_id:
            self.search()
        if "repeats" in self.told and not self.answer_id:
            self.repeat(self.told["repeats"])
        grounds = (OutcomeCode.REFUSE_INTERNAL,) if code is OutcomeCode.PARTIAL else ()
        answer = answer_draft(
            outcome=code,
            grounds=grounds,
            evidence=evidence_of(code, grounds),
            body=body_of(code, grounds),
            uploads=() if self.answer_id else enclosures_of(code, self.told["wants"]),
            **self.at(self.handler),
        )
        self.answer_id = answer.pk

    def search(self) -> None:
        """Search for what is wanted, in vain."""
        search_record(
            request_id=self.request.pk,
            places="公文系统、档案室目录",
            words=self.told["wants"][:30],
            found="未检索到相关信息。",
            has_found=False,
            searched_on=today(),
            searched_by="档案管理员",
            by=self.office.actor(self.handler),
            today=today(),
        )

    def repeat(self, wants: str) -> None:
        """Say which answered request it repeats."""
        number = self.other(wants).number
        request_repeats(number=number, **self.at(self.office.officer))

    def submit(self) -> None:
        """Put the draft up for review."""
        by = self.office.actor(self.handler)
        answer = self._answer()
        answer_submit(answer_id=answer.pk, version=answer.version, by=by, today=today())

    def approve(self, step: int) -> None:
        """Agree to one of the four steps; the last one signs."""
        review = self._review()
        review_approve(
            review_id=review.pk,
            version=review.version,
            by=self.office.actor(self._reviewers[step]),
            opinion="同意。",
            today=today(),
        )

    def send_back(self, step: int) -> None:
        """Return the draft to the handler."""
        review = self._review()
        review_return(
            review_id=review.pk,
            version=review.version,
            by=self.office.actor(self._reviewers[step]),
            reason="请补充检索范围和法律依据后重新送审。",
            today=today(),
        )

    def serve(self) -> None:
        """Serve the signed answer: by post, or online."""
        manner = Manner.POST if self.is_post else Manner.ELECTRONIC
        told = Told(tracking_number=f"EA{self.number:08}31") if self.is_post else Told()
        answer_serve(manner=manner, on=today(), told=told, **self.at(self.office.officer))

    @property
    def handler(self) -> str:
        """User name of who handles it."""
        return self.office.holder(Role.HANDLER, self.unit)

    @property
    def _reviewers(self) -> tuple[str, ...]:
        inside = tuple(self.office.holder(role, self.unit) for role in _OF_UNIT)
        return (*inside, SECRECY, LEADER)

    def _review(self) -> Review:
        """Find the review of the answer, which runs."""
        found = Review.objects.only("version")
        return found.get(
            subject_kind="casework.answer", subject_id=self.answer_id, state="RUNNING"
        )

    def _answer(self) -> Answer:
        return Answer.objects.get(pk=self.answer_id)

    def at(self, username: str) -> dict[str, Any]:
        """Say on which request, at which version, who acts today."""
        version = Request.objects.values_list("version", flat=True).get(pk=self.request.pk)
        return {
            "request_id": self.request.pk,
            "version": version,
            "by": self.office.actor(username),
            "today": today(),
        }
