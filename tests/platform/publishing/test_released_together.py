"""A document and its interpretation go out together, or wait and say why (PUB-17)."""

from dataclasses import replace
from datetime import date

import pytest

from gongkai.organs.roles import Role
from gongkai.publishing.entries import DocumentEntry, Issuance
from gongkai.publishing.models import Document, DocumentKind, Item, ItemState, Validity
from gongkai.publishing.register_refusals import ReleaseHeld
from gongkai.publishing.register_tasks import standings_renewed
from gongkai.publishing.selectors import revision_open
from gongkai.publishing.selectors.documents import (
    Narrowed,
    document_of,
    documents_public,
    explained_by,
    public_revision_of,
)
from gongkai.publishing.services import (
    document_bind,
    document_draft,
    document_enter,
    document_issue,
    document_legality,
    document_repeal,
    interpretation_bind,
    revision_release,
)
from gongkai.today import played_at
from platform_publishing import approved, drafted, let_out, taken_down

DAY = date(2026, 3, 4)
ENTRY = DocumentEntry(
    kind=DocumentKind.NORMATIVE, title="养犬管理办法", drafted_on=date(2026, 1, 5)
)
ISSUED = Issuance(
    document_number="云公规〔2026〕3号",
    issued_on=date(2026, 3, 2),
    effective_on=date(2026, 4, 1),
    expires_on=date(2028, 4, 1),
)


class Pair:
    """A document in the register with the items of its text and of its interpretation."""

    def __init__(self, cast):
        self.cast, self.told = cast, {"by": cast.actor[Role.OFFICER], "today": DAY}
        self.text = drafted(cast, title="养犬管理办法", body="<p>第一条</p>")
        self.interpretation = drafted(cast, title="《养犬管理办法》解读")
        self.number = document_draft(organ=cast.organ, entry=ENTRY, **self.told).pk
        self.act(document_bind, item_id=self.text.pk)
        self.act(interpretation_bind, item_id=self.interpretation.pk, form="text")

    def act(self, service, **told):
        version = Document.objects.get(pk=self.number).version
        return service(document_id=self.number, version=version, **(self.told | told))

    def issue(self):
        self.act(document_legality, opinion="意见3号", reviewed_on=date(2026, 2, 2))
        self.act(document_issue, issuance=ISSUED)
        return self

    def release(self, item):
        revision = revision_open(item)
        return revision_release(revision_id=revision.pk, version=revision.version, **self.told)

    def states(self):
        return tuple(
            Item.objects.get(pk=item.pk).state for item in (self.text, self.interpretation)
        )


@pytest.fixture
def pair(cast):
    return Pair(cast)


def test_both_go_out_in_the_release_of_the_document(cast, pair):
    pair.issue()
    approved(cast, pair.text)
    approved(cast, pair.interpretation)
    out = pair.release(pair.text)
    assert pair.states() == (ItemState.RELEASED, ItemState.RELEASED)
    assert out.validity == Validity.COMING
    document = document_of(out)
    assert [one.item.title for one in document.explained] == ["《养犬管理办法》解读"]
    assert explained_by(pair.interpretation) == document


def test_the_release_is_held_while_the_interpretation_is_not_signed(cast, pair):
    pair.issue()
    approved(cast, pair.text)
    with pytest.raises(ReleaseHeld, match="解读材料尚未签发"):
        pair.release(pair.text)
    assert pair.states() == (ItemState.DRAFT, ItemState.DRAFT)


def test_the_interpretation_waits_for_its_document(cast, pair):
    pair.issue()
    approved(cast, pair.interpretation)
    with pytest.raises(ReleaseHeld, match="请发布文件“养犬管理办法”"):
        pair.release(pair.interpretation)


def test_what_is_not_issued_is_not_released(cast, pair):
    approved(cast, pair.text)
    approved(cast, pair.interpretation)
    with pytest.raises(ReleaseHeld, match="尚未登记印发"):
        pair.release(pair.text)


def test_what_fails_in_the_interpretation_undoes_the_documents_release(cast, pair, monkeypatch):
    pair.issue()
    approved(cast, pair.text)
    approved(cast, pair.interpretation)
    monkeypatch.setattr(
        "gongkai.publishing.services.registering._hold_of_interpretation", lambda _: "等一等。"
    )
    with pytest.raises(ReleaseHeld, match="等一等"):
        pair.release(pair.text)
    assert pair.states() == (ItemState.DRAFT, ItemState.DRAFT)


@pytest.fixture
def public(cast, pair):
    pair.issue()
    approved(cast, pair.text)
    approved(cast, pair.interpretation)
    pair.release(pair.text)
    return pair


def validity(pair):
    return Item.objects.get(pk=pair.text.pk).validity


def test_it_takes_effect_and_expires_by_itself_on_the_day_pub_15(public):
    for day, expected, changed in [
        (date(2026, 3, 31), Validity.COMING, 0),
        (date(2026, 4, 1), Validity.VALID, 1),
        (date(2028, 3, 31), Validity.VALID, 0),
        (date(2028, 4, 1), Validity.EXPIRED, 1),
        (date(2028, 4, 1), Validity.EXPIRED, 0),
    ]:
        with played_at(day):
            assert standings_renewed.func() == changed, day
        assert validity(public) == expected


def test_a_repeal_marks_its_page_at_once(public):
    told = {"repealed_on": date(2026, 3, 4), "reason": "云公规〔2026〕9号"}
    public.act(document_repeal, **told)
    assert validity(public) == Validity.REPEALED


def test_a_revision_marks_the_old_page_as_amended_from_its_effect_on(cast, public):
    entry = replace(ENTRY, replaces=Document.objects.get(pk=public.number))
    issuance = replace(ISSUED, document_number="云公规〔2026〕4号", effective_on=date(2026, 5, 1))
    newer = document_enter(organ=cast.organ, entry=entry, issuance=issuance, **public.told)
    with played_at(date(2026, 5, 1)):
        standings_renewed.func()
    assert validity(public) == Validity.AMENDED
    older = Document.objects.get(pk=public.number)
    assert public_revision_of(older) is None  # its text is not public yet
    item = let_out(cast, drafted(cast, title="养犬管理办法（修订）"))
    document_bind(document_id=newer.pk, version=newer.version, item_id=item.pk, **public.told)
    assert public_revision_of(older) == newer


def test_the_public_register_shows_what_is_public_and_nothing_else(
    cast, public, django_assert_num_queries
):
    Pair(cast)  # a draft with its draft items
    seen = {"narrowed": Narrowed(), "today": DAY}
    with django_assert_num_queries(2):
        (document,) = documents_public(cast.organ, **seen)
        assert len(document.explained) == 1
    taken_down(cast, Item.objects.get(pk=public.interpretation.pk))
    (document,) = documents_public(cast.organ, **seen)
    assert document.explained == []
    taken_down(cast, Item.objects.get(pk=public.text.pk))
    assert documents_public(cast.organ, **seen) == []
