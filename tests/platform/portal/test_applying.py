"""The request form: nothing is lost, nothing is filed twice (DOC-1, LAW-29-2)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.casework.models import Draft, Request, RequestFile
from gongkai.casework.services.drafts import drafts_sweep
from gongkai.files.models import StoredFile
from gongkai.files.services import files_discard_unused
from gongkai.organs.authority import Actor
from gongkai.portal.wizard.steps import STEPS
from gongkai.today import now, played_at
from platform_applicant import DAY, TYPED

FIELDS = {step.slug: step.fields for step in STEPS if step.fields}
TEXT = "说明文字。".encode()


@pytest.fixture
def form(client, organ):
    """The form as a browser uses it."""
    return Form(client, organ)


class Form:
    def __init__(self, client, organ):
        self.client = client
        self.base = f"/o/{organ.code}/apply/"

    def post(self, step, go="next", **data):
        return self.client.post(f"{self.base}{step}/", {"go": go, **data})

    def fill(self, **typed):
        told = {**TYPED, **typed}
        for step, names in FIELDS.items():
            data = {name: told[name] for name in names if name in told}
            answer = self.post(step, **data)
            assert answer.status_code == 302, answer.content.decode()

    def get(self, step):
        return self.client.get(f"{self.base}{step}/")


def test_the_whole_form_files_a_request(form, organ):
    form.fill()
    form.post("files", identity=SimpleUploadedFile("证件.txt", TEXT))
    answer = form.client.post(f"{form.base}review/")
    assert answer.headers["Location"] == f"{form.base}done/"
    request = Request.objects.get()
    assert request.organ == organ
    assert request.applicant.name == "张三"
    assert request.applicant_kind == "NATURAL"
    assert request.description == TYPED["description"]
    kept = RequestFile.objects.get()
    assert (kept.request, kept.kind, kept.file.name) == (request, "identity", "证件.txt")
    page = form.get("done").content.decode()
    assert request.number in page


def test_the_receipt_opens_the_status(form):
    form.fill()
    form.client.post(f"{form.base}review/")
    receipt = form.get("done").context["receipt"]
    told = {"number": receipt["numbers"][0]["number"], "code": receipt["code"]}
    answer = form.client.post("/status/", told)
    assert answer.status_code == 302


def test_a_second_submission_files_nothing_and_shows_the_same_receipt(form):
    form.fill()
    form.client.post(f"{form.base}review/")
    first = form.get("done").context["receipt"]
    form.client.post(f"{form.base}review/")
    assert form.get("done").context["receipt"] == first
    assert Request.objects.count() == 1


def test_a_draft_that_was_handed_in_meanwhile_files_nothing(form, organ):
    """Two presses at once: the second comes to `hand_in` with the draft still whole."""
    from django.test import RequestFactory

    from gongkai.organs.authority import Actor
    from gongkai.portal.wizard.drafts import draft_in
    from gongkai.portal.wizard.submission import hand_in

    form.fill()
    asked = RequestFactory().get(form.base)
    asked.COOKIES = {name: morsel.value for name, morsel in form.client.cookies.items()}
    draft = draft_in(asked)
    by = Actor.public("192.0.2.1")
    assert hand_in(draft, organ=organ, by=by, today=DAY) is True
    assert hand_in(draft, organ=organ, by=by, today=DAY) is False
    assert Request.objects.count() == 1
    assert draft_in(asked).receipt["numbers"][0]["number"] == Request.objects.get().number


def test_the_receipt_is_gone_once_it_is_kept(form):
    form.fill()
    form.client.post(f"{form.base}review/")
    form.client.post(f"{form.base}done/")
    assert form.get("done").status_code == 302
    assert Draft.objects.count() == 0


@pytest.mark.parametrize(("minutes", "shown"), [(59, True), (61, False)])
def test_the_receipt_is_shown_for_an_hour_at_most(form, minutes, shown):
    form.fill()
    form.post("review")
    code = form.get("done").context["receipt"]["code"]
    Draft.objects.update(updated_at=now() - timedelta(minutes=minutes))
    assert (code in form.get("done").content.decode()) == shown
    assert Draft.objects.exists() == shown


def test_going_back_keeps_what_was_typed_even_when_it_is_wrong(form):
    form.fill()
    answer = form.post("delivery", go="back", email="不是邮箱", phone="1")
    assert answer.headers["Location"].endswith("/matter/")
    page = form.get("delivery").content.decode()
    assert "不是邮箱" in page
    assert "治安处罚统计" in form.get("matter").content.decode()


def test_an_error_stands_beside_its_field_and_in_the_summary(form):
    form.fill()
    answer = form.post("identity", name="", id_type="identity_card", id_number="110")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count("居民身份证号码不正确") == 2
    assert 'href="#id_name"' in page
    assert 'value="110"' in page
    assert 'aria-invalid="true"' in page


def test_what_is_being_typed_is_kept_at_the_pages_own_asking(form):
    answer = form.client.post(f"{form.base}matter/keep/", {"description": "写到一半"})
    assert answer.status_code == 204
    assert "写到一半" in form.get("matter").content.decode()


def test_a_draft_survives_a_closed_browser(form, client, organ):
    form.fill()
    kept = form.client.cookies["draft"]
    assert kept["max-age"] == 30 * 86400
    assert kept["httponly"]
    assert kept["path"] == form.base
    page = client.get(form.base).content.decode()
    assert "接着填写" in page
    assert "治安处罚统计" in page


def test_a_draft_expires_after_thirty_days(form):
    form.fill()
    form.post("files", go="upload", identity=SimpleUploadedFile("证.txt", TEXT))
    with played_at(DAY + timedelta(days=29)):
        assert (drafts_sweep(), files_discard_unused(by=Actor.system())) == (0, 0)
    with played_at(DAY + timedelta(days=31)):
        assert (drafts_sweep(), files_discard_unused(by=Actor.system())) == (1, 1)
        assert "接着填写" not in form.client.get(form.base).content.decode()


def test_a_draft_is_of_no_use_without_the_browsers_token(form):
    form.fill()
    draft = Draft.objects.get()
    assert "张三" not in str(draft.data)
    assert TYPED["id_number"] not in str(draft.data)
    token = form.client.cookies["draft"].value.split(":")[0]
    assert token not in draft.key


@pytest.mark.parametrize("value", ["", "x", "abc:def:ghi", "../../etc/passwd"])
def test_a_forged_cookie_is_no_draft(form, value):
    form.fill()
    form.client.cookies["draft"] = value
    assert "接着填写" not in form.client.get(form.base).content.decode()


def test_a_draft_can_be_deleted(form):
    form.fill()
    form.post("files", go="upload", identity=SimpleUploadedFile("证.txt", TEXT))
    form.client.post(f"{form.base}discard/")
    assert Draft.objects.count() == 0
    assert StoredFile.objects.count() == 0
    assert "接着填写" not in form.client.get(form.base).content.decode()


def test_a_certain_other_kind_is_suggested_with_its_reason_and_may_be_refused(form):
    """RPT-19."""
    firm = {
        "name": "云泽市某某律师事务所",
        "id_type": "other",
        "id_number": "甲1",
        "legal_representative": "李四",
        "contact": "王五",
    }
    form.post("kind", kind="OTHER_ORG")
    page = form.post("identity", **firm).content.decode()
    assert "名称以“律师事务所”结尾" in page
    assert "不影响办理" in page
    assert form.post("identity", go="insist", **firm).headers["Location"].endswith("/matter/")
    assert "OTHER_ORG" in str(form.get("kind").context["draft"].typed)
    form.post("identity", go="accept", **firm)
    assert form.get("kind").context["draft"].typed["kind"] == "LEGAL_SERVICE"


def test_public_items_that_sound_alike_are_offered(form, column, item_of):
    """LAW-36-1."""
    item = item_of(column, "2024年治安处罚统计公报")
    item_of(column, "食堂采购公告")
    form.post("matter", go="look", title="治安处罚统计的情况", description="")
    page = form.get("matter").content.decode()
    assert item.title in page
    assert "食堂采购公告" not in page


def test_a_refused_file_says_why_beside_its_field_and_the_rest_stay(form):
    form.fill()
    answer = form.post(
        "files",
        identity=[
            SimpleUploadedFile("好.txt", TEXT),
            SimpleUploadedFile("坏.exe", b"MZ\x90"),
        ],
        application=SimpleUploadedFile("空.txt", b""),
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "“坏.exe”没有上传：" in page
    assert "“空.txt”没有上传：" in page
    assert [file["name"] for file in answer.context["draft"].files] == ["好.txt"]
    assert "好.txt" in form.get("files").content.decode()


def test_a_file_that_is_too_large_is_refused(form, settings):
    settings.FILE_MEGABYTES = 1
    answer = form.post("files", identity=SimpleUploadedFile("大.txt", b"a" * (1024 * 1024 + 1)))
    assert "文件超过1兆字节" in answer.content.decode()
    assert StoredFile.objects.count() == 0


def test_no_more_than_ten_files_are_taken(form):
    for number in range(10):
        form.post("files", go="upload", application=SimpleUploadedFile(f"{number}.txt", TEXT))
    answer = form.post("files", go="upload", application=SimpleUploadedFile("11.txt", TEXT))
    assert "最多上传10个文件" in answer.content.decode()
    assert StoredFile.objects.count() == 10


def test_a_file_can_be_taken_out_again(form):
    answer = form.post("files", go="upload", identity=SimpleUploadedFile("错.txt", TEXT))
    number = answer.context["draft"].files[0]["id"]
    answer = form.post("files", go=f"remove:{number}")
    assert answer.context["draft"].files == ()
    assert StoredFile.objects.count() == 0


def test_nobody_deletes_a_file_that_is_not_in_the_draft(form):
    form.post("files", go="upload", identity=SimpleUploadedFile("证.txt", TEXT))
    number = StoredFile.objects.get().pk.hex
    form.client.cookies.clear()
    form.post("files", go=f"remove:{number}")
    assert StoredFile.objects.count() == 1


def test_a_file_waits_for_its_scan_and_a_refused_one_is_not_handed_in(form, settings):
    settings.CLAMD = "/nowhere"
    form.fill()
    page = form.post("files", go="upload", identity=SimpleUploadedFile("证.txt", TEXT))
    assert "待检查" in page.content.decode()
    assert "待检查" in form.get("review").content.decode()
    StoredFile.objects.update(state="refused", checked_at=now())
    assert "未通过安全检查" in form.get("files").content.decode()
    answer = form.post("review")
    assert "没有通过安全检查，请删除后另行上传" in answer.content.decode()
    assert (Request.objects.count(), Draft.objects.count()) == (0, 1)


def test_a_file_name_is_never_markup(form):
    name = "<img src=x onerror=alert(1)>.txt"
    answer = form.post("files", go="upload", identity=SimpleUploadedFile(name, TEXT))
    assert "<img src=x" not in answer.content.decode()


def test_an_incomplete_form_is_not_filed_and_says_what_is_missing(form):
    form.fill()
    form.post("matter", title="", description="")
    answer = form.client.post(f"{form.base}review/")
    assert answer.status_code == 422
    assert "请填写所需信息的名称、文号" in answer.content.decode()
    assert Request.objects.count() == 0
    assert "张三" in form.get("review").content.decode()


def test_post_needs_an_address_and_email_an_email(form):
    form.fill()
    assert "请填写通信地址" in form.post("delivery", delivery="post", phone="010-1234567",
                                   wanted_form="paper").content.decode()  # fmt: skip


def test_the_review_without_a_draft_leads_to_the_start(client, organ):
    assert client.get(f"/o/{organ.code}/apply/review/").headers["Location"].endswith("/apply/")
    assert client.get(f"/o/{organ.code}/apply/done/").headers["Location"].endswith("/apply/")


def test_an_unknown_step_is_not_found(client, organ):
    assert client.get(f"/o/{organ.code}/apply/purpose/").status_code == 404


def test_fields_that_the_form_does_not_ask_are_not_taken(form):
    """Mass assignment."""
    form.fill()
    more = {"state": "ANSWERED", "number": "X", "outcome": "GRANT_PROVIDE"}
    form.post("matter", title="标题", description="内容", **more)
    form.client.post(f"{form.base}review/")
    request = Request.objects.get()
    assert request.outcome == ""
    assert request.number != "X"


def test_the_pages_of_the_form_are_kept_by_nobody(form):
    form.fill()
    for step in ("kind", "identity", "matter", "delivery", "files", "review"):
        assert "no-store" in form.get(step).headers["Cache-Control"], step


def test_the_form_asks_the_database_a_constant_number_of_times(
    form, django_assert_max_num_queries
):
    form.fill()
    with django_assert_max_num_queries(3):
        form.get("identity")
    with django_assert_max_num_queries(3):
        form.get("review")


def test_who_files_too_often_is_told_when_to_try_again(form):
    form.fill()
    form.client.post(f"{form.base}review/")
    answers = [form.client.post(f"{form.base}review/").status_code for _ in range(31)]
    assert answers[0] == 302
    last = form.client.post(f"{form.base}review/")
    assert last.status_code == 429
    assert int(last.headers["Retry-After"]) > 0
    assert "以后再试" in last.content.decode()


def test_every_form_is_protected_from_other_sites(organ, client):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    for path in ("apply/kind/", "apply/files/", "apply/review/", "apply/discard/"):
        assert strict.post(f"/o/{organ.code}/{path}").status_code == 403, path
    for path in ("/status/", "/status/leave/", "/status/case/withdraw/"):
        assert strict.post(path).status_code == 403, path
