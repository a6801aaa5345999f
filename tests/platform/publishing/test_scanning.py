"""A wording is scanned before it goes up and again before it goes out (PUB-38)."""

from __future__ import annotations

import pytest

from gongkai.journal.overtaken import Overtaken
from gongkai.journal.selectors import entries_of
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item, OrganTerm, Revision, ScanFinding
from gongkai.publishing.scan_refusals import FindingRefused, FindingUnknown, ScanStops
from gongkai.publishing.selectors import revision_open
from gongkai.publishing.selectors.scanning import findings_of, stopping
from gongkai.publishing.services import finding_override, revision_begin, revision_scan
from platform_publishing import DAY

CARD = "11010519491231002X"
PATH = r"D:\工作\通知.doc"


@pytest.fixture
def scan(cast):
    def look(item, **told):
        facts = {"by": cast.actor[Role.OFFICER], "today": DAY}
        return revision_scan(revision_id=revision_open(item).pk, **(facts | told))

    return look


@pytest.fixture
def override(cast):
    def answer(finding, **told):
        facts = {"by": cast.actor[Role.OFFICER], "today": DAY, "reason": "公告依法载明"}
        return finding_override(finding_id=finding.pk, **(facts | told))

    return answer


@pytest.fixture
def answered(scan, override):
    """Scan a wording and answer for all that stops it."""

    def answer(item):
        for finding in scan(item):
            if finding.is_stopping and finding.overridden_at is None:
                override(finding)

    return answer


@pytest.mark.parametrize(
    ("field", "place"),
    [("body", "正文"), ("title", "标题"), ("summary", "内容概述"), ("source", "来源")],
)
def test_what_is_found_keeps_a_wording_in_and_says_where(draft, submit, field, place):
    with pytest.raises(ScanStops, match="个人信息1处") as refused:
        submit(draft(**{field: f"张某{CARD}"}))
    [finding] = refused.value.findings
    assert (finding.place, finding.start, finding.end) == (place, 2, 20)
    assert CARD[3:-2] not in finding.shown
    assert Item.objects.get().state == "draft"


def test_a_scan_keeps_its_findings_and_no_number_of_a_person(draft, scan, verbs):
    item = draft(body=f"<p>{CARD}，见{PATH}。</p>")
    Revision.objects.update(data={"phone": "13800138000"})
    found = scan(item)
    assert {one.kind for one in found} == {"personal", "path"}
    assert [one.place for one in found] == ["正文", "正文", "记录内容“phone”"]
    rows = str(list(ScanFinding.objects.values()))
    assert CARD not in rows
    assert "13800138000" not in rows
    assert "publishing.revision.scanned" in verbs(item)


def test_scanning_again_keeps_what_is_still_there_and_drops_what_is_mended(draft, scan, change):
    item = draft(body=f"<p>{CARD}</p><p>{PATH}</p>")
    before = {one.kind: one.pk for one in scan(item)}
    change(item, body=f"<p>{CARD}</p>")
    assert [one.pk for one in scan(item)] == [before["personal"]]


def test_an_answer_with_name_and_reason_lets_it_go_on(draft, scan, submit, override, cast):
    item = draft(body=f"<p>拍卖公告：{CARD}</p>")
    [finding] = scan(item)
    override(finding)
    finding.refresh_from_db()
    assert finding.overridden_by_id == cast.actor[Role.OFFICER].person_id
    entry = next(
        one
        for one in entries_of("publishing.item", item.pk)
        if one.verb == "publishing.finding.overridden"
    )
    assert entry.reason == "公告依法载明"
    assert CARD not in str(entry.after)
    submit(item)


def test_an_answer_holds_for_the_same_words_wherever_they_move_in_their_place(
    draft, scan, override, change, submit
):
    item = draft(body=f"<p>{CARD}</p>")
    override(scan(item)[0])
    change(item, body=f"<p>前面加了一段话，再次{CARD}，又一次{CARD}</p>")
    submit(item)
    assert len(findings_of(revision_open(item))) == 2


def test_an_answer_does_not_hold_for_other_words(draft, scan, override, change, submit):
    item = draft(body=f"<p>{CARD}</p>")
    override(scan(item)[0])
    change(item, body="<p>13800138000</p>")
    with pytest.raises(ScanStops):
        submit(item)


def test_the_next_wording_need_not_be_answered_for_again(draft, answered, release, submit, cast):
    item = draft(body=f"<p>{CARD}</p>")
    answered(item)
    item = release(item)
    revision_begin(item_id=item.pk, version=item.version, by=cast.actor[Role.OFFICER], today=DAY)
    submit(item)
    [finding] = findings_of(revision_open(item))
    assert finding.override_reason == "公告依法载明"


def test_what_is_banned_after_the_signature_is_found_before_the_release(
    cast, draft, approve, out, answered
):
    item = draft(body="<p>开展专项整治。</p>")
    revision = approve(item)
    OrganTerm.objects.create(organ=cast.organ, kind="banned", term="专项整治")
    with pytest.raises(ScanStops, match="错误、禁用表述1处"):
        out(revision)
    answered(item)
    assert out(revision_open(item)).state == "released"


def test_advice_stops_nothing_and_asks_for_no_answer(draft, scan, submit, override):
    item = draft(body="<p>工作工作已完成。</p>")
    [finding] = scan(item)
    assert not stopping(revision_open(item))
    with pytest.raises(FindingRefused, match="只作提示"):
        override(finding)
    submit(item)


@pytest.mark.parametrize("reason", ["", "  ", "长" * 201])
def test_an_answer_without_a_reason_is_none(draft, scan, override, reason):
    with pytest.raises(FindingRefused, match="理由"):
        override(scan(draft(body=f"<p>{CARD}</p>"))[0], reason=reason)


def test_nobody_answers_twice(draft, scan, override):
    [finding] = scan(draft(body=f"<p>{CARD}</p>"))
    override(finding)
    with pytest.raises(Overtaken, match="放行"):
        override(finding)


def test_a_wording_under_review_is_neither_scanned_nor_answered_for(draft, scan, submit, override):
    item = draft(body=f"<p>{CARD}</p>")
    [finding] = scan(item)
    override(finding)
    submit(item)
    with pytest.raises(FindingRefused, match="审核中"):
        scan(item)


def test_who_may_not_edit_may_not_answer(cast, draft, scan, override):
    [finding] = scan(draft(body=f"<p>{CARD}</p>"))
    with pytest.raises(NotAllowed):
        override(finding, by=cast.actor[Role.SIGNING_LEADER])
    with pytest.raises(FindingUnknown):
        override(finding, by=cast.actor[Role.HANDLER])


def test_links_to_what_is_not_public_are_found(draft, scan, release, take_down, settings):
    settings.ADDRESS = "https://www.yunze.gov.cn"
    gone = take_down(release(draft(title="下线的")))
    public = release(draft(title="公开的"))
    hidden = draft(title="未发布的")
    at = f"/o/{public.organ.code}"
    body = "".join(
        f'<p><a href="{address}">{words}</a></p>'
        for words, address in {
            "甲": f"{at}/i/{public.pk}/",
            "乙": f"https://www.yunze.gov.cn{at}/i/{gone.pk}/",
            "丙": f"{at}/i/{hidden.pk}/",
            "丁": f"{at}/i/999999/",
            "戊": f"{at}/c/emergency/",
            "己": f"{at}/c/nowhere/",
            "庚": "/nowhere/",
            "辛": "/search/",
        }.items()
    )
    found = scan(draft(body=body))
    assert [one.shown[0] for one in found] == ["乙", "丙", "丁", "己", "庚"]
    assert "下线" in found[0].advice
    assert "尚未发布" in found[1].advice


def test_a_scan_asks_few_questions_however_much_is_found(
    draft, cast, django_assert_max_num_queries
):
    links = "".join(f'<a href="/o/x/i/{number}/">{number}</a>' for number in range(1, 60))
    item = draft(body=f"<p>{links}</p>" + f"<p>{CARD}</p>" * 700)
    revision = revision_open(item)
    with django_assert_max_num_queries(30):
        found = revision_scan(revision_id=revision.pk, by=cast.actor[Role.OFFICER], today=DAY)
    assert len(found) == 500
