"""Several matters in one form, and an application that is not needed (FEE-3, MAP-7, LAW-36-1)."""

from __future__ import annotations

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.casework.matters import MOST_MATTERS, matters_of
from gongkai.casework.models import Draft, Request, RequestFile, Spared
from gongkai.casework.selectors import times_spared
from gongkai.portal.proof import BITS, challenge_of, is_proved
from gongkai.portal.wizard.drafts import Draft as Typed
from gongkai.portal.wizard.steps import STEPS
from gongkai.publishing.models import ItemState
from platform_applicant import TYPED

NUMBERED = "2024年全市：\n1、治安处罚决定的数量\n2、养犬登记的数量"


class Form:
    """The form as a browser uses it."""

    def __init__(self, client, organ):
        self.client, self.base = client, f"/o/{organ.code}/apply/"
        for step in STEPS:
            if step.fields:
                self.post(step.slug, **{n: TYPED[n] for n in step.fields if n in TYPED})

    def post(self, step, go="next", **data):
        return self.client.post(f"{self.base}{step}/", {"go": go, **data})

    def page(self, step):
        return self.client.get(f"{self.base}{step}/").content.decode()


@pytest.fixture
def form(client, organ):
    return Form(client, organ)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (NUMBERED, ("2024年全市：\n治安处罚决定的数量", "2024年全市：\n养犬登记的数量")),
        ("一、甲\n（二）乙\n第三项：丙", ("甲", "乙", "丙")),
        ("2024年数据\n1.5倍以上的", ("2024年数据\n1.5倍以上的",)),
        ("1、只有一件", ("1、只有一件",)),
        ("", ("",)),
    ],
)
def test_matters_numbered_one_below_the_other_are_told_apart(text, parts):
    """MAP-7."""
    assert matters_of(text) == parts


def test_more_numbers_than_a_form_holds_are_no_list_of_matters():
    text = "\n".join(f"{number}、甲" for number in range(1, MOST_MATTERS + 2))
    assert matters_of(text) == (text,)


def test_each_matter_becomes_a_request_and_they_share_code_and_proofs(form):
    """FEE-3, MAP-7."""
    form.post("matter", go="another", title="", description="第一件：治安处罚数量")
    form.post("matter", title="养犬登记", description="第二件：养犬登记数量")
    form.post("files", identity=SimpleUploadedFile("证件.txt", "证件".encode()))
    assert "一共2件申请" in form.page("review")
    form.post("review")
    first, second = Request.objects.order_by("pk")
    assert (first.title, second.title) == ("第一件：治安处罚数量", "养犬登记")
    assert (first.number, second.number) == ("云公开〔2025〕第1号", "云公开〔2025〕第2号")
    assert first.query_code == second.query_code
    assert RequestFile.objects.values("file").distinct().count() == 1
    assert set(RequestFile.objects.values_list("request", flat=True)) == {first.pk, second.pk}
    receipt = form.page("done")
    assert first.number in receipt
    assert second.number in receipt


def test_a_numbered_list_is_asked_about_and_split_at_a_press(form):
    page = form.post("matter", title="", description=NUMBERED).content.decode()
    assert "好像写了2件事" in page
    assert not Request.objects.exists()
    form.post("matter", go="split", title="", description=NUMBERED)
    form.post("review")
    said = list(Request.objects.order_by("pk").values_list("description", flat=True))
    assert said == list(matters_of(NUMBERED))


def test_who_says_that_it_is_one_matter_files_one(form):
    answer = form.post("matter", go="insist", title="", description=NUMBERED)
    assert answer.headers["Location"].endswith("/delivery/")
    form.post("review")
    assert Request.objects.get().description == NUMBERED


def test_a_matter_that_was_laid_aside_is_shown_and_can_be_taken_out(form):
    form.post("matter", go="another", title="甲事", description="甲事的内容")
    assert "甲事" in form.page("matter")
    form.post("matter", go="remove:0", title="", description="")
    assert "甲事" not in form.page("matter")


def test_an_empty_matter_after_others_is_none(form):
    form.post("matter", go="another", title="甲事", description="甲事的内容")
    answer = form.post("matter", title="", description="")
    assert answer.headers["Location"].endswith("/delivery/")
    form.post("review")
    assert [one.title for one in Request.objects.all()] == ["甲事"]


def test_a_faulty_matter_is_not_laid_aside(form):
    answer = form.post("matter", go="another", title="", description="")
    assert answer.status_code == 422
    assert answer.context["draft"].more == ()


def test_no_more_matters_than_the_form_holds(form):
    for number in range(MOST_MATTERS - 1):
        form.post("matter", go="another", title=f"第{number}件", description="内容")
    answer = form.post("matter", go="another", title="再来一件", description="内容")
    assert f"一次最多提交{MOST_MATTERS}件" in answer.content.decode()
    form.post("review")
    assert Request.objects.count() == MOST_MATTERS


def test_an_item_that_answers_ends_the_application_and_is_counted(form, organ, column, item_of):
    """LAW-36-1."""
    item = item_of(column, "2024年治安处罚统计公报")
    answer = form.post("answered", item=item.pk)
    assert answer.headers["Location"].endswith(f"/i/{item.pk}/")
    assert (Draft.objects.count(), Request.objects.count()) == (0, 0)
    assert times_spared(organ, item.pk) == 1
    form.post("answered", item=item.pk)
    assert times_spared(organ, item.pk) == 1, "without a draft nothing is spared"


def test_what_is_not_public_answers_nothing(form, organ, column, item_of):
    hidden = item_of(column, "没有发布", state=ItemState.DRAFT)
    for number in (str(hidden.pk), "999999", "x"):
        form.post("answered", item=number)
    assert not Spared.objects.exists()
    assert Draft.objects.exists()


def test_an_item_that_says_it_a_little_differently_is_found_too(form, column, item_of):
    item = item_of(column, "养犬登记情况公报")
    form.post("matter", go="look", title="", description="全市养犬登记数量")
    assert item.title in form.page("matter")


def test_who_has_an_agent_is_asked_for_the_authorisation(form):
    """DOC-1."""
    assert "授权委托书" not in form.page("files")
    person = {name: TYPED[name] for name in ("name", "id_type", "id_number")}
    form.post("identity", agent="李四", **person)
    assert "授权委托书" in form.page("files")
    assert "还没有上传身份证明、授权委托书" in form.page("review")
    form.post("files", go="upload", authorisation=SimpleUploadedFile("委托.txt", b"ok"))
    form.post("review")
    kept = RequestFile.objects.get()
    assert (kept.kind, kept.request.applicant.agent) == ("authorisation", "李四")


def test_what_makes_it_possible_to_read_is_kept(form):
    """LAW-43-1."""
    how = {"wanted_form": "paper", "delivery": "online", "phone": "010-12345678"}
    form.post("delivery", needs_help="大字版", **how)
    form.post("review")
    assert Request.objects.get().needs_help == "大字版"


def _answer_to(challenge):
    number = 0
    while True:
        digest = hashlib.sha256(f"{challenge}:{number}".encode()).digest()
        if int.from_bytes(digest[:4]) >> (32 - BITS) == 0:
            return str(number)
        number += 1


def test_only_a_number_that_solves_the_challenge_proves():
    draft, other = Typed("甲", {}), Typed("乙", {})
    answer = _answer_to(challenge_of(draft))
    assert is_proved(draft, answer)
    assert not is_proved(other, answer)
    for wrong in ("", "x", "-1", "1" * 13, "１", f"{answer}0"):
        assert not is_proved(draft, wrong)


def test_who_does_no_sum_may_hand_in_but_not_in_floods(client, organ):
    for _ in range(6):
        form = Form(client, organ)
        assert form.post("review").status_code == 302
        client.cookies.clear()
    form = Form(client, organ)
    assert form.post("review").status_code == 429
    page = form.client.get(f"{form.base}review/")
    proof = _answer_to(page.context["challenge"])
    assert form.post("review", proof=proof).status_code == 302
    assert Request.objects.count() == 7
