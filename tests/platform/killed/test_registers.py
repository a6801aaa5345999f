"""The services of the registers, killed: documents, interpretations, papers at their source."""

from __future__ import annotations

from datetime import date

import pytest

import platform_publishing
from gongkai.law.attribution import PaperAttribute
from gongkai.organs.roles import Role
from gongkai.publishing.entries import DocumentEntry, Issuance, PastLife
from gongkai.publishing.models import Document, Revision, SourcePaper
from gongkai.publishing.paper_entries import PaperEntry
from gongkai.publishing.selectors import column_by_slug
from gongkai.publishing.services import (
    document_bind,
    document_change,
    document_draft,
    document_enter,
    document_issue,
    document_legality,
    document_repeal,
    interpretation_bind,
    interpretation_unbind,
    revision_release,
    source_change,
    source_propose,
    source_publish,
    source_rereview,
    source_submit,
    standing_renew,
)
from gongkai.review.selectors import running
from gongkai.review.services import review_approve
from gongkai.today import played_at
from platform_cast import make_cast

DAY = date(2026, 3, 4)


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


@pytest.fixture
def cast(line):
    return line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))


def _entry(title="养犬管理办法"):
    return DocumentEntry(kind="normative", title=title, drafted_on=date(2026, 1, 5))


def _issuance(number="云公规〔2026〕3号"):
    return Issuance(
        document_number=number,
        issued_on=date(2026, 3, 2),
        effective_on=date(2026, 4, 1),
        expires_on=date(2028, 4, 1),
    )


def _of(model, pk, name):
    """Give what an act on a record is told: its number, its version."""
    return lambda: {f"{name}_id": pk, "version": model.objects.get(pk=pk).version}


def test_a_document_from_its_draft_to_its_repeal(line, cast):
    told = {"by": cast.actor[Role.OFFICER], "today": DAY}
    text = line.play(lambda: platform_publishing.drafted(cast, title="养犬管理办法"))
    explained = line.play(lambda: platform_publishing.drafted(cast, title="解读"))
    new = {"organ": cast.organ, "entry": _entry(), **told}
    document = line.kill(document_draft, lambda: new)
    seen = _of(Document, document.pk, "document")
    changed = {"entry": _entry("养犬管理办法（草案）"), **told}
    line.kill(document_change, lambda: seen() | changed)
    opinion = {"opinion": "意见3号", "reviewed_on": date(2026, 2, 2), **told}
    line.kill(document_legality, lambda: seen() | opinion)
    line.kill(document_bind, lambda: seen() | {"item_id": text.pk, **told})
    bound = {"item_id": explained.pk, **told}
    line.kill(interpretation_bind, lambda: seen() | bound | {"form": "text"})
    line.kill(interpretation_unbind, lambda: seen() | bound)
    line.play(lambda: interpretation_bind(**(seen() | bound | {"form": "text"})))
    line.kill(document_issue, lambda: seen() | {"issuance": _issuance(), **told})
    line.play(lambda: platform_publishing.approved(cast, explained))
    wording = line.play(lambda: platform_publishing.approved(cast, text))
    released = _of(Revision, wording.pk, "revision")
    line.kill(revision_release, lambda: released() | told)
    renewed = {"document_id": document.pk, "today": date(2026, 4, 1)}
    line.kill(standing_renew, lambda: renewed)
    repealed = {"repealed_on": DAY, "reason": "云公规〔2026〕9号", **told}
    line.kill(document_repeal, lambda: seen() | repealed)


def test_a_document_that_was_issued_before(line, cast):
    told = {"by": cast.actor[Role.OFFICER], "today": DAY, "organ": cast.organ}
    past = PastLife(repealed_on=date(2026, 3, 3), repealed_reason="云公规〔2026〕9号")
    lived = {"entry": _entry(), "issuance": _issuance(), "past": past}
    line.kill(document_enter, lambda: told | lived)


def test_a_paper_from_its_proposal_to_its_item(line, cast):
    handler = {"by": cast.actor[Role.HANDLER], "today": DAY}
    entry = PaperEntry(
        title="关于夏季巡逻的通知",
        formed_on=date(2026, 3, 2),
        excerpt="开展巡逻。",
        proposed=PaperAttribute.WITHHELD,
        reason="部署未完成",
    )
    new = {"organ": cast.organ, "unit": cast.unit, "entry": entry, **handler}
    paper = line.kill(source_propose, lambda: new)
    seen = _of(SourcePaper, paper.pk, "paper")
    changed = PaperEntry(
        title="关于夏季巡逻防控的通知",
        formed_on=date(2026, 3, 2),
        excerpt="开展巡逻。",
        proposed=PaperAttribute.WITHHELD,
        reason="部署没有完成",
    )
    line.kill(source_change, lambda: seen() | {"entry": changed, **handler})
    line.kill(source_submit, lambda: seen() | handler)
    line.play(lambda: _signed(cast, paper))
    looked = {"attribute": PaperAttribute.PROACTIVE, "reason": "部署已经完成"}
    looked |= {"by": cast.actor[Role.OFFICER], "today": DAY}
    line.kill(source_rereview, lambda: seen() | looked)
    line.play(lambda: platform_publishing.drafted(cast))  # lays the columns
    column = line.play(lambda: column_by_slug(cast.organ, "emergency"))
    line.kill(source_publish, lambda: seen() | {"column": column, **handler})


def _signed(cast, paper):
    """Let everybody whose turn it is agree, up to the signature."""
    while review := running("publishing.source_paper", paper.pk):
        step = next(row for row in review.steps.all() if row.state == "OPEN")
        by = cast.actor[Role(step.role)]
        review_approve(review_id=review.pk, version=review.version, by=by, today=DAY)
