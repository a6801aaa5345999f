"""What the API says: every object with its fields, in the words of the glossary."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.urls import reverse
from ninja import Field, Schema

from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel
from gongkai.publishing.selectors import body_of


class Refused(Schema):
    """Why not, and what to do, in one sentence."""

    detail: str


class OrganOut(Schema):
    """An organ and how to reach its disclosure office (LAW-12-2)."""

    code: str
    name: str
    office_name: str
    office_address: str
    office_hours: str
    phone: str
    fax: str
    email: str
    postcode: str


class ColumnOut(Schema):
    """A column of an organ's platform (PUB-3)."""

    slug: str
    name: str
    kind: str
    parent: str | None = Field(None, description="上级栏目的标识")
    items: int = Field(description="已发布的信息条数")


class ItemOut(Schema):
    """An item in a list (LAW-12-3)."""

    id: int
    organ: str = Field(alias="organ.code")
    column: str = Field(alias="column.slug")
    index_number: str
    title: str
    summary: str
    document_number: str
    formed_on: date
    published_on: date


class ItemWhole(ItemOut):
    """An item with its body."""

    body: str = Field(description="清洁后的HTML正文，图片的地址从本站根目录起")

    @staticmethod
    def resolve_body(item: Any) -> str:
        """Give the body with its pictures by whole addresses: it leaves the page of its item."""
        return body_of(item, base=reverse("portal:item", args=[item.organ.code, item.pk]))


class ItemPage(Schema):
    """A page of items, newest first."""

    items: list[ItemOut]
    next: str = Field(description="下一页的标记，空表示没有下一页")


class ReportOut(Schema):
    """A published annual report."""

    year: int
    edition: int
    title: str
    published_on: date
    erratum: str


class DecisionOut(Schema):
    """A decision of law enforcement as the public may see it (PUB-25)."""

    id: int
    kind: str
    number: str
    party: str = Field(description="自然人的姓名遮盖")
    party_kind: str
    code: str = Field(description="统一社会信用代码")
    matter: str
    unit: str | None
    sort: str
    facts: str
    basis: str
    content: str
    amount: Decimal | None = Field(description="元")
    decided_on: date
    valid_until: date | None
    published_on: date
    shown_until: date | None


class DecisionPage(Schema):
    """A page of decisions, newest first."""

    decisions: list[DecisionOut]
    next: str = Field(description="下一页的标记，空表示没有下一页")


class RequestRow(Schema):
    """A request in a list; the applicant is not named."""

    id: int
    number: str
    title: str
    applicant_kind: str
    channel: str
    state: str
    unit: str | None
    received_on: date | None
    due_on: date | None
    is_provisional: bool
    outcome: str
    concluded_on: date | None
    version: int


class RequestPage(Schema):
    """A page of requests."""

    requests: list[RequestRow]
    next: str


class ClockOut(Schema):
    """The clock of a request as it stands, and why."""

    state: str
    received_on: date
    due_on: date | None
    left: int | None = Field(description="剩余工作日")
    overdue: int
    provisional: bool
    explanation: list[str]


class RequestWhole(RequestRow):
    """A request with its clock and what its caller may do now."""

    description: str
    clock: ClockOut | None
    acts: list[str] = Field(description="现在可以办理的步骤")


class ApplicationIn(Schema):
    """The application form (DOC-1); unknown fields are refused."""

    model_config = {"extra": "forbid"}

    kind: ApplicantKind
    name: str
    id_type: str = ""
    id_number: str = ""
    legal_representative: str = ""
    contact: str = ""
    agent: str = ""
    phone: str = ""
    address: str = ""
    postcode: str = ""
    email: str = ""
    title: str
    description: str
    wanted_form: str = ""
    delivery: str = ""


class RequestIn(Schema):
    """A request that came by another way and is entered by an officer's program (CLK-9)."""

    model_config = {"extra": "forbid"}

    application: ApplicationIn
    channel: Channel
    submitted_at: datetime
    arrived_at: datetime | None = None
    confirmed_at: datetime | None = None


class VersionIn(Schema):
    """The version that the caller saw; a newer one refuses the act with 409."""

    model_config = {"extra": "forbid"}

    version: int


class RegisterIn(VersionIn):
    """Registration fixes the applicant's column in the report (RPT-19)."""

    applicant_kind: ApplicantKind


class AssignIn(VersionIn):
    """To which unit a request goes."""

    unit_id: int
    reason: str = ""


class Entered(Schema):
    """An entered request, with the applicant's query code, which is given this once only."""

    request: RequestRow
    query_code: str


class Record(Schema):
    """A record behind a cell of the report."""

    id: int
    number: str
    title: str
    on: date | None


Contract = dict[str, Any]
"""The JSON of one report, as docs/developer/report.md has it."""

_REFUSED_WITH = frozenset({400, 401, 403, 404, 409, 410, 422})


def or_refused(shape: Any, status: int = 200) -> dict[Any, Any]:
    """Say what a route gives, and that any refusal is one sentence."""
    return {status: shape, _REFUSED_WITH: Refused}
