"""The pages of mail: the tray, one mail, what is done with it, mailboxes and texts."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from files_corpus import pdf
from gongkai.casework.models import Request, RequestFile
from gongkai.mail.models import Mailbox, Message, Wording
from gongkai.mail.services import mail_send, mail_take
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_mail import LAWYER, written
from platform_play import MONDAY, handling

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(MONDAY):
        yield


@pytest.fixture
def officer(client, cast):
    client.force_login(cast.person[Role.OFFICER])
    return client


@pytest.fixture
def head(client, cast):
    client.force_login(cast.person[Role.OFFICE_HEAD])
    return client


def taken(cast, raw=None):
    return mail_take(organ=cast.organ, raw=raw or written(), by=Actor.system())


def text_of(answer):
    return answer.content.decode()


def post(client, url, **data):
    return client.post(url, data, follow=True)


def test_the_tray_shows_what_waits(officer, cast, django_assert_max_num_queries):
    for number in range(60):
        taken(cast, written(f"第{number}封", subject=f"申请{number}"))
    with django_assert_max_num_queries(14):
        page = text_of(officer.get("/office/mail/"))
    assert "申请59" in page
    assert "申请5<" not in page
    assert "60封" in page
    after = Message.objects.order_by("-pk")[49].pk
    assert "申请5<" in text_of(officer.get(f"/office/mail/?stage=waiting&after={after}"))
    assert officer.get("/office/mail/?stage=nonsense").status_code == 404


def test_a_mail_is_filed_by_number(officer, cast):
    request = handling(cast, MONDAY).request
    message = taken(cast)
    url = f"/office/mail/{message.pk}/file/"
    assert "没有这个编号" in text_of(post(officer, url, version=0, number="云公开〔2099〕第1号"))
    page = text_of(post(officer, url, version=0, number=request.number.replace("〔", "[")))
    assert "邮件已归入申请" in page
    case = text_of(officer.get(f"/office/requests/{request.pk}/"))
    assert "来信，请处理" in case
    assert LAWYER not in case
    assert "l***@law.example" in case
    post(officer, f"/office/mail/{message.pk}/done/", version=1)
    assert "请处理" not in text_of(officer.get(f"/office/requests/{request.pk}/"))


def test_a_mail_is_rejected_with_a_reason_and_put_back(officer, cast):
    message = taken(cast)
    url = f"/office/mail/{message.pk}/"
    assert "必" in text_of(post(officer, f"{url}reject/", version=0, reason=""))
    post(officer, f"{url}reject/", version=0, reason="广告")
    message.refresh_from_db()
    assert (message.stage, message.reason) == ("rejected", "广告")
    post(officer, f"{url}back/", version=1)
    message.refresh_from_db()
    assert (message.stage, message.reason, message.handled_by_id) == ("waiting", "", None)


def test_of_two_who_handle_one_mail_the_second_is_told(officer, cast):
    message = taken(cast)
    url = f"/office/mail/{message.pk}/"
    post(officer, f"{url}reject/", version=0, reason="广告")
    page = text_of(post(officer, f"{url}file/", version=0, number="云公开〔2024〕第1号"))
    assert "不予处理了邮件，请刷新页面" in page


def test_a_request_is_made_of_a_mail(officer, cast):
    raw = written("请公开养犬数据，按区县列出。", files=(("委托书.pdf", pdf()), ("a.exe", b"MZ")))
    message = taken(cast, raw)
    url = f"/office/mail/{message.pk}/request/"
    page = text_of(officer.get(url))
    told = ("请公开养犬数据，按区县列出。", LAWYER, "委托书.pdf", "不接收扩展名", "2024-05-06")
    assert [one for one in told if one not in page] == []
    form = {
        "version": 0,
        "channel": "internet",
        "submitted_on": "2024-05-06",
        "kind": "NATURAL",
        "name": "张三",
        "email": LAWYER,
        "description": "请公开养犬数据，按区县列出。",
    }
    assert "登记编号" in text_of(post(officer, url, **form))
    request = Request.objects.get()
    message.refresh_from_db()
    assert (message.stage, message.subject_id) == ("filed", request.pk)
    assert message.handled_by == cast.person[Role.OFFICER]
    assert RequestFile.objects.get().file.name == "委托书.pdf"
    assert request.channel == "internet"
    assert post(officer, url, **form).status_code == 200
    assert Request.objects.count() == 1


def test_a_mail_comes_as_a_file(officer, cast):
    file = SimpleUploadedFile("来信.eml", written("另存的邮件"))
    page = text_of(post(officer, "/office/mail/drop/", mail=file))
    assert "邮件已收取" in page
    assert "另存的邮件" in page


def test_a_mail_too_large_is_refused_in_words(officer, cast, settings):
    settings.MAIL_MEGABYTES = 1
    file = SimpleUploadedFile("来信.eml", written("x" * 1_100_000))
    assert "邮件超过1兆字节" in text_of(post(officer, "/office/mail/drop/", mail=file))


def test_what_failed_is_sent_again(officer, cast):
    message = mail_send(organ=cast.organ, to="a@example.com", subject="答复", text="见附件")
    Message.objects.update(stage="failed", reason="无法连接邮件服务器。")
    url = f"/office/mail/{message.pk}/"
    assert "无法连接邮件服务器" in text_of(officer.get(url))
    assert "邮件将重新发送" in text_of(post(officer, f"{url}again/", version=0))
    message.refresh_from_db()
    assert message.stage == "queued"


def test_nothing_in_a_mail_becomes_a_page(officer, cast):
    hostile = written(
        "<script>alert(1)</script>", subject="<img src=x>", html="<script>alert(2)</script>"
    )
    page = text_of(officer.get(f"/office/mail/{taken(cast, hostile).pk}/"))
    assert "<script>alert" not in page
    assert "<img src=x>" not in page


def test_another_organs_mail_is_not_there(officer, cast, sibling):
    message = taken(sibling)
    assert officer.get(f"/office/mail/{message.pk}/").status_code == 404
    assert post(officer, f"/office/mail/{message.pk}/back/", version=0).status_code == 404


BOX = {
    "version": 0,
    "address": "gongkai@yunze.example",
    "host": "imap.yunze.example",
    "port": 993,
    "is_encrypted": "on",
    "username": "gongkai",
    "password_variable": "GONGKAI_MAILBOX_PASSWORD",
    "since_on": "2024-05-06",
    "is_read": "on",
}


def test_a_mailbox_is_added_changed_and_shown_with_its_trouble(head, cast):
    assert "邮箱已添加" in text_of(post(head, "/office/mailboxes/new/", **BOX))
    box = Mailbox.objects.get()
    url = f"/office/mailboxes/{box.pk}/"
    changed = BOX | {"version": 1, "is_sender": "on"}
    assert "邮箱已修改" in text_of(post(head, url, **changed))
    assert "请刷新页面" in text_of(post(head, url, **changed))
    Mailbox.objects.update(trouble="收信服务器的证书不可信，请核对服务器名称和证书。")
    assert "证书不可信" in text_of(head.get("/office/mailboxes/"))
    assert "即将收取" in text_of(post(head, f"{url}fetch/"))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"password_variable": "DATABASE_URL"}, "须以GONGKAI_MAILBOX_开头"),
        ({"is_encrypted": ""}, "只能用于本机"),
        ({"host": "imap://x"}, "域名或者IP地址"),
        ({"port": 70000}, "1到65535"),
    ],
)
def test_a_mailbox_that_would_be_unsafe_is_refused(head, cast, changed, told):
    assert told in text_of(post(head, "/office/mailboxes/new/", **BOX | changed))
    assert Mailbox.objects.count() == 0


KEY = "/office/wordings/casework.EXTEND/"


def test_a_text_is_put_in_the_organs_own_words_and_back(head, cast, django_assert_max_num_queries):
    with django_assert_max_num_queries(14):
        assert "申请人：延长答复期限" in text_of(head.get("/office/wordings/"))
    told = {"version": 0, "subject": "延期（{number}）", "body": "在{due_on}之前答复。"}
    look = text_of(post(head, KEY, go="look", **told))
    assert "在〔答复期限〕之前答复。" in look
    assert Wording.objects.count() == 0
    assert "邮件文本已保存" in text_of(post(head, KEY, **told))
    assert "请刷新页面" in text_of(post(head, KEY, **told))
    assert "已恢复系统文本" in text_of(post(head, f"{KEY}reset/", version=1))
    assert Wording.objects.count() == 0


@pytest.mark.parametrize("body", ["{nummer}", "{number.organ}", "{", "{number!r}", "{}"])
def test_a_text_with_an_unknown_placeholder_is_refused(head, cast, body):
    page = text_of(post(head, KEY, version=0, subject="延期", body=body))
    assert "请使用下面列出的占位符" in page
    assert Wording.objects.count() == 0


def test_an_unknown_kind_of_mail_is_not_there(head, cast):
    assert head.get("/office/wordings/casework.NOTHING/").status_code == 404
