"""The registers of the demonstration: documents of six years, and papers at their source."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from gongkai.cli.demo.matter import HEAD, LEADER, OFFICER, SECRECY
from gongkai.law.attribution import PaperAttribute
from gongkai.law.periods import add_months
from gongkai.publishing.entries import DocumentEntry, Issuance, PastLife
from gongkai.publishing.paper_entries import PaperEntry
from gongkai.publishing.selectors import public_items
from gongkai.publishing.services import (
    document_bind,
    document_draft,
    document_enter,
    document_legality,
    interpretation_bind,
    source_propose,
    source_submit,
)
from gongkai.review.services import review_approve
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.cli.demo.matter import Office
    from gongkai.publishing.models import Document, Item

    Courses = Iterator[tuple[date, Iterator[date]]]

_SUBJECTS = (
    *("养老机构周边交通管理", "群租房治安管理", "旧机动车交易治安管理", "网吧治安管理"),
    *("出租车治安防范", "寄递物流实名登记", "开锁业治安管理", "印章业治安管理"),
    *("机动车停放管理", "校园周边治安管理", "电梯轿厢广告治安管理", "娱乐场所治安管理"),
    *("流动人口登记管理", "剧毒化学品流向登记", "金银饰品业治安管理", "集会场所消防通道管理"),
    *("犬只免疫登记", "保安员培训管理", "电动三轮车通行管理", "渣土车通行管理"),
    *("夜间施工通行管理", "机动车检验预约管理"),
)
_BEFORE = 16  # of them issued in the years before, the rest in the year before the one played
_TERM = 60  # months
_EXPIRING = 2  # of the oldest end in the year played
_PAPERS = (
    ("关于开展夏季巡逻防控工作的通知", PaperAttribute.PROACTIVE, "", ""),
    ("关于增设警务站的请示", PaperAttribute.WITHHELD, "属于请示报告", "REFUSE_PROCESS"),
    ("关于国庆期间值班安排的通知", PaperAttribute.WITHHELD, "属于内部事务", "REFUSE_INTERNAL"),
)


def register_courses(office: Office) -> Courses:
    """Give the entering of what was in force before, of the year's documents, and of papers."""
    days = office.days
    yield days.working(date(days.past - 1, 12, 3)), _before(office)
    yield days.working(date(days.past, 9, 1)), _papers(office)
    yield days.working(date(days.past, 12, 28)), _of_the_year(office)
    yield days.ago(3), _drafted(office)


def _before(office: Office) -> Iterator[date]:
    """Enter the older documents: 21 of them in force at the year's end, one repealed in it."""
    year = office.days.past - 1
    for index, subject in enumerate(_SUBJECTS):
        is_older = index < _BEFORE
        issued_on = (
            date(year - 4 + index // 4, 3 + index % 4, 10) if is_older else date(year, 5, 10)
        )
        expires_on = add_months(issued_on, _TERM)
        if index < _EXPIRING:
            expires_on = date(year + 1, 6 + index, 1)
        elif index == _EXPIRING:  # it is warned of today
            expires_on = office.days.today + timedelta(25)
        elif is_older:
            expires_on = date(year + 3, 3, 1)
        is_repealed = index == len(_SUBJECTS) - 1
        past = PastLife(
            legality_opinion=f"云司审〔{issued_on.year}〕{index + 1}号",
            repealed_on=date(year, 11, 1) if is_repealed else None,
            repealed_reason=f"云公规〔{year}〕90号" if is_repealed else "",
        )
        _entered(
            office,
            f"云泽市{subject}规定",
            Issuance(
                document_number=f"云公规〔{issued_on.year}〕{index + 11}号",
                issued_on=issued_on,
                expires_on=expires_on,
            ),
            past,
        )
    yield from ()


def _of_the_year(office: Office) -> Iterator[date]:
    """Enter the year's documents, with their texts and interpretations."""
    explained = _items(office, "interpretations")
    for index, item in enumerate(_items(office, "normative-documents")):
        issuance = Issuance(
            document_number=item.document_number,
            issued_on=item.formed_on,
            effective_on=item.formed_on + timedelta(30),  # as its text says
            expires_on=add_months(item.formed_on, _TERM),
        )
        document = _entered(office, item.title, issuance, PastLife())
        document_bind(item_id=item.pk, **_seen(office, document))
        if index < len(explained):
            document.refresh_from_db()
            seen = _seen(office, document)
            interpretation_bind(item_id=explained[index].pk, form="text", **seen)
    yield from ()


def _items(office: Office, slug: str) -> list[Item]:
    found = public_items().filter(organ=office.organ, column__slug=slug)
    return list(found.order_by("published_on", "pk"))


def _entered(office: Office, title: str, issuance: Issuance, past: PastLife) -> Document:
    entry = DocumentEntry(
        kind="normative", title=title, drafted_on=issuance.issued_on - timedelta(60)
    )
    return document_enter(
        organ=office.organ, entry=entry, issuance=issuance, past=past, **_done(office, OFFICER)
    )


def _seen(office: Office, document: Document) -> dict[str, Any]:
    seen = {"document_id": document.pk, "version": document.version}
    return seen | _done(office, OFFICER)


def _done(office: Office, name: str) -> dict[str, Any]:
    return {"by": office.actor(name), "today": today()}


def _drafted(office: Office) -> Iterator[date]:
    """Leave a document whose legality was reviewed and which waits for its interpretation."""
    entry = DocumentEntry(
        kind="normative",
        title="云泽市电动自行车充电安全管理规定（试行）",
        drafted_on=today() - timedelta(40),
        is_trial=True,
    )
    document = document_draft(organ=office.organ, entry=entry, **_done(office, OFFICER))
    opinion = f"云司审〔{today().year}〕31号"
    document_legality(opinion=opinion, reviewed_on=today(), **_seen(office, document))
    yield from ()


def _papers(office: Office) -> Iterator[date]:
    """Have the attribute of a few papers decided; those withheld are due for their second look."""
    for number, (title, attribute, reason, ground) in enumerate(_PAPERS, start=1):
        entry = PaperEntry(
            title=title,
            document_number=f"云公〔{today().year}〕{number}号",
            formed_on=today(),
            excerpt="根据工作安排，现将有关事项通知如下。",
            proposed=attribute,
            reason=reason,
            ground=ground,
        )
        drafter = _done(office, OFFICER)
        paper = source_propose(organ=office.organ, entry=entry, **drafter)
        review = source_submit(paper_id=paper.pk, version=paper.version, **drafter)
        for name in (HEAD, SECRECY, LEADER):
            seen: dict[str, Any] = {"review_id": review.pk, "version": review.version}
            review = review_approve(**seen, **_done(office, name))
    yield from ()
