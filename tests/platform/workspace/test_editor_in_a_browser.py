"""The editor in a real browser: what is pasted, kept, put in, and shown, with nothing refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings

from clipboard_html import EXCEL, WORD, WPS
from gongkai.organs.roles import Role
from gongkai.publishing.models import Attachment, Revision
from gongkai.publishing.selectors import revision_open
from gongkai.publishing.services import revision_keep
from gongkai.publishing.written import written_of
from platform_browsers import Someone, sideways
from platform_publishing import drafted
from traces_corpus import document, photograph
from workspace_requests import TODAY

AXE = Path(__file__).resolve().parents[3] / "build" / "axe" / "axe.min.js"
PASTE = """(html) => {
  const carried = new DataTransfer();
  carried.setData("text/html", html);
  document.querySelector(".editor-text").dispatchEvent(
    new ClipboardEvent("paste", {clipboardData: carried, bubbles: true, cancelable: true}));
}"""
LOOK = """axe.run({resultTypes: ["violations"]}).then(found => found.violations.map(
  one => [one.id, one.nodes.slice(0, 3).map(node => node.target.join(" "))]))"""

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def item(cast):
    return drafted(cast, body="<p>原有的一段。</p>")


@pytest.fixture
def officer(browser, live_server, at, settings, item):
    """Give the officer before the draft, folded open."""
    settings.TODAY = TODAY
    opened = []

    def someone(*, script=True, width=1440):
        one = Someone(browser, live_server.url, script=script)
        opened.append(one)
        cookie = at(Role.OFFICER).cookies[django_settings.SESSION_COOKIE_NAME]
        told = {"name": cookie.key, "value": cookie.value, "url": live_server.url}
        one.context.add_cookies([told])
        one.page.set_viewport_size({"width": width, "height": 900})
        one.page.goto(f"/office/items/{item.pk}/")
        one.page.click("#edit > summary")
        return one

    yield someone
    for one in opened:
        one.context.close()


def emptied(one):
    one.page.click(".editor-text")
    one.page.keyboard.press("Control+A")
    one.page.keyboard.press("Delete")


def pasted(one, html):
    emptied(one)
    one.page.evaluate(PASTE, html)
    one.press("保存修改")
    one.see("已保存。")
    return Revision.objects.get().body


def tables(body):
    return [
        re.findall(r"<t[dh]([^>]*)>(?:<p>)?([^<]*)", row)
        for row in re.findall(r"<tr>(.*?)</tr>", body)
    ]


def test_what_is_pasted_keeps_its_structure_and_drops_its_styles(officer):
    one = officer()
    body = pasted(one, WORD)
    assert body.startswith("<h2>一、总体要求</h2><p>坚持<strong>公开</strong>为常态")
    assert "<ul><li><p>第一件</p></li><li><p>第二件</p></li></ul><p>（一）保留文号</p>" in body
    assert "看得见添上的字" in body
    assert tables(body) == [[(' colspan="2"', "")], [("", "甲"), ("", "1")]]
    for gone in ("style", "class", "Mso", "看不见", "删掉", "不要对外", "file:", "<img"):
        assert gone not in body
    one.page.click("#edit > summary")
    body = pasted(one, WPS)
    assert "<h2><strong>二、主要任务</strong></h2><p><strong>加强</strong>公开</p>" in body
    assert "<ol><li><p>首先</p></li><li><p>其次</p></li></ol>" in body
    assert tables(body) == [[(' rowspan="2"', "甲"), ("", "乙")], [("", "丙")]]
    one.page.click("#edit > summary")
    body = pasted(one, EXCEL)
    assert tables(body) == [[(' colspan="2"', "年度统计")], [("", "申请"), ("", "12")]]
    assert one.complaints == []


def test_it_is_kept_by_itself_and_a_second_editor_is_told(officer, cast, item):
    one = officer()
    one.page.click(".editor-text")
    one.page.keyboard.type("先写的。")
    one.see("自动保存")
    revision = revision_open(item)
    assert "先写的。" in revision.body
    # What stands elsewhere on the page goes on from what was kept.
    versions = one.page.eval_on_selector_all(
        "form:has([name=revision_id]) [name=version]", "all => all.map(field => field.value)"
    )
    assert set(versions) == {str(revision.version)}
    told = {"by": cast.actor[Role.OFFICE_HEAD], "today": TODAY}
    other = written_of(revision)
    revision_keep(revision_id=revision.pk, version=revision.version, written=other, **told)
    one.page.keyboard.type("后写的。")
    one.see("本页填写的内容还没有保存")
    assert "修改了信息" in one.read()
    assert "后写的。" in one.page.inner_text(".editor-text")
    assert "后写的。" not in revision_open(item).body


def test_a_table_is_made_and_its_cells_are_merged_by_the_keyboard(officer):
    one = officer()
    emptied(one)
    one.page.keyboard.press("Alt+F10")
    one.page.keyboard.press("End")
    assert one.page.evaluate("document.activeElement.dataset.do") == "redo"
    one.page.get_by_role("button", name="插入表格").focus()
    one.page.keyboard.press("Enter")
    one.page.keyboard.type("表头")
    one.page.keyboard.press("Shift+ArrowRight")
    one.page.get_by_role("button", name="合并单元格").focus()
    one.page.keyboard.press("Enter")
    one.press("保存修改")
    one.see("已保存。")
    body = Revision.objects.get().body
    assert re.findall(r"<th ([^>]*)>", body) == ['colspan="2" scope="col"', 'scope="col"']
    assert one.complaints == []


def test_a_picture_needs_its_words_and_shows_in_the_preview(officer, item):
    one = officer()
    one.page.get_by_role("button", name="图片", exact=True).click()
    dialog = one.page.get_by_role("dialog")
    picture = {"name": "大门.jpg", "mimeType": "image/jpeg", "buffer": photograph()}
    dialog.get_by_label("上传新图片").set_input_files([picture])
    one.press("插入", dialog)
    assert "请填写替代文字" in dialog.inner_text()
    dialog.get_by_label("替代文字").fill("机关大门")
    one.press("插入", dialog)
    one.page.wait_for_selector(".editor-text img[alt='机关大门']")
    one.press("保存修改")
    one.see("已保存。")
    attachment = Attachment.objects.get()
    assert f'<img src="f/{attachment.file_id}/" alt="机关大门">' in Revision.objects.get().body
    one.follow("预览")
    one.page.wait_for_url("**/preview/")
    shown = one.page.locator(".reading img")
    assert shown.evaluate("one => one.naturalWidth") > 0
    one.page.set_viewport_size({"width": 390, "height": 844})
    assert sideways(one.page) == 0
    assert one.complaints == []


def test_what_a_file_carries_is_asked_while_the_file_stays_chosen(officer, item):
    one = officer()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    one.attach("文件", "方案.docx", document(), kind)
    one.press("上传附件")
    one.see("文件中含有下列内容")
    assert "王处长删除：删掉" in one.read()
    one.press("上传附件")
    one.see("附件已上传。")
    assert Attachment.objects.get().name == "方案.docx"
    assert one.complaints == []


def test_without_script_it_is_a_plain_field(officer):
    one = officer(script=False)
    assert not one.page.is_visible("[data-editor-frame]")
    one.page.fill("#id_body", "第一段。\n第二段。")
    one.press("保存修改")
    assert Revision.objects.get().body == "<p>第一段。</p><p>第二段。</p>"
    assert one.complaints == []


def test_it_is_readable_for_everyone_and_fits_a_telephone(officer):
    one = officer()
    one.page.evaluate(AXE.read_text(encoding="utf-8"))
    assert one.page.evaluate(LOOK) == []
    one.page.set_viewport_size({"width": 390, "height": 844})
    assert sideways(one.page) == 0
    assert one.complaints == []
