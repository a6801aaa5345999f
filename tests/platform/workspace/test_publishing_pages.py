"""Items and columns on the staff's pages: each act by its button, nothing typed is lost."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

import pytest

from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.models import Column, Item
from gongkai.publishing.selectors import column_by_slug, revision_open
from gongkai.publishing.services import columns_lay, revision_begin, revision_change
from gongkai.review.services import review_return
from gongkai.today import played_at
from gongkai.workspace.home_page import work_rows
from platform_publishing import (
    approved,
    attached,
    drafted,
    let_out,
    submitted,
    taken_down,
    written,
)
from workspace_requests import TODAY

WRITTEN = {"title": "警情通报", "formed_on": "2026-11-19", "body": "第一段\n第二段"}


@pytest.fixture
def column(cast):
    columns_lay(organ=cast.organ, by=Actor.system())
    return column_by_slug(cast.organ, "police-notices")


@pytest.fixture
def draft(cast, column):
    def write(**told):
        facts = {"column": column, "formed_on": TODAY, "today": TODAY}
        return drafted(cast, **(facts | told))

    return write


def seen(item):
    revision = revision_open(item)
    return {"revision_id": revision.pk, "version": revision.version}


def text(response):
    return response.content.decode()


def test_a_handler_drafts_for_his_unit_and_sends_it_up(at, cast, column):
    browser = at(Role.HANDLER)
    form = browser.get("/office/items/new/").context["form"]
    assert [name for _, name in form.fields["unit"].choices[1:]] == [cast.unit.name]
    refused = browser.post("/office/items/new/", WRITTEN | {"column": column.pk})
    assert refused.status_code == 200
    assert "第二段" in text(refused)
    told = WRITTEN | {"column": column.pk, "unit": cast.unit.pk}
    made = browser.post("/office/items/new/", told)
    item = Item.objects.get()
    assert made.status_code == 302
    assert item.unit == cast.unit
    browser.post(f"/office/items/{item.pk}/submit/", seen(item))
    assert revision_open(item).stage == "review"
    page = text(browser.get(f"/office/items/{item.pk}/"))
    assert "审核中" in page
    assert "/release/" not in page


def test_what_is_typed_stays_when_somebody_else_was_earlier(at, draft):
    item = draft()
    told = WRITTEN | {"revision": revision_open(item).pk, "column": item.column_id}
    at(Role.OFFICER).post(f"/office/items/{item.pk}/", told | {"version": 0})
    late = at(Role.OFFICE_HEAD).post(
        f"/office/items/{item.pk}/", told | {"version": 0, "title": "我的改动"}
    )
    assert late.status_code == 200
    assert "我的改动" in text(late)
    assert "修改了信息" in text(late)
    assert revision_open(item).title == "警情通报"


def test_what_is_written_is_kept_by_itself_and_a_conflict_is_told(at, draft):
    item, browser = draft(), at(Role.OFFICER)
    told = WRITTEN | {"revision": revision_open(item).pk, "column": item.column_id}
    url = f"/office/items/{item.pk}/keep/"
    kept = browser.post(url, told | {"version": 0}).json()
    assert kept["version"] == 1
    refused = browser.post(url, told | {"version": 0})
    assert refused.status_code == 409
    assert "公开工作人员已于" in refused.json()["problems"][0]


def test_the_buttons_lead_from_the_signature_to_the_taking_down(at, cast, draft):
    item, browser = draft(), at(Role.OFFICER)
    url = f"/office/items/{item.pk}/"
    approved(cast, item, today=TODAY)
    browser.post(url + "schedule/", seen(item) | {"release_at": "2099-01-01T09:00"})
    assert revision_open(item).release_at is not None
    assert "2099" in text(browser.get(url))
    browser.post(url + "release/", seen(item))
    item.refresh_from_db()
    assert item.state == "released"
    browser.post(url + "begin/", {"version": item.version})
    changed = WRITTEN | {"revision": revision_open(item).pk, "version": 0, "title": "新题"}
    browser.post(url, changed)
    page = text(browser.get(url))
    assert "发布前公众看到的仍是原内容" in page
    assert "新题" in text(browser.get(url + "revisions/2/"))
    browser.post(url + "drop/", seen(item))
    item.refresh_from_db()
    other = column_by_slug(cast.organ, "emergency")
    browser.post(url + "move/", {"version": item.version, "column": other.pk})
    item.refresh_from_db()
    assert item.column == other
    browser.post(url + "take-down/", {"version": item.version, "reason": "内容有误"})
    assert "已下线：内容有误" in text(browser.get(url))
    gone = browser.get(f"/o/{cast.organ.code}/i/{item.pk}/")
    assert gone.status_code == 410
    for words in ("内容有误", item.index_number, other.name):
        assert words in text(gone)
    assert item.title not in text(gone)


def test_a_reviewer_reads_the_text_and_opens_the_item(at, cast, draft):
    item = draft(body="<p>汛期<strong>二十四小时</strong>值守。</p>")
    review = submitted(cast, item, today=TODAY)
    page = text(at(Role.OFFICE_HEAD).get(f"/office/reviews/{review.pk}/"))
    assert "<p>汛期<strong>二十四小时</strong>值守。</p>" in page
    assert "strong&gt;" not in page
    assert f'href="/office/items/{item.pk}/"' in page


def test_what_is_signed_is_read_as_it_will_be_published(at, cast, draft):
    table = '<table><tbody><tr><td colspan="2">盗窃</td></tr></tbody></table>'
    item = draft(body=table)
    file = attached(cast, item, name="统计表.txt")
    revision = revision_open(item)
    review = submitted(cast, item, today=TODAY)
    reviewer, url = at(Role.OFFICE_HEAD), f"/office/reviews/{review.pk}/"
    page = text(reviewer.get(url))
    assert '<td colspan="2">盗窃</td>' in page
    opened = f"/office/items/{item.pk}/f/{file.file_id}/"
    assert f'href="{opened}"' in page
    assert b"".join(reviewer.get(opened)) == b"words"
    for unread in ("摘要", "正文格式", file.file.sha256[:12]):
        assert unread not in page
    type(revision).objects.filter(pk=revision.pk).update(body="<p>换了</p>")
    changed = text(reviewer.get(url))
    assert "送审后内容已修改" in changed
    assert "换了" not in changed


def test_a_reviewer_sees_what_changes_of_what_is_public_and_why(at, cast, draft):
    item = let_out(cast, draft(body="<p>每周一通报。</p>"), today=TODAY)
    begun = revision_begin(
        item_id=item.pk, version=item.version, by=cast.actor[Role.OFFICER], today=TODAY
    )
    changed = written(title=item.title, body="<p>每周二通报。</p>", note="改正日期")
    revision_change(
        revision_id=begun.pk,
        version=begun.version,
        written=changed,
        by=cast.actor[Role.OFFICER],
        today=TODAY,
    )
    review = submitted(cast, item, today=TODAY)
    page = text(at(Role.OFFICE_HEAD).get(f"/office/reviews/{review.pk}/"))
    for words in ("对已发布第1版的修改", "<ins>二</ins>", "改正日期", "第2版，第1次送审"):
        assert words in page
    assert "第1稿" not in page


def test_during_the_review_the_item_says_whose_turn_it_is_and_may_be_recalled(at, cast, draft):
    item, browser = draft(), at(Role.OFFICER)
    review = submitted(cast, item, today=TODAY)
    url = f"/office/items/{item.pk}/"
    page = text(browser.get(url))
    assert "正在审核，轮到：" in page
    assert "公开工作机构审核" in page
    recall = f"/office/reviews/{review.pk}/recall/"
    assert f'action="{recall}"' in page
    assert recall not in text(at(Role.OFFICE_HEAD).get(url))
    browser.post(recall, {"version": review.version})
    assert "正在审核，轮到：" not in text(browser.get(url))
    assert "退回修改" not in text(browser.get(url))


def test_a_returned_item_says_so_and_why_on_its_page_and_in_the_list(at, cast, draft):
    item, browser = draft(), at(Role.OFFICER)
    review = submitted(cast, item, today=TODAY)
    review_return(
        review_id=review.pk,
        version=review.version,
        reason="数据有误",
        by=cast.actor[Role.OFFICE_HEAD],
        today=TODAY,
    )
    page = text(browser.get(f"/office/items/{item.pk}/"))
    assert "退回：数据有误" in page
    for shown in (page, text(browser.get("/office/items/"))):
        assert "退回修改</span>" in shown
    submitted(cast, item, today=TODAY)
    assert "退回：数据有误" not in text(browser.get(f"/office/items/{item.pk}/"))


def test_what_was_taken_down_tells_its_history_and_begins_anew(at, cast, draft):
    item, browser = let_out(cast, draft(body="<p>原文</p>"), today=TODAY), at(Role.OFFICER)
    url = f"/office/items/{item.pk}/"
    for words in ("审核经过", "检查结果", "第1版，"):
        assert words in text(browser.get(url))
    taken_down(cast, item, today=TODAY)
    page = text(browser.get(url))
    told = (
        *("审核经过", "检查结果", "已下线：内容有误（公开工作人员）"),
        f'href="/o/{cast.organ.code}/i/{item.pk}/"',
    )
    for words in told:
        assert words in page
    anew = f"/office/items/new/?organ={cast.organ.code}&column={item.column_id}&like={item.pk}"
    assert anew.replace("&", "&amp;") in page
    form = browser.get(anew).context["form"]
    assert (form["title"].value(), form["column"].value()) == (item.title, item.column_id)
    assert "原文" in form["body"].value()


def test_publishing_is_asked_before_it_is_done(at, cast, draft):
    item = draft()
    approved(cast, item, today=TODAY)
    page = text(at(Role.OFFICER).get(f"/office/items/{item.pk}/"))
    assert "发布后，公众立即可以看到本稿。" in page
    asked = page.partition("data-confirm")[2].partition("</details>")[0]
    assert f'action="/office/items/{item.pk}/release/"' in asked
    assert f'name="revision_id" value="{revision_open(item).pk}"' in asked


def test_an_address_for_forms_only_leads_back_to_the_item(at, draft):
    item = draft()
    answer = at(Role.OFFICER).get(f"/office/items/{item.pk}/submit/")
    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert f'href="/office/items/{item.pk}/"' in text(answer)
    assert "只接收页面提交的内容" in text(answer)


def test_the_list_leads_to_the_wordlist_of_the_organ(at, cast):
    page = text(at(Role.OFFICER).get("/office/items/"))
    assert f'href="/office/items/terms/?organ={cast.organ.code}"' in page


def test_the_list_shows_what_is_asked_for(at, cast, draft, django_assert_max_num_queries):
    browser = at(Role.OFFICER)
    submitted(cast, draft(title="在审"), today=TODAY)
    let_out(cast, draft(title="已发", unit=cast.unit), today=TODAY)
    draft(title="草稿", column=column_by_slug(cast.organ, "emergency"))
    browser.get("/office/items/")

    def titles(query):
        rows = browser.get(f"/office/items/?{query}").context["rows"]
        return sorted(row.title for row in rows)

    assert titles("") == ["在审", "已发", "草稿"]
    assert titles("state=stage:review") == ["在审"]
    assert titles("state=state:released") == titles("sort=published_on") == ["已发"]
    assert titles("column=public-order") == ["在审", "已发"]
    assert titles(f"unit={cast.unit.pk}") == ["已发"]
    assert titles("unit=office") == ["在审", "草稿"]
    assert titles("words=草&state=nonsense&unit=x&after=1-2-3") in ([], ["草稿"])
    with django_assert_max_num_queries(16):
        browser.get("/office/items/")


def test_my_work_names_what_waits_in_publishing(at, cast, draft):
    Column.objects.filter(slug="police-notices").update(rhythm="weekly")
    approved(cast, draft(title="待发的通报"), today=TODAY)
    page = text(at(Role.OFFICER).get("/office/"))
    for words in ("发布审核通过的信息", "待发的通报", "更新栏目"):
        assert words in page
    records, plain = (
        Column.objects.filter(is_active=True, **kind).first()
        for kind in ({"listing_key": "guides"}, {"listing_key": ""})
    )
    Column.objects.filter(pk__in=(records.pk, plain.pk)).update(rhythm="weekly")
    shown = text(at(Role.OFFICER).get("/office/"))
    assert f"column={records.pk}&amp;as=record" in shown
    assert f'column={plain.pk}"' in shown
    both = column_by_slug(cast.organ, "police-notices")
    form = text(at(Role.OFFICER).get(f"/office/items/new/?column={both.pk}&as=record"))
    assert f'&amp;column={both.pk}"' in form
    assert "改为撰写文章" in form


def test_my_work_puts_the_soonest_first_whatever_it_is():
    def task(due_on):
        request = SimpleNamespace(pk=1)
        return SimpleNamespace(
            due_on=due_on, request=request, url_name="workspace:request", act=None
        )

    late, undated = task(TODAY - timedelta(days=1)), task(None)
    dispute = SimpleNamespace(due_on=TODAY + timedelta(days=3))
    rows = work_rows([late, undated], [dispute])
    assert [getattr(row, "item", row) for row in rows] == [late, dispute, undated]


def test_who_signs_is_told_that_it_is_signed(at, cast, draft):
    review = submitted(cast, draft(), today=TODAY)
    said = []
    for role in (Role.OFFICE_HEAD, Role.SECRECY_REVIEWER, Role.SIGNING_LEADER):
        review.refresh_from_db()
        url = f"/office/reviews/{review.pk}/approve/"
        answer = at(role).post(url, {"version": review.version}, follow=True)
        said += [str(one) for one in answer.context["messages"]]
    assert said == ["已审核通过。", "已审核通过。", "已签发。"]


def test_the_late_list_tells_by_when_it_should_have_been(at, cast, draft):
    draft(title="迟到的通报", formed_on=TODAY.replace(month=1))
    old = draft(title="旧网站的通报", formed_on=TODAY.replace(year=2012), origin="import:a.html")
    browser = at(Role.OFFICER)
    page = text(browser.get("/office/items/late/"))
    assert "迟到的通报" in page
    assert "旧网站的通报" not in page
    assert "另有1条不计期限" in page
    assert "不计期限：" in text(browser.get(f"/office/items/{old.pk}/"))
    for year in ("1999", "x", "99999", "2025"):
        assert browser.get(f"/office/items/late/?year={year}").status_code == 200


def test_the_head_keeps_the_columns(at, cast, column, django_assert_max_num_queries):
    browser = at(Role.OFFICE_HEAD)
    told = {"name": "反诈宣传", "rhythm": "weekly", "layout": "list", "units": [cast.unit.pk]}
    refused = browser.post("/office/items/columns/new/", told | {"slug": "反诈"})
    assert "反诈宣传" in text(refused)
    new = told | {"parent": column.parent_id, "slug": "anti-fraud"}
    made = browser.post("/office/items/columns/new/", new)["Location"]
    assert "记录类型" in text(browser.get(made))
    browser.post(made, told | {"name": "反诈", "version": 0, "listing_key": "plans"})
    browser.post(made + "move/", {"parent": column.parent_id, "position": 1, "version": 1})
    browser.post(made + "close/", {"version": 2})
    kept = Column.objects.get(slug="anti-fraud")
    assert (kept.name, kept.position, kept.is_active) == ("反诈", 1, False)
    assert kept.listing_key == "plans"
    assert "已停用" in text(browser.get(made))
    with django_assert_max_num_queries(16):
        page = text(browser.get("/office/items/columns/"))
    assert "反诈" in page
    assert "&amp;state=state:released" in page
    assert "/new/" not in text(at(Role.OFFICER).get("/office/items/columns/"))


def test_the_public_page_has_what_the_law_asks(client, cast, draft):
    told = {
        "genre": "announcement",
        "topic": "公安",
        "keywords": "安全 冬季",
        "source": "治安支队",
    }
    with played_at(TODAY):
        item = let_out(cast, draft(effective_on=TODAY, **told), today=TODAY)
    page = text(client.get(f"/o/{cast.organ.code}/i/{item.pk}/"))
    for words in ("公告", "公安", "安全 冬季", "来源：治安支队", "实施日期", item.index_number):
        assert words in page
