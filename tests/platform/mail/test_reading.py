"""Mail from people, machines and those who mean harm: nothing in it stops the reading."""

from __future__ import annotations

import os
import time

import pytest

from gongkai.mail.reading import read
from gongkai.mail.reading.plain import text_of_page
from gongkai.mail.reading.read import UNREADABLE
from platform_mail import LAWYER, bounced, written

OURS = "<casework.request.7.0123456789abcdef01234567@yunze.example>"
SOON = 6.0


def test_a_usual_mail():
    letter = read(written("请公开。", files=(("委托书.pdf", b"%PDF"),), in_reply_to=OURS))
    assert (letter.sender, letter.subject) == (LAWYER, "政府信息公开申请")
    assert letter.text == "请公开。\n"
    assert [(one.name, one.content) for one in letter.attachments] == [("委托书.pdf", b"%PDF")]
    assert letter.references == (OURS,)
    assert letter.dated_at.isoformat() == "2024-05-06T09:00:00+08:00"
    assert not letter.is_automatic
    assert letter.warnings == ()


def test_headers_and_text_in_chinese_without_being_called_so():
    raw = "Subject: 数据申请\r\nFrom: 王 <a@b.cn>\r\n\r\n养犬数据".encode("gb18030")
    letter = read(raw)
    assert (letter.subject, letter.text, letter.sender) == ("数据申请", "养犬数据", "a@b.cn")


@pytest.mark.parametrize("charset", ["gb2312", "GBK", "no-such-charset", "utf-8"])
def test_a_charset_that_is_wrong_or_unknown(charset):
    raw = f"From: a@b.cn\nContent-Type: text/plain; charset={charset}\n\n".encode()
    assert read(raw + "数据镕".encode("gb18030")).text == "数据镕"


def test_a_page_gives_its_text_alone():
    page = "<head><title>x</title></head><p>请<b>公开</b></p><script>alert(1)</script>a&amp;b"
    assert text_of_page(page) == "请公开\na&b"
    letter = read(f"From: a@b.cn\nContent-Type: text/html\n\n{page}".encode())
    assert letter.text == "请公开\na&b"


@pytest.mark.parametrize(
    "header",
    [
        {"auto_submitted": "auto-replied"},
        {"precedence": "bulk"},
        {"x_autoreply": "yes"},
        {"list_id": "<a.b.cn>"},
        {"return_path": "<>"},
    ],
)
def test_what_a_machine_wrote_is_known(header):
    assert read(written(**header)).is_automatic


def test_a_person_who_says_so_is_a_person():
    assert not read(written(auto_submitted="no")).is_automatic


def test_a_notice_says_which_mail_came_back_and_why():
    letter = read(bounced(OURS))
    assert letter.bounce.message_ids == (OURS,)
    assert letter.bounce.reason == "550 5.1.1 no such user"
    assert letter.is_automatic


def test_a_delay_is_no_bounce():
    assert read(bounced(OURS, action="delayed")).bounce is None


@pytest.mark.parametrize(
    ("subject", "is_bounce"),
    [("系统退信：无法送达", True), ("投递延迟通知，稍后重试，失败将通知", False), ("欢迎", False)],
)
def test_a_notice_in_a_providers_own_form(subject, is_bounce):
    text = f"您的邮件未能送达。原邮件：{OURS}"
    letter = read(written(text, sender="postmaster@qq.example", subject=subject))
    assert (letter.bounce is not None) == is_bounce
    if is_bounce:
        assert letter.bounce.message_ids == (OURS,)


@pytest.mark.parametrize(
    ("told", "is_warned"),
    [
        ("mx.cn; spf=pass; dkim=pass; dmarc=pass", False),
        ("mx.cn; spf=pass; dkim=pass; dmarc=fail", True),
        ("mx.cn; spf=softfail", True),
        ("mx.cn; spf=fail; dkim=pass", False),
    ],
)
def test_a_sender_that_our_server_doubts(told, is_warned):
    letter = read(written(authentication_results=told))
    assert any("伪造" in one for one in letter.warnings) == is_warned


def test_only_the_topmost_result_counts():
    raw = b"Authentication-Results: mx.cn; dmarc=fail\n" + written(
        authentication_results="mx.cn; dmarc=pass"
    )
    assert any("伪造" in one for one in read(raw).warnings)


def test_a_name_that_is_another_address_and_an_answer_elsewhere():
    letter = read(written(sender='"mayor@yunze.gov.example" <a@evil.example>'))
    assert any("另一个邮箱地址" in one for one in letter.warnings)
    letter = read(written(reply_to="a@evil.example"))
    assert any("另一个域名" in one for one in letter.warnings)


def test_no_header_can_be_smuggled_in_by_an_encoded_one():
    letter = read(b"From: a@b.cn\nSubject: =?utf-8?q?x=0D=0ABcc:_y@z.cn=00?=\n\nq")
    assert "\n" not in letter.subject
    assert "\r" not in letter.subject
    assert "\x00" not in letter.subject


def test_signs_that_deceive_the_eye_or_the_database_go():
    assert read("From: a@b.cn\n\n\x00a\u202eb\ue000".encode()).text == "ab"


HOSTILE = {
    "nested": b"From: a@b.cn\nSubject: deep\n"
    + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(3000)
    ),
    "parts": b"From: a@b.cn\nContent-Type: multipart/mixed; boundary=x\n\n"
    + b"--x\nContent-Type: text/plain\n\nq\n" * 50_000,
    "comments": b"From: " + b"(" * 1_000_000 + b"\n\nx",
    "words": b"From: a@b.cn\nSubject: " + b"=?utf-8?q?" * 100_000 + b"\n\nx",
    "references": b"From: a@b.cn\nReferences: " + b"<a@b> " * 300_000 + b"\n\nx",
    "page": b"From: a@b.cn\nContent-Type: text/html\n\n" + b"<div>" * 300_000 + b"x",
    "unclosed": b"From: a@b.cn\nContent-Type: text/html\n\n" + b"<script><!--<" * 100_000,
    "parameters": b"From: a@b.cn\nContent-Type: text/plain; " + b"a*0=b; " * 20_000 + b"\n\nq",
    "base64": b"From: a@b.cn\nContent-Transfer-Encoding: base64\n\n" + b"=A=" * 300_000,
    "encoding": b"From: a@b.cn\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 \n!!!!",
    "noise": os.urandom(1_000_000),
    "nothing": b"\n",
}


@pytest.mark.parametrize("kind", list(HOSTILE))
def test_what_is_made_to_do_harm_is_read_soon(kind):
    begun = time.process_time()
    letter = read(HOSTILE[kind])
    assert time.process_time() - begun < SOON
    assert len(letter.text) <= 100_000
    assert len(letter.references) <= 50


def test_what_cannot_be_read_still_says_who_wrote_it():
    letter = read(HOSTILE["nested"])
    assert (letter.sender, letter.subject) == ("a@b.cn", "deep")
    assert letter.warnings == (UNREADABLE,)


def test_a_mail_in_a_mail_is_not_gone_into():
    inner = written("别人写的话")
    raw = (
        b"From: a@b.cn\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nforwarded\n--q\n"
        b"Content-Type: message/rfc822\n\n" + inner + b"\n--q--\n"
    )
    letter = read(raw)
    assert "别人写的话" not in letter.text
    assert letter.attachments[0].name == "附件1.eml"


def test_more_attachments_than_a_person_sends_are_left_in_the_original():
    letter = read(written(files=tuple((f"{n}.txt", b"x") for n in range(60))))
    assert len(letter.attachments) == 50
    assert any("超过50个" in one for one in letter.warnings)


@pytest.mark.parametrize("charset", ["punycode", "PunyCode", "idna"])
def test_a_charset_of_names_of_domains_holds_nothing_up(charset):
    raw = f"From: a@b.cn\nContent-Type: text/plain; charset={charset}\n\na-".encode()
    begun = time.process_time()
    assert read(raw + b"b9z" * 200_000).text.startswith("a-b9z")
    assert time.process_time() - begun < SOON


def test_a_header_said_ten_thousand_times_holds_nothing_up():
    begun = time.process_time()
    assert read(b"From: a@b.cn\r\n" * 10_000 + b"\r\nx").sender == "a@b.cn"
    assert time.process_time() - begun < SOON
