"""The registers on the staff's and on the public's pages, as people walk through them."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.models import Document, Item, SourcePaper
from gongkai.publishing.selectors import column_by_slug
from gongkai.publishing.selectors.binding import items_to_bind
from gongkai.publishing.services import columns_lay, revision_release
from platform_publishing import approved, drafted

pytestmark = pytest.mark.printed

DAY = date(2026, 11, 20)
DRAFT = {
    "kind": "normative",
    "title": "云泽市养犬管理办法",
    "drafted_on": "2026-09-01",
    "is_own": "on",
    "needs_interpretation": "on",
}
ISSUE = {
    "document_number": "云公规〔2026〕3号",
    "issued_on": "2026-11-02",
    "effective_on": "2026-11-10",
    "expires_on": "2027-01-10",
}


@pytest.fixture
def officer(at):
    return at(Role.OFFICER)


@pytest.fixture
def document(officer):
    done = officer.post("/office/documents/new/", DRAFT)
    assert done.status_code == 302
    return Document.objects.get()


def act(browser, document, name, **told):
    document.refresh_from_db()
    where = f"/office/documents/{document.pk}/{name}/"
    return browser.post(where, {"version": document.version, **told})


@pytest.fixture
def public(cast, officer, document):
    """The document, issued and released with its interpretation."""
    text = drafted(cast, title=document.title, body="<h2>第一章</h2><p>第一条 为了规范养犬。</p>")
    explained = drafted(cast, title="一图读懂")
    for name, told in (
        ("legality", {"opinion": "云司审〔2026〕8号", "reviewed_on": "2026-10-08"}),
        ("bind", {"item_id": text.pk}),
        ("interpret", {"item_id": explained.pk, "form": "chart"}),
        ("issue", ISSUE),
    ):
        assert act(officer, document, name, **told).status_code == 302, name
    approved(cast, explained, today=DAY)
    revision = approved(cast, text, today=DAY)
    by = cast.actor[Role.OFFICER]
    revision_release(revision_id=revision.pk, version=revision.version, by=by, today=DAY)
    document.refresh_from_db()
    return document


def test_a_document_walks_from_its_draft_to_the_public_register(client, officer, public):
    text = officer.get("/office/documents/").content.decode()
    assert "即将失效" in text  # it expires within six months
    page = officer.get(f"/office/documents/{public.pk}/").content.decode()
    assert "云司审〔2026〕8号" in page
    assert "一图读懂" in page
    code = public.organ.code
    listed = client.get(f"/o/{code}/documents/?standing=IN_FORCE").content.decode()
    assert public.title in listed
    assert "图表解读" in listed
    assert (
        public.title not in client.get(f"/o/{code}/documents/?standing=EXPIRED").content.decode()
    )
    shown = client.get(f"/o/{code}/documents/{public.pk}/").content.decode()
    assert "第一条 为了规范养犬。" in shown
    item = client.get(f"/o/{code}/i/{public.item_id}/").content.decode()
    assert "一图读懂" in item
    explained = public.interpretations.get().item_id
    assert public.title in client.get(f"/o/{code}/i/{explained}/").content.decode()


def test_the_text_is_given_as_word_in_the_uniform_form_pub_13(client, public):
    import io

    import docx

    answer = client.get(f"/o/{public.organ.code}/documents/{public.pk}/text.docx")
    assert "attachment" in answer.headers["Content-Disposition"]
    lines = [line.text for line in docx.Document(io.BytesIO(answer.content)).paragraphs]
    assert lines == [public.title, "第一章", "第一条 为了规范养犬。"]
    where = f"/o/{public.organ.code}/documents/{public.pk}/text.txt"
    assert client.get(where).status_code == 404


def test_a_draft_is_not_public_by_any_address_of_the_register(client, document):
    code = document.organ.code
    assert document.title not in client.get(f"/o/{code}/documents/").content.decode()
    for way in ("", "text.docx", "text.pdf"):
        assert client.get(f"/o/{code}/documents/{document.pk}/{way}").status_code == 404


def test_a_refused_act_keeps_what_was_typed_and_names_the_field(officer, document):
    page = act(officer, document, "legality", opinion="意见8号", reviewed_on="2027-01-01")
    text = page.content.decode()
    assert "合法性审核日期不能晚于今天" in text
    assert "意见8号" in text
    assert act(officer, document, "nothing").status_code == 404


def test_text_and_interpretation_are_chosen_from_what_is_found(
    cast, officer, document, django_assert_max_num_queries
):
    """PUB-17: by title or number, without script; what is bound is offered no more."""
    where = f"/office/documents/{document.pk}/"
    dogs = drafted(cast, title="养犬管理办法", document_number="云公规〔2026〕3号")
    for number in range(10):
        drafted(cast, title=f"第{number}号通知")
    dogs_line = f'name="item_id" value="{dogs.pk}"'
    page = officer.get(where).content.decode()
    assert dogs_line not in page
    assert page.count("（应急管理，草稿）") == 20
    for words in ("养犬", "2026〕3号", str(dogs.pk)):
        with django_assert_max_num_queries(20):
            found = officer.get(where, {"find": "bind", "words": words}).content.decode()
        assert found.count(dogs_line) == 1, words
        assert f"养犬管理办法（应急管理，{dogs.document_number}，草稿）" in found
        assert '<details class="card edit" id="act-bind" open>' in found
    refused = act(officer, document, "bind", words="养犬").content.decode()
    assert refused.count(dogs_line) == 1
    assert act(officer, document, "bind", words="养犬", item_id=dogs.pk).status_code == 302
    again = officer.get(where, {"find": "interpret", "words": "养犬"}).content.decode()
    assert "没有找到尚未关联的信息" in again
    assert items_to_bind(cast.actor[Role.AUDITOR], cast.organ) == []


def test_an_issued_document_is_corrected_with_a_reason(officer, public):
    told = DRAFT | ISSUE | {"version": public.version, "legality_opinion": "云司审〔2026〕8号"}
    told |= {"reviewed_on": "2026-10-08", "expires_on": "2028-11-10"}
    where = f"/office/documents/{public.pk}/"
    assert "写明更正了什么" in officer.post(where, told).content.decode()
    assert officer.post(where, told | {"reason": "录入有误"}).status_code == 302
    assert Document.objects.get(pk=public.pk).expires_on == date(2028, 11, 10)


def test_an_old_document_is_entered_with_its_repeal(officer, cast):
    told = DRAFT | ISSUE | {"repealed_on": "2026-11-15", "repealed_reason": "云公规〔2026〕5号"}
    assert officer.post("/office/documents/enter/", told).status_code == 302
    assert "废止" in officer.get("/office/documents/?standing=REPEALED").content.decode()


def test_the_cell_of_the_report_opens_its_documents(officer, public):
    where = "/office/figures/2026/disclosure.normative_documents.in_force/"
    page = officer.get(where)
    assert page.context["figure"] == page.context["counted"] == 1
    assert f"/office/documents/{public.pk}/" in page.content.decode()
    assert page.context["form"] is None


def test_a_paper_is_proposed_after_seeing_why(at, cast):
    handler = at(Role.HANDLER)
    told = {"title": "关于增设警务站的请示", "formed_on": "2026-11-02", "unit": cast.unit.pk}
    page = handler.post("/office/sources/new/", told)
    assert "建议：不予公开" in page.content.decode()
    assert not SourcePaper.objects.exists()
    refused = handler.post("/office/sources/new/", told | {"proposed": "withheld"})
    assert "应当说明理由" in refused.content.decode()
    whole = {"proposed": "withheld", "reason": "属于请示", "ground": "REFUSE_PROCESS"}
    assert handler.post("/office/sources/new/", told | whole).status_code == 302
    paper = SourcePaper.objects.get()
    changed = handler.post(
        f"/office/sources/{paper.pk}/", told | whole | {"reason": "属于请示报告"}
    )
    assert changed.status_code == 302
    sent = handler.post(f"/office/sources/{paper.pk}/submit/", {"version": 1})
    assert sent.status_code == 302
    assert "审核中" in handler.get("/office/sources/?attribute=withheld").content.decode()


def test_a_decided_paper_is_looked_at_again_and_becomes_a_draft(officer, cast):
    paper = SourcePaper.objects.create(
        organ=cast.organ,
        title="关于夏季巡逻的通知",
        formed_on=date(2025, 6, 1),
        excerpt="开展巡逻。",
        proposed="withheld",
        attribute="withheld",
        reason="部署未完成",
        ground="REFUSE_PROCESS",
        stage="decided",
        decided_on=date(2025, 6, 2),
        drafter=cast.person[Role.HANDLER],
        changed_at="2025-06-02T09:00:00+08:00",
    )
    assert "应当复查" in officer.get("/office/sources/").content.decode()
    where = f"/office/sources/{paper.pk}/"
    told = {"version": 0, "attribute": "proactive", "reason": "部署已经完成"}
    assert officer.post(f"{where}review/", told).status_code == 302
    columns_lay(organ=cast.organ, by=Actor.system())
    column = column_by_slug(cast.organ, "emergency")
    done = officer.post(f"{where}publish/", {"version": 1, "column": column.pk})
    item = Item.objects.get(origin=f"publishing.source_paper:{paper.pk}")
    assert done.headers["Location"] == f"/office/items/{item.pk}/"
    assert item.body == "<p>开展巡逻。</p>"


@pytest.mark.parametrize("where", ["documents", "sources"])
def test_the_lists_ask_the_database_as_often_however_long(
    officer, public, where, django_assert_max_num_queries
):
    officer.get(f"/office/{where}/")
    with django_assert_max_num_queries(16):
        officer.get(f"/office/{where}/")
