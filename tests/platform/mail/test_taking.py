"""Where a mail goes that came: to its request, to the tray, or apart."""

from __future__ import annotations

import io
import zipfile

import pytest

from files_corpus import pdf
from gongkai.casework.mailing import letter_written
from gongkai.casework.models import Delivery
from gongkai.casework.services import applicant_erase
from gongkai.journal.models import Entry
from gongkai.law.clock import Manner
from gongkai.law.procedure import State
from gongkai.mail.identifiers import tagged
from gongkai.mail.models import Message, MessageFile
from gongkai.mail.refusals import MailRefusal
from gongkai.mail.services import mail_bounce, mail_deliver, mail_resend, mail_take
from gongkai.mail.services.matching import BY_NUMBER, STRANGER
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_mail import bounced, make_box, written
from platform_play import APPLICATION, MONDAY, handling, served, signed

pytestmark = pytest.mark.django_db
HIM = f"张三丰 <{APPLICATION.email}>"


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(MONDAY):
        yield


@pytest.fixture
def request_(cast):
    return handling(cast, MONDAY).request


def taken(cast, raw):
    return mail_take(organ=cast.organ, raw=raw, by=Actor.system())


def subject_of(message):
    return message.stage, message.subject_id


def sent_to(request):
    message = letter_written(request, "casework.FILE")
    mail_deliver(message_id=message.pk)
    return message


def test_an_answer_to_our_mail_is_filed_on_its_request(cast, request_):
    answer = written(sender=HIM, in_reply_to=sent_to(request_).message_id)
    message = taken(cast, answer)
    assert subject_of(message) == ("filed", request_.pk)
    assert message.warnings == []


def test_so_is_an_answer_to_an_answer_and_one_to_our_tag(cast, request_):
    box = make_box(cast.organ, 993, has_tags=True)
    first = taken(
        cast, written(sender=HIM, in_reply_to=sent_to(request_).message_id, message_id="<1@l.ex>")
    )
    again = taken(cast, written("补充", sender=HIM, references="<0@l.ex> <1@l.ex>"))
    tag = tagged(box.address, sent_to(request_).message_id)
    third = taken(cast, written("三", sender=HIM, cc=tag.upper()))
    assert {subject_of(one) for one in (first, again, third)} == {("filed", request_.pk)}


def test_a_number_in_the_subject_files_with_a_warning(cast, request_):
    written_so = request_.number.replace("〔", "[").replace("〕", "]")
    message = taken(cast, written(subject=f"回复： 关于{written_so}的补充", sender=HIM))
    assert subject_of(message) == ("filed", request_.pk)
    assert message.warnings == [BY_NUMBER]


def test_a_stranger_who_names_a_number_is_told_of(cast, request_):
    message = taken(cast, written(subject=request_.number))
    assert message.warnings == [BY_NUMBER, STRANGER]


def test_another_organs_number_and_thread_are_not_ours(cast, sibling, request_):
    letter = sent_to(request_)
    assert subject_of(taken(sibling, written(subject=request_.number))) == ("waiting", None)
    answer = written("二", in_reply_to=letter.message_id)
    assert subject_of(taken(sibling, answer)) == ("waiting", None)


def test_what_belongs_to_nothing_waits(cast):
    assert subject_of(taken(cast, written())) == ("waiting", None)


def test_an_automatic_reply_is_no_task(cast, request_):
    raw = written("外出", in_reply_to=sent_to(request_).message_id, auto_submitted="auto-replied")
    assert subject_of(taken(cast, raw)) == ("automatic", request_.pk)


def test_nothing_is_answered_by_itself_so_no_loop_begins(cast):
    box = make_box(cast.organ, 993)
    message = taken(cast, written(sender=box.address))
    assert message.stage == "automatic"
    assert "本机关自己的邮箱" in message.warnings[0]
    for _ in range(3):
        taken(cast, written(auto_submitted="auto-replied"))
    assert Message.objects.filter(direction="out").count() == 0


def test_the_same_mail_is_kept_once(cast):
    first, second = taken(cast, written()), taken(cast, written())
    assert first.pk == second.pk
    assert Entry.objects.filter(verb="mail.message.kept").count() == 1


def test_attachments_are_inspected_one_by_one(cast):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 200_000_000)
    files = (("委托书.pdf", pdf()), ("病毒.exe", b"MZ"), ("炸弹.docx", bomb.getvalue()))
    files += (("伪装.pdf", b"MZ"), ("没有扩展名", b"x"), ("../../etc/passwd.txt", b"x"))
    message = taken(cast, written(files=files))
    found = {one.name: one for one in message.files.select_related("file")}
    assert found["委托书.pdf"].file.pages == 1
    assert "不接收扩展名" in found["病毒.exe"].refused
    for name in ("炸弹.docx", "伪装.pdf", "没有扩展名"):
        assert found[name].file is None
        assert found[name].refused
    assert found["../../etc/passwd.txt"].file.name == "passwd.txt"
    assert message.raw.media_type == "message/rfc822"


def test_what_is_empty_or_too_large_is_refused(cast, settings):
    settings.MAIL_MEGABYTES = 1
    with pytest.raises(MailRefusal, match="超过1兆字节"):
        taken(cast, written("x" * 1_100_000))


def test_only_who_handles_mail_brings_a_file(cast, sibling):
    mail_take(organ=cast.organ, raw=written(), by=cast.actor[Role.OFFICER])
    for by in (cast.actor[Role.HANDLER], sibling.actor[Role.OFFICER], Actor.public()):
        with pytest.raises(NotAllowed):
            mail_take(organ=cast.organ, raw=written("二"), by=by)


def test_a_bounce_marks_our_mail_and_shows_why(cast, request_):
    letter = sent_to(request_)
    notice = taken(cast, bounced(letter.message_id))
    letter.refresh_from_db()
    assert (letter.stage, letter.reason) == ("bounced", "550 5.1.1 no such user")
    assert notice.stage == "automatic"
    version = letter.version
    taken(cast, bounced(letter.message_id, to="other@example.com"))
    letter.refresh_from_db()
    assert letter.version == version


def test_a_notice_of_what_we_never_sent_does_nothing(cast, request_):
    letter = sent_to(request_)
    taken(cast, bounced(letter.message_id.replace("casework", "caseworx")))
    letter.refresh_from_db()
    assert letter.stage == "sent"


def stage_after(cast, letter, notice, by=None):
    mail_take(organ=cast.organ, raw=notice, by=by or Actor.system())
    letter.refresh_from_db()
    return letter.stage


def test_a_notice_is_about_the_addressee_whom_it_names_alone(cast, request_):
    """A copy that the addressee sent on and that came back was delivered (CLK-6)."""
    letter = sent_to(request_)
    sent_on = bounced(letter.message_id, to="kept-elsewhere@example.org")
    assert stage_after(cast, letter, sent_on) == "sent"
    assert stage_after(cast, letter, bounced(letter.message_id, to="Zhang@Example.COM")) == (
        "bounced"
    )


def test_a_notice_at_another_organ_does_not_touch_our_mail(cast, sibling, request_):
    make_box(cast.organ, 993, is_sender=True)
    letter = sent_to(request_)
    assert stage_after(sibling, letter, bounced(letter.message_id)) == "sent"


def test_a_person_brings_notices_about_the_own_organ_alone(cast, sibling, request_):
    letter = sent_to(request_)
    theirs, ours = sibling.actor[Role.OFFICER], cast.actor[Role.OFFICER]
    assert stage_after(sibling, letter, bounced(letter.message_id), theirs) == "sent"
    assert stage_after(cast, letter, bounced(letter.message_id), ours) == "bounced"


def test_what_a_server_says_is_kept_without_the_address(cast, request_):
    """The reason goes into the journal, which keeps it beyond an erasure."""
    letter = sent_to(request_)
    assert mail_bounce(message=letter, reason="550 <zhang@example.com>: no such user")
    letter.refresh_from_db()
    assert letter.reason == "550 <z***@example.com>: no such user"


def test_a_bounced_answer_was_not_served(cast):
    played = handling(cast, MONDAY).assigned(MONDAY)
    answer = signed(played, MONDAY)
    served(played, MONDAY, Manner.ELECTRONIC)
    letter = Message.objects.filter(subject_id=played.request.pk).latest("pk")
    Delivery.objects.filter(answer=answer).update(mail=letter)
    Message.objects.update(stage="sent")
    taken(cast, bounced(letter.message_id))
    played.request.refresh_from_db()
    assert State[played.request.state] is State.DECIDED
    assert "邮件被退回" in Delivery.objects.get(answer=answer).undone_reason


def test_erasing_the_applicant_erases_the_mail(cast):
    played = handling(cast, MONDAY).assigned(MONDAY)
    letter = sent_to(played.request)
    came = taken(
        cast,
        written(
            "我叫张三丰", sender=HIM, in_reply_to=letter.message_id, files=(("证.pdf", pdf()),)
        ),
    )
    signed(played, MONDAY)
    served(played, MONDAY)
    request = {"request_id": played.request.pk, "version": played.at["version"]}
    applicant_erase(**request, reason="申请人要求", by=cast.actor[Role.OFFICE_HEAD])
    for message in Message.objects.all():
        assert APPLICATION.email not in f"{message.sender} {message.recipient}"
        assert (message.text, message.html, message.raw) == ("", "", None)
    assert not MessageFile.objects.filter(message=came).exists()


def test_only_what_failed_is_sent_again(cast, request_):
    letter = sent_to(request_)
    by = cast.actor[Role.OFFICER]
    with pytest.raises(MailRefusal, match="只有发送失败"):
        mail_resend(message_id=letter.pk, version=1, by=by)
    assert mail_bounce(message=letter, reason="退回")
    assert not mail_bounce(message=letter, reason="又退回")
