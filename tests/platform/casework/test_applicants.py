"""The applicant: masked, seen for a reason, erased without breaking the journal (SITE-17)."""

from __future__ import annotations

from io import BytesIO

import pytest

from gongkai import search
from gongkai.casework.models import Applicant, Draft, Request, RequestFile, Submission
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors import draft_of, masked, timeline, views_of
from gongkai.casework.services import (
    applicant_erase,
    applicant_unmasked,
    draft_drop,
    draft_keep,
    note_write,
    view_delete,
    view_save,
)
from gongkai.casework.services.drafts import drafts_sweep
from gongkai.files.models import StoredFile
from gongkai.files.services import file_store
from gongkai.journal.models import Entry
from gongkai.journal.verify import verify
from gongkai.law.procedure import Act
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.roles import Role
from gongkai.today import now, played_at
from platform_play import APPLICATION, MONDAY, handling

pytestmark = pytest.mark.django_db


def test_what_need_not_be_seen_is_masked(cast):
    shown = masked(handling(cast, MONDAY).request.applicant)
    assert (shown.name, shown.id_number) == ("张某某", "11************002X")
    assert (shown.phone, shown.email) == ("138****1234", "z***@example.com")
    assert "清河区" not in shown.address[:6] or "*" in shown.address


def test_it_is_unmasked_for_a_reason_that_the_journal_keeps(cast):
    request = handling(cast, MONDAY).request
    officer = cast.actor[Role.OFFICER]
    assert applicant_unmasked(officer, request, "核对身份").id_number == APPLICATION.id_number
    assert timeline(request)[-1].reason == "核对身份"
    with pytest.raises(CaseworkRefusal):
        applicant_unmasked(officer, request, "  ")
    with pytest.raises(NotAllowed):
        applicant_unmasked(cast.actor[Role.AUDITOR], request, "想看")


def test_erasure_takes_the_particulars_and_leaves_the_chain_whole(cast):
    played = handling(cast, MONDAY)
    head = {"by": cast.actor[Role.OFFICE_HEAD], "reason": "申请人依法要求删除"}
    with pytest.raises(CaseworkRefusal, match="办结"):
        applicant_erase(**played.at, **head)
    played.act(Act.WITHDRAW, MONDAY, reason="撤回")
    applicant_erase(**played.at, **head)
    applicant_erase(**played.at, **head)
    row = Applicant.objects.values().get()
    assert not any(value in str(row) for value in ("张三丰", APPLICATION.id_number, "138000"))
    assert row["kind"] == "NATURAL"
    assert masked(Applicant.objects.get()).is_erased
    assert list(verify("yunze-gaj")) == []
    assert Entry.objects.filter(verb="casework.request.applicant_erased").count() == 1


def test_erasure_strikes_the_particulars_out_of_what_was_written(cast):
    """What was asked stays, for it is archived (条例 art 45); who asked does not."""
    played = handling(cast, MONDAY)
    request, told = played.request, APPLICATION
    with played_at(MONDAY):
        proof = file_store(
            organ=cast.organ, upload=BytesIO(b"id"), name="证件.txt", by=Actor.public()
        )
    RequestFile.objects.create(request=request, file=proof, kind="identity")
    note_write(request_id=request.pk, body=f"已致电{told.phone}", by=cast.actor[Role.OFFICER])
    Submission.objects.create(
        request=request, kind="correction", text=f"{told.name}补正：年份", sent_at=now()
    )
    Request.objects.filter(pk=request.pk).update(description=f"本人{told.name}申请公开年报")
    played.act(Act.WITHDRAW, MONDAY, reason=f"{told.name}来电撤回")
    applicant_erase(**played.at, by=cast.actor[Role.OFFICE_HEAD], reason="申请人依法要求删除")
    request.refresh_from_db()
    assert request.description == "本人×××申请公开年报"
    assert [found.text for found in request.submissions.all()] == ["×××补正：年份"]
    assert [note.body for note in request.notes.all()] == ["已致电×××"]
    assert request.events.last().facts["reason"] == "×××来电撤回"
    assert not StoredFile.objects.filter(pk=proof.pk).exists()
    hits = {"kinds": ["casework.request"], "organ_ids": None, "public_only": False}
    assert search.find("公开年报", **hits)
    assert not search.find(told.name, **hits)


def test_an_officer_does_not_erase(cast):
    played = handling(cast, MONDAY)
    with pytest.raises(NotAllowed):
        applicant_erase(**played.at, reason="删除", by=cast.actor[Role.OFFICER])


def test_a_note_is_written_and_an_empty_one_is_not(cast):
    played = handling(cast, MONDAY)
    officer = cast.actor[Role.OFFICER]
    note_write(request_id=played.request.pk, body=" 已电话联系 ", by=officer)
    assert [note.body for note in played.request.notes.all()] == ["已电话联系"]
    with pytest.raises(CaseworkRefusal):
        note_write(request_id=played.request.pk, body=" ", by=officer)


def test_a_draft_is_found_by_the_browsers_token_alone(cast):
    with played_at(MONDAY):
        draft_keep(key="token", organ=cast.organ, data={"name": "张"})
        draft_keep(key="token", organ=cast.organ, data={"name": "张三"})
    assert Draft.objects.get().key != "token"
    assert draft_of("token").data == {"name": "张三"}
    assert draft_of("other") is None
    assert draft_drop(key="token")
    assert not draft_drop(key="token")


@pytest.mark.parametrize(
    ("day", "left"), [(MONDAY.replace(month=6, day=5), 1), (MONDAY.replace(month=6, day=6), 0)]
)
def test_a_draft_goes_after_thirty_days(cast, day, left):
    with played_at(MONDAY):
        draft_keep(key="token", organ=cast.organ, data={})
    with played_at(day):
        drafts_sweep()
    assert Draft.objects.count() == left


def test_a_list_is_ones_own(cast):
    officer, head = cast.actor[Role.OFFICER], cast.actor[Role.OFFICE_HEAD]
    view = view_save(name="快到期", query="due=3", by=officer)
    view_save(name="快到期", query="due=1", by=officer)
    assert [kept.query for kept in views_of(officer)] == ["due=1"]
    view_delete(view_id=view.pk, by=head)
    assert views_of(officer).count() == 1
    view_delete(view_id=view.pk, by=officer)
    assert views_of(officer).count() == 0
    with pytest.raises(CaseworkRefusal):
        view_save(name=" ", query="", by=officer)
