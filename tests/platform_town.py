"""A town for the tests of safety: four organs, every role in each, a record in every state.

All records belong to the bureau; beside it stands a sibling, above it the town's government, below
it a branch. It is built once a module and every look at it is rolled back.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.test import Client, override_settings
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

import platform_publishing
from gongkai.annual.selectors import cells_of
from gongkai.annual.services import figure_type
from gongkai.casework.selectors.deliveries import deliveries_of, papers_standing
from gongkai.casework.services import (
    archive_make,
    claim_decide,
    claim_enter,
    consultation_letter_write,
    dispute_conclude,
    dispute_register,
    feed_issue,
    opinion_ask,
    search_record,
    view_save,
)
from gongkai.casework.tasks import old_drafts_swept
from gongkai.files.models import FileState, StoredFile
from gongkai.files.selectors import address_of
from gongkai.files.services import file_store
from gongkai.law.clock import Channel, Manner
from gongkai.law.fees import Tariff
from gongkai.law.papers import PaperKind
from gongkai.law.procedure import Act, Facts
from gongkai.mail.services import mail_file, mail_send, mail_take, mailbox_set, wording_set
from gongkai.organs.authority import Actor, Permission, Place
from gongkai.organs.models import Appointment, Person, Token
from gongkai.organs.roles import UNIT_ROLES, Role
from gongkai.organs.tokens import digest_of_token, new_token
from gongkai.papers.making import shipped_template
from gongkai.papers.models import Paper
from gongkai.papers.services import template_upload
from gongkai.publishing.models import Column, Revision
from gongkai.publishing.services import columns_lay, import_receive, revision_scan, term_set
from gongkai.report.forms import form_for
from gongkai.review.selectors import running
from gongkai.today import now, played_at, today
from platform_cast import SINCE, Cast, add_person, make_cast
from platform_enforced import enforced
from platform_play import (
    APPLICATION,
    answered,
    drafted,
    filed,
    handed_in,
    handling,
    served,
    signed,
    submitted,
)
from platform_registers import registered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = date(2026, 11, 20)
FILED_ON = date(2026, 11, 2)
FIGURED = 2025


@dataclass(frozen=True)
class Visitor:
    """Somebody at a browser: with a role somewhere, with none, or nobody known."""

    label: str
    client: Client
    role: Role | None = None
    place: Place | None = None
    person_id: int | None = None
    token: str = ""

    def __str__(self) -> str:
        return self.label


@dataclass
class Town:
    """What stands in the town; records by a short name."""

    own: Cast
    sibling: Cast
    above: Cast
    below: Cast
    numbers: dict[str, object] = field(default_factory=dict)
    records: dict[str, object] = field(default_factory=dict)
    visitors: list[Visitor] = field(default_factory=list)
    folder: Path | None = None
    query_code: str = ""
    query_number: str = ""
    letter_code: str = ""
    file_token: str = ""

    def version(self, name: str) -> int:
        found = self.records[name]
        found.refresh_from_db()
        return found.version

    def visitor(self, label: str) -> Visitor:
        return next(one for one in self.visitors if one.label == label)


@contextmanager
def standing(folder: Path) -> Iterator[Town]:
    """Build the town in a transaction that is undone at the end."""
    quiet = {
        "MEDIA_ROOT": folder,
        "SECOND_FACTOR_ROLES": [],
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
        "STORAGES": {
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
    }
    with override_settings(**quiet), played_at(DAY, hour=15), transaction.atomic():
        town = _built()
        town.folder = folder
        yield town
        transaction.set_rollback(True)


def _built() -> Town:
    above = make_cast("yunze", "云泽市人民政府")
    own = make_cast("yunze-gaj", "云泽市公安局", above.organ)
    sibling = make_cast("yunze-jtj", "云泽市交通运输局", above.organ)
    below = make_cast("yunze-qh", "云泽市公安局清河分局", own.organ)
    town = Town(own, sibling, above, below)
    _requests(town)
    _decisions(town)
    _papers_of_cases(town)
    _items(town)
    registered(town)
    _scanned(town)
    enforced(town)
    _figures(town)
    _others(town)
    _mail(town)
    _visitors(town)
    town.numbers |= {name: found.pk for name, found in town.records.items()}
    return town


def _requests(town: Town) -> None:
    own, records = town.own, town.records
    by_web = filed(own, FILED_ON)
    town.query_number, town.query_code = by_web.request.number, by_web.query_code
    records["filed"] = by_web.request
    records["received"] = handed_in(own, FILED_ON).request
    for name in ("handled", "drafted", "reviewed", "signed", "served"):
        play = handling(own, FILED_ON).assigned(FILED_ON, handler=own.person[Role.HANDLER])
        records[name] = play.request
        if name == "drafted":
            records["answer"] = drafted(play, FILED_ON)
        elif name == "reviewed":
            answer = submitted(play, drafted(play, FILED_ON), FILED_ON)
            records["review"] = running("casework.answer", answer.pk)
        elif name == "signed":
            signed(play, FILED_ON)
        elif name == "served":
            answered(play, FILED_ON)
    consulted = {"party": "清河物业公司", "subject": "停车合同"}
    play = handling(own, FILED_ON).act(Act.CONSULT_THIRD_PARTY, FILED_ON, **consulted)
    records["consulted"] = play.request
    by = own.actor[Role.OFFICER]
    town.letter_code = consultation_letter_write(request=play.request, by=by, **consulted)
    papers = Paper.objects.filter(subject_kind="casework.request", organ=own.organ)
    records["paper"] = papers.filter(unit__isnull=False).first()
    receipt = BytesIO(shipped_template(PaperKind.RECEIPT))
    head = own.actor[Role.OFFICE_HEAD]
    template_upload(organ=own.organ, kind=PaperKind.RECEIPT, upload=receipt, by=head)
    records["view"] = view_save(name="我的", query="state=open", by=own.actor[Role.OFFICER])
    for name in ("dispute", "corrected"):
        records[name] = dispute_register(
            organ=own.organ,
            kind="reconsideration",
            authority="云泽市人民政府",
            reference="云政复〔2026〕1号",
            filed_on=FILED_ON,
            by=own.actor[Role.OFFICER],
            today=DAY,
        )
    dispute_conclude(
        dispute_id=records["corrected"].pk,
        result="corrected",
        concluded_on=DAY,
        by=own.actor[Role.OFFICER],
        today=DAY,
    )


def _decisions(town: Town) -> None:
    """Record what an answer rests on: a search, an opinion asked for, a fee; and two claims."""
    own, records = town.own, town.records
    officer, handled = own.actor[Role.OFFICER], records["handled"]
    search_record(
        request_id=handled.pk, places="档案系统", words="养犬", found="未检索到。",
        has_found=False, searched_on=FILED_ON, searched_by="王五", by=officer, today=DAY,
    )  # fmt: skip
    records["opinion"] = opinion_ask(
        request_id=handled.pk, kind="legal_adviser", of_whom="某律师事务所",
        question="可否公开？", by=officer, today=DAY,
    )  # fmt: skip
    charged = handling(own, FILED_ON).act(
        Act.NOTICE_FEE, FILED_ON, tariff=Tariff.BY_PAGE, quantity=40
    )
    charged.act(Act.NOTE_FEE_NOTICE, FILED_ON).act(Act.PAY_FEE, FILED_ON)
    records["charged"], records["fee"] = charged.request, charged.request.fees.get()
    for name in ("claim", "kept_claim"):
        records[name] = claim_enter(
            organ=own.organ, claimant=APPLICATION, channel=Channel.IN_PERSON,
            about="出生日期", error="早了一年", claimed_on=DAY, by=officer, today=DAY,
        )  # fmt: skip
    kept = records["kept_claim"]
    records["kept_claim"] = claim_decide(
        claim_id=kept.pk, version=kept.version, act=Act.KEEP_RECORD, reply="不予更正。",
        facts=Facts(DAY, reason="没有证据"), by=officer, today=DAY,
    )  # fmt: skip


def _papers_of_cases(town: Town) -> None:
    """Have a notice that waits to be served, an answer that was posted, a case in its archive."""
    own, records = town.own, town.records
    asked = handling(own, FILED_ON).act(Act.ASK_CORRECTION, FILED_ON, reason="请写明年份")
    records["correcting"] = asked.request
    records["notice"] = papers_standing(asked.request).get(kind=PaperKind.CORRECTION)
    for name in ("posted", "archived"):
        play = handling(own, FILED_ON).assigned(FILED_ON, handler=own.person[Role.HANDLER])
        signed(play, FILED_ON)
        served(play, FILED_ON, Manner.POST)
        records[name] = play.request
    records["delivery"] = deliveries_of(records["posted"]).get()
    records["archive"] = archive_make(
        request_id=records["archived"].pk,
        version=town.version("archived"),
        by=own.actor[Role.OFFICER],
        today=DAY,
    )


def _items(town: Town) -> None:
    organ = town.own.organ
    columns_lay(organ=organ, by=Actor.system())
    column = Column.objects.filter(organ=organ, kind="statutory", children=None).first()
    town.records["column"] = column
    town.records["leaf_column"] = Column.objects.get(organ=organ, slug="police-notices")
    told = {"column": column, "body": "<p>正文。</p>", "formed_on": FILED_ON, "today": DAY}
    for name in ("draft", "approved", "released", "gone"):
        item = platform_publishing.drafted(town.own, title=f"公告{name}", **told)
        if name in {"draft", "released"}:
            attached = platform_publishing.attached(town.own, item)
            town.records[f"{name}_attachment"] = attached
            town.records[f"{name}_file"] = attached.file
        if name == "approved":
            platform_publishing.approved(town.own, item, today=DAY)
        if name in {"released", "gone"}:
            item = platform_publishing.let_out(town.own, item, today=DAY)
        if name == "gone":
            item = platform_publishing.taken_down(town.own, item, reason="重复", today=DAY)
        town.records[name] = item
        town.records[f"{name}_revision"] = item.revisions.latest("number")


def _scanned(town: Town) -> None:
    """Let the draft have a finding, the organ a term that it watches, and one bring a text."""
    officer, today = town.own.actor[Role.OFFICER], DAY
    revision = town.records["draft_revision"]
    Revision.objects.filter(pk=revision.pk).update(data={"phone": "13800138000"})
    [town.records["finding"]] = revision_scan(revision_id=revision.pk, by=officer, today=today)
    Revision.objects.filter(pk=revision.pk).update(data={})
    upload = BytesIO("关于放假的通知\n各单位放假。".encode())
    told = {"upload": upload, "name": "通知.txt", "by": officer}
    town.records["brought"] = import_receive(organ=town.own.organ, **told)
    head = town.own.actor[Role.OFFICE_HEAD]
    told = {"kind": "wrong", "term": "公安分局", "instead": "公安局分局"}
    town.records["term"] = term_set(organ=town.own.organ, **told, by=head)


def _figures(town: Town) -> None:
    """Answer for every cell of last year's table 2, so that its report may be published."""
    by = town.own.actor[Role.OFFICER]
    for path, cell in cells_of(form_for(FIGURED).name).items():
        if cell.table == "disclosure":
            figure_type(
                organ=town.own.organ, year=FIGURED, cell=path, value="0", reason="台账", by=by
            )


def _others(town: Town) -> None:
    own = town.own
    town.records["person"] = Person.objects.create(
        username="someone", name="某人", organ=own.organ, unit=own.unit, password="!"
    )
    town.records["appointment"] = Appointment.objects.create(
        person=town.records["person"], role=Role.HANDLER, organ=own.organ, unit=own.unit,
        from_on=SINCE,
    )  # fmt: skip
    town.records["unit"] = own.unit
    job = DBTaskResult.objects.filter(pk=old_drafts_swept.enqueue().id)
    job.update(status=TaskResultStatus.FAILED, finished_at=now())
    town.records["job"] = job.get()
    officer, paper = own.actor[Role.OFFICER], BytesIO("一二三\n".encode())
    stored = file_store(organ=own.organ, upload=paper, name="附件.txt", by=officer)
    StoredFile.objects.filter(pk=stored.pk).update(state=FileState.CLEAN, checked_at=now())
    town.records["file"] = stored
    town.records["feed"], town.numbers["feed_secret"] = feed_issue(by=officer)
    holder = f"person:{own.person[Role.OFFICER].pk}"
    town.file_token = address_of(stored, holder=holder).split("/")[2]


def _mail(town: Town) -> None:
    """Have mails wait, filed and failed, a mailbox, and one text in the organ's own words."""
    organ, head = town.own.organ, town.own.actor[Role.OFFICE_HEAD]
    for name in ("mail", "filed_mail", "other_mail"):
        town.records[name] = mail_take(
            organ=organ,
            raw=f"From: a@b.cn\nSubject: {name}\n\n请公开。".encode(),
            by=Actor.system(),
        )
    filed = town.records["filed_mail"]
    number = town.records["handled"].number
    mail_file(message_id=filed.pk, version=0, number=number, by=town.own.actor[Role.OFFICER])
    failed = mail_send(organ=organ, to="", subject="答复", text="您好")
    town.records["failed_mail"] = failed
    town.records["mailbox"] = mailbox_set(
        organ=organ, address="gongkai@yunze.example", host="imap.yunze.example", port=993,
        username="gongkai", password_variable="GONGKAI_MAILBOX_GAJ", since_on=DAY, by=head,
    )  # fmt: skip
    wording_set(
        organ=organ, key="casework.EXTEND", subject="延期", body="延期。", version=0, by=head
    )


def _visitors(town: Town) -> None:
    places = {"own": town.own, "sibling": town.sibling, "above": town.above, "below": town.below}
    people = {
        f"{role}@{where}": (cast.person[role], role)
        for where, cast in places.items()
        for role in Role
    }
    holders = dict(town.own.person)
    for role in sorted(UNIT_ROLES):
        added = add_person(town.own, role, "（别处）", unit=town.own.other_unit)
        people[f"{role}@other-unit"] = (added, role)
    ended = add_person(town.own, Role.OFFICER, "（到期）")
    ended.appointments.update(until_on=DAY - timedelta(days=1))
    bare = Person.objects.create(username="bare", name="无职", organ=town.own.organ, password="!")
    people |= {"ended@own": (ended, None), "no-role@own": (bare, None)}
    town.own.person = holders
    Person.objects.update(password=make_password("公开测试用"))
    found = [_of(label, person, role) for label, (person, role) in people.items()]
    town.visitors = [Visitor("nobody", Client()), *found]
    officer = town.visitor("officer@own")
    town.records["token"] = Token.objects.get(person=officer.person_id)


def _of(label: str, person: Person, role: Role | None) -> Visitor:
    client, text = Client(), new_token()
    person.refresh_from_db()
    client.force_login(person)
    # Its scopes say everything: what it may is still what the person may.
    Token.objects.create(
        person=person,
        name="试验",
        digest=digest_of_token(text),
        scopes=[one.name for one in Permission],
        expires_on=today() + timedelta(days=30),
        created_at=now(),
        last_used_at=now(),
    )
    place = None
    if role is not None:
        unit_id = person.unit_id if role in UNIT_ROLES else None
        place = Place(person.organ.path, unit_id)
    return Visitor(label, client, role, place, person.pk, text)
