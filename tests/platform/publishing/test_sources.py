"""The attribute of a paper at its source: proposed, decided, looked at again (PUB-30)."""

from dataclasses import replace
from datetime import date

import pytest

from gongkai.journal.overtaken import Overtaken
from gongkai.journal.selectors import entries_of
from gongkai.law.attribution import PaperAttribute
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.models import Attribute, SourcePaper
from gongkai.publishing.paper_entries import PaperEntry
from gongkai.publishing.register_refusals import ReleaseHeld, SourceRefused, SourceUnknown
from gongkai.publishing.selectors import column_by_slug, revision_open
from gongkai.publishing.selectors.sources import (
    proposal_for,
    source_seen,
    sources_page,
    sources_to_review,
)
from gongkai.publishing.services import (
    columns_lay,
    source_change,
    source_propose,
    source_publish,
    source_rereview,
    source_submit,
)
from gongkai.review.selectors import running
from gongkai.review.services import review_approve, review_recall, review_return
from platform_publishing import drafted, let_out

TODAY = date(2026, 11, 21)
OPEN = PaperEntry(
    title="关于开展夏季巡逻防控的通知",
    formed_on=date(2026, 11, 2),
    document_number="云公〔2026〕31号",
    excerpt="第一段。\n第二段<b>。",
    proposed=PaperAttribute.PROACTIVE,
)
KEPT = replace(
    OPEN,
    title="关于增设警务站的请示",
    document_number="云公〔2026〕32号",
    proposed=PaperAttribute.WITHHELD,
    reason="属于请示报告",
    ground="REFUSE_PROCESS",
)
_P = PaperAttribute


@pytest.fixture
def told(cast):
    return {"by": cast.actor[Role.HANDLER], "today": TODAY}


@pytest.fixture
def propose(cast, told):
    def go(entry=OPEN, **changes):
        return source_propose(organ=cast.organ, unit=cast.unit, entry=entry, **(told | changes))

    return go


def through(cast, paper, *, today=TODAY):
    """Have a proposal reviewed and signed."""
    handler = cast.actor[Role.HANDLER]
    source_submit(paper_id=paper.pk, version=paper.version, by=handler, today=today)
    while review := running("publishing.source_paper", paper.pk):
        step = next(row for row in review.steps.all() if row.state == "OPEN")
        by = cast.actor[Role(step.role)]
        review_approve(review_id=review.pk, version=review.version, by=by, today=today)
    return SourcePaper.objects.get(pk=paper.pk)


def test_the_attributes_of_the_law_and_of_the_table_are_the_same():
    assert {one.value: one.label for one in PaperAttribute} == dict(Attribute.choices)


def test_the_signature_decides_and_the_journal_says_so_pub_30(cast, propose):
    paper = through(cast, propose())
    assert (paper.stage, paper.attribute, paper.decided_on) == ("decided", "proactive", TODAY)
    verbs = [entry.verb for entry in entries_of("publishing.source_paper", paper.pk)]
    assert [verb.rpartition(".")[2] for verb in verbs] == ["proposed", "submitted", "decided"]


@pytest.mark.parametrize(
    ("changes", "field", "says"),
    [
        ({"proposed": _P.WITHHELD}, "reason", "应当说明理由"),
        ({"is_classified": True}, "reason", "只能认定为不予公开"),
        ({"title": "  "}, "title", "请填写"),
        ({"formed_on": date(2026, 11, 22)}, "formed_on", "不能晚于今天"),
        ({"document_number": "号" * 61}, "document_number", "60字"),
        (
            {"proposed": _P.WITHHELD, "reason": "理由", "ground": "GRANT_PROVIDE"},
            "ground",
            "请从列表中选择",
        ),
    ],
)
def test_it_refuses_a_proposal_that_cannot_be(propose, changes, field, says):
    with pytest.raises(SourceRefused, match=says) as refused:
        propose(replace(OPEN, **changes))
    assert refused.value.field == field
    assert not SourcePaper.objects.exists()


def test_a_returned_proposal_is_changed_and_put_up_again(cast, propose, told):
    paper = propose()
    review = source_submit(paper_id=paper.pk, version=0, **told)
    with pytest.raises(SourceRefused, match="审核中"):
        source_change(paper_id=paper.pk, version=1, entry=KEPT, **told)
    review_return(
        review_id=review.pk,
        version=review.version,
        by=cast.actor[Role.FIRST_REVIEWER],
        reason="应当不予公开",
        today=TODAY,
    )
    paper.refresh_from_db()
    changed = source_change(paper_id=paper.pk, version=paper.version, entry=KEPT, **told)
    assert through(cast, changed).attribute == "withheld"


def test_a_recalled_proposal_is_open_again(propose, told):
    paper = propose()
    review = source_submit(paper_id=paper.pk, version=0, **told)
    review_recall(review_id=review.pk, version=review.version, by=told["by"])
    assert SourcePaper.objects.get(pk=paper.pk).stage == "proposed"


def test_of_two_at_once_the_second_is_told(propose, told):
    paper = propose()
    source_change(paper_id=paper.pk, version=0, entry=KEPT, **told)
    with pytest.raises(Overtaken, match="修改了公文公开属性"):
        source_change(paper_id=paper.pk, version=0, entry=OPEN, **told)


def test_drafters_propose_for_their_unit_and_strangers_see_nothing(cast, sibling, propose):
    with pytest.raises(NotAllowed):
        propose(by=cast.actor[Role.AUDITOR])
    with pytest.raises(NotAllowed):
        source_propose(
            organ=cast.organ,
            unit=cast.other_unit,
            entry=OPEN,
            by=cast.actor[Role.HANDLER],
            today=TODAY,
        )
    paper = propose()
    with pytest.raises(SourceUnknown):
        source_seen(sibling.actor[Role.OFFICER], paper.pk)
    assert source_seen(cast.actor[Role.OFFICER], paper.pk) == paper


def test_a_withheld_paper_is_looked_at_again_after_a_year_pub_39(cast, propose):
    officer = cast.actor[Role.OFFICER]
    paper = through(cast, propose(KEPT))
    through(cast, propose())
    assert sources_to_review(officer, cast.organ, date(2027, 11, 20)) == []
    (due,) = sources_to_review(officer, cast.organ, date(2027, 11, 21))
    assert (due.paper, due.due_on) == (paper, date(2027, 11, 21))
    told = {"paper_id": paper.pk, "version": paper.version, "by": officer}
    day = date(2027, 12, 1)
    source_rereview(attribute=_P.WITHHELD, reason="仍在办理", today=day, **told)
    assert sources_to_review(officer, cast.organ, date(2028, 11, 30)) == []
    assert len(sources_to_review(officer, cast.organ, date(2028, 12, 1))) == 1


def test_a_paper_of_29_february_is_due_on_the_last_of_february(cast, propose):
    paper = propose(KEPT)
    SourcePaper.objects.filter(pk=paper.pk).update(
        stage="decided", attribute="withheld", decided_on=date(2024, 2, 29)
    )
    officer = cast.actor[Role.OFFICER]
    assert len(sources_to_review(officer, cast.organ, date(2025, 2, 28))) == 1
    assert sources_to_review(officer, cast.organ, date(2025, 2, 27)) == []


def test_a_second_look_converts_it_with_a_reason_and_only_the_office_may(cast, propose, told):
    paper = through(cast, propose(KEPT))
    seen = {"paper_id": paper.pk, "version": paper.version, "attribute": _P.PROACTIVE}
    officer = told | {"by": cast.actor[Role.OFFICER]}
    with pytest.raises(NotAllowed):
        source_rereview(reason="事项已办结", **seen, **told)
    with pytest.raises(SourceRefused, match="请写明复查的理由"):
        source_rereview(reason=" ", **seen, **officer)
    converted = source_rereview(reason="事项已办结", **seen, **officer)
    assert (converted.attribute, converted.ground) == ("proactive", "")
    with pytest.raises(SourceRefused, match="需要复查"):
        source_rereview(reason="再查", **(seen | {"version": converted.version}), **officer)


def test_a_classified_paper_stays_withheld_at_the_second_look_pub_33(cast, propose, told):
    paper = through(cast, propose(replace(KEPT, is_classified=True)))
    with pytest.raises(SourceRefused, match="解密"):
        source_rereview(
            paper_id=paper.pk,
            version=paper.version,
            attribute=_P.PROACTIVE,
            reason="公开",
            by=cast.actor[Role.OFFICER],
            today=TODAY,
        )


@pytest.fixture
def column(cast):
    columns_lay(organ=cast.organ, by=Actor.system())
    return column_by_slug(cast.organ, "emergency")


def test_a_proactive_paper_becomes_a_draft_of_an_item_once(cast, propose, told, column):
    paper = through(cast, propose())
    seen = {"paper_id": paper.pk, "column": column, **told}
    item = source_publish(version=paper.version, **seen)
    revision = revision_open(item)
    assert revision.body == "<p>第一段。</p><p>第二段&lt;b&gt;。</p>"
    assert (item.document_number, item.state) == ("云公〔2026〕31号", "draft")
    with pytest.raises(SourceRefused, match="已转为信息草稿"):
        source_publish(version=paper.version + 1, **seen)


def test_a_withheld_paper_becomes_no_item_and_its_number_is_not_released_pub_33(
    cast, propose, told, column
):
    paper = through(cast, propose(KEPT))
    with pytest.raises(SourceRefused, match="认定为主动公开"):
        source_publish(paper_id=paper.pk, version=paper.version, column=column, **told)
    item = drafted(cast, document_number=KEPT.document_number)
    with pytest.raises(ReleaseHeld, match="已认定为不予公开，不得发布"):
        let_out(cast, item)


def test_a_forwarded_paper_follows_what_was_decided_of_its_original_pub_31(cast, propose):
    through(cast, propose(KEPT))
    proposal = proposal_for(cast.organ, title="转发通知", forwards=KEPT.document_number)
    assert proposal.attribute is _P.WITHHELD
    assert proposal_for(cast.organ, title="转发通知", forwards="无此号").attribute is _P.PROACTIVE


def test_personal_data_in_the_text_speak_against_publishing_it_as_it_is_pub_32(cast):
    proposal = proposal_for(cast.organ, title="通知", excerpt="联系人手机13800138000")
    assert proposal.attribute is _P.ON_REQUEST


def test_the_list_is_narrowed_and_turned_by_key(cast, propose, django_assert_num_queries):
    officer = cast.actor[Role.OFFICER]
    for day in range(1, 6):
        propose(replace(OPEN, formed_on=date(2026, 11, day), document_number=f"{day}号"))
    propose(KEPT)
    with django_assert_num_queries(1):
        first = sources_page(officer, organ=cast.organ, attribute="proactive", limit=2)
    assert [paper.document_number for paper in first] == ["5号", "4号"]
    key = (first[-1].formed_on, first[-1].pk)
    rest = sources_page(officer, organ=cast.organ, attribute="proactive", before=key)
    assert [paper.document_number for paper in rest] == ["3号", "2号", "1号"]
    assert sources_page(officer, organ=cast.organ, words="请示")[0].title == KEPT.title
