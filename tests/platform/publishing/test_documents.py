"""The register of documents: entered, reviewed, issued, repealed, corrected (PUB-14, PUB-17)."""

from dataclasses import replace
from datetime import date

import pytest

from gongkai.journal.models import Entry
from gongkai.journal.overtaken import Overtaken
from gongkai.law.remedies import OrganKind
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.entries import DocumentEntry, Issuance, PastLife
from gongkai.publishing.models import Document, DocumentKind
from gongkai.publishing.register_refusals import DocumentRefused, DocumentUnknown
from gongkai.publishing.selectors.documents import (
    Narrowed,
    documents_drafted,
    documents_expiring,
    documents_page,
    term_advice,
)
from gongkai.publishing.services import (
    document_change,
    document_draft,
    document_enter,
    document_issue,
    document_legality,
    document_repeal,
    interpretation_bind,
    interpretation_unbind,
)
from platform_publishing import drafted

TODAY = date(2026, 11, 21)
ENTRY = DocumentEntry(
    kind=DocumentKind.NORMATIVE, title="云泽市养犬管理办法", drafted_on=date(2026, 9, 1)
)
ISSUED = Issuance(
    document_number="云公规〔2026〕3号",
    issued_on=date(2026, 11, 2),
    effective_on=date(2026, 12, 1),
    expires_on=date(2031, 12, 1),
)


@pytest.fixture
def officer(cast):
    return cast.actor[Role.OFFICER]


@pytest.fixture
def told(officer):
    return {"by": officer, "today": TODAY}


@pytest.fixture
def draft(cast, told):
    return document_draft(organ=cast.organ, entry=ENTRY, **told)


@pytest.fixture
def ready(cast, draft, told):
    """A draft with its legality reviewed and its interpretation planned."""
    item = drafted(cast, title="《云泽市养犬管理办法》解读")
    seen = {"document_id": draft.pk, **told}
    document_legality(
        version=draft.version, opinion="云司审〔2026〕8号", reviewed_on=date(2026, 10, 8), **seen
    )
    interpretation_bind(version=1, item_id=item.pk, form="text", **seen)
    return Document.objects.get(pk=draft.pk)


@pytest.fixture
def issued(ready, told):
    return document_issue(document_id=ready.pk, version=ready.version, issuance=ISSUED, **told)


def entered(cast, told, entry=ENTRY, issuance=ISSUED, past=None):
    return document_enter(organ=cast.organ, entry=entry, issuance=issuance, past=past, **told)


def test_it_is_issued_after_its_legality_was_reviewed_and_its_interpretation_planned(issued):
    assert issued.issued_on == ISSUED.issued_on
    verbs = Entry.objects.filter(target_kind="publishing.document", target_id=str(issued.pk))
    assert [entry.verb.rpartition(".")[2] for entry in verbs.order_by("position")] == [
        "drafted",
        "checked",
        "bound",
        "issued",
    ]


def test_it_refuses_to_issue_what_was_not_reviewed_pub_14(draft, told):
    with pytest.raises(DocumentRefused, match="未经合法性审核不得印发"):
        document_issue(document_id=draft.pk, version=0, issuance=ISSUED, **told)


def test_it_refuses_to_issue_without_an_interpretation_planned_pub_17(draft, told):
    seen = {"document_id": draft.pk, **told}
    document_legality(version=0, opinion="意见8号", reviewed_on=date(2026, 10, 8), **seen)
    with pytest.raises(DocumentRefused, match="先关联解读材料"):
        document_issue(version=1, issuance=ISSUED, **seen)


def test_what_needs_no_interpretation_is_issued_without_one(cast, told):
    entry = replace(ENTRY, needs_interpretation=False)
    draft = document_draft(organ=cast.organ, entry=entry, **told)
    seen = {"document_id": draft.pk, **told}
    document_legality(version=0, opinion="意见8号", reviewed_on=date(2026, 10, 8), **seen)
    assert document_issue(version=1, issuance=ISSUED, **seen).issued_on


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"document_number": " "}, "document_number"),
        ({"issued_on": date(2026, 11, 22)}, "issued_on"),
        ({"issued_on": date(2026, 8, 1)}, "issued_on"),
        ({"issued_on": date(2026, 10, 1)}, "issued_on"),
        ({"effective_on": date(2026, 11, 1)}, "effective_on"),
        ({"expires_on": date(2026, 12, 1)}, "expires_on"),
        ({"unified_number": "号" * 61}, "unified_number"),
    ],
)
def test_it_refuses_an_issue_that_cannot_be_true(ready, told, changes, field):
    with pytest.raises(DocumentRefused, match="请") as refused:
        document_issue(
            document_id=ready.pk,
            version=ready.version,
            issuance=replace(ISSUED, **changes),
            **told,
        )
    assert refused.value.field == field
    assert Document.objects.get(pk=ready.pk).version == ready.version


def test_a_number_is_registered_once_an_organ(cast, told):
    entered(cast, told)
    with pytest.raises(DocumentRefused, match="文号与已登记的“云泽市养犬管理办法”相同"):
        entered(cast, told, replace(ENTRY, title="另一份文件"))


def test_a_police_bureau_has_no_rules_of_its_own_pub_13(cast, told):
    entry = replace(ENTRY, kind=DocumentKind.RULES)
    with pytest.raises(DocumentRefused, match="本机关制定的请登记为行政规范性文件"):
        document_draft(organ=cast.organ, entry=entry, **told)
    cast.organ.legal_kind = OrganKind.LOCAL_GOVERNMENT.name
    cast.organ.save()
    assert document_draft(organ=cast.organ, entry=entry, **told).kind == "rules"


def test_an_old_document_is_entered_with_its_whole_life(cast, told):
    past = PastLife(repealed_on=date(2026, 11, 10), repealed_reason="云公规〔2026〕5号")
    document = entered(cast, told, past=past)
    assert document.repealed_on == date(2026, 11, 10)
    with pytest.raises(DocumentRefused, match="废止依据"):
        entered(
            cast,
            told,
            issuance=replace(ISSUED, document_number="云公规〔2026〕4号"),
            past=replace(past, repealed_reason=" "),
        )


def test_it_is_repealed_once_from_a_day_that_may_lie_ahead(issued, told):
    seen = {"document_id": issued.pk, "reason": "云公规〔2027〕1号", **told}
    version = Document.objects.get(pk=issued.pk).version
    repealed = document_repeal(version=version, repealed_on=date(2027, 1, 1), **seen)
    assert repealed.repealed_on == date(2027, 1, 1)
    with pytest.raises(DocumentRefused, match="已登记自2027-01-01起废止"):
        document_repeal(version=version + 1, repealed_on=date(2027, 2, 1), **seen)


def test_a_draft_is_not_repealed(draft, told):
    with pytest.raises(DocumentRefused, match="尚未印发"):
        document_repeal(
            document_id=draft.pk, version=0, repealed_on=TODAY, reason="不再制定", **told
        )


def test_a_draft_is_changed_freely_and_what_was_issued_only_with_a_reason(issued, told):
    seen = {"document_id": issued.pk, "entry": ENTRY, **told}
    version = Document.objects.get(pk=issued.pk).version
    corrected = replace(ISSUED, expires_on=date(2028, 12, 1))
    with pytest.raises(DocumentRefused, match="写明更正了什么"):
        document_change(version=version, issuance=corrected, **seen)
    changed = document_change(version=version, issuance=corrected, reason="有效期录入有误", **seen)
    assert changed.expires_on == date(2028, 12, 1)
    entry = Entry.objects.filter(verb="publishing.document.changed").latest("position")
    assert (entry.before["expires_on"], entry.after["expires_on"]) == ("2031-12-01", "2028-12-01")
    assert entry.reason == "有效期录入有误"


def test_it_replaces_only_an_older_document_of_its_kind(cast, told):
    old = entered(cast, told)
    new = replace(ENTRY, title="云泽市养犬管理办法（修订）", replaces=old)
    earlier = replace(ISSUED, document_number="云公规〔2026〕1号", issued_on=date(2026, 10, 1))
    with pytest.raises(DocumentRefused, match="以前印发"):
        entered(cast, told, new, earlier)
    drafted_one = document_draft(organ=cast.organ, entry=ENTRY, **told)
    with pytest.raises(DocumentRefused, match="以前印发"):
        document_draft(organ=cast.organ, entry=replace(new, replaces=drafted_one), **told)


def test_of_two_at_once_the_second_is_told_what_the_first_did(draft, told):
    seen = {"document_id": draft.pk, "opinion": "意见8号", "reviewed_on": TODAY, **told}
    document_legality(version=0, **seen)
    with pytest.raises(Overtaken, match="登记了合法性审核意见"):
        document_legality(version=0, **seen)


def test_an_interpretation_is_bound_once_and_taken_back(cast, ready, told):
    item_id = ready.interpretations.get().item_id
    seen = {"document_id": ready.pk, "item_id": item_id, **told}
    with pytest.raises(DocumentRefused, match="已关联文件"):
        interpretation_bind(version=ready.version, form="text", **seen)
    interpretation_unbind(version=ready.version, **seen)
    assert not ready.interpretations.exists()
    with pytest.raises(DocumentRefused, match="没有关联"):
        interpretation_unbind(version=ready.version + 1, **seen)


def test_only_the_office_keeps_the_register(cast, sibling, draft, told):
    told = told | {"by": cast.actor[Role.HANDLER]}
    with pytest.raises(NotAllowed):
        document_draft(organ=cast.organ, entry=ENTRY, **told)
    seen = {"document_id": draft.pk, "version": 0, "opinion": "号", "reviewed_on": TODAY}
    with pytest.raises(NotAllowed):
        document_legality(**seen, by=cast.actor[Role.SIGNING_LEADER], today=TODAY)
    with pytest.raises(DocumentUnknown):
        document_legality(**seen, by=sibling.actor[Role.OFFICER], today=TODAY)


def test_the_list_is_narrowed_and_turned_by_key(cast, officer, told, django_assert_num_queries):
    for number in range(1, 8):
        past = PastLife(repealed_on=TODAY, repealed_reason="号") if number > 5 else None
        issuance = Issuance(
            document_number=f"云公规〔2025〕{number}号", issued_on=date(2025, 3, number)
        )
        entry = replace(ENTRY, title=f"文件{number}", drafted_on=date(2025, 1, 1))
        entered(cast, told, entry, issuance, past)
    seen = {"organ": cast.organ, "today": TODAY}
    with django_assert_num_queries(1):
        first = documents_page(officer, narrowed=Narrowed(), limit=3, **seen)
    assert [one.title for one in first] == ["文件7", "文件6", "文件5"]
    key = (first[-1].issued_on, first[-1].pk)
    rest = documents_page(officer, narrowed=Narrowed(), before=key, **seen)
    assert [one.title for one in rest] == ["文件4", "文件3", "文件2", "文件1"]
    valid = Narrowed.asked(kind="normative", standing="IN_FORCE", words="2025〕2")
    assert [one.title for one in documents_page(officer, narrowed=valid, **seen)] == ["文件2"]
    assert Narrowed.asked(kind="x", standing="y", words="  ") == Narrowed()


def test_drafts_are_listed_apart_and_another_organ_sees_none(cast, sibling, draft):
    assert documents_drafted(cast.actor[Role.OFFICER], cast.organ) == [draft]
    assert documents_drafted(sibling.actor[Role.OFFICER], cast.organ) == []


@pytest.mark.parametrize(
    ("expires_on", "months"),
    [(date(2027, 6, 1), None), (date(2027, 5, 21), 6), (date(2026, 12, 21), 1)],
)
def test_what_expires_is_warned_of_six_months_and_one_month_before_pub_15(
    cast, officer, told, expires_on, months
):
    issuance = Issuance(
        document_number="云公规〔2025〕1号", issued_on=date(2025, 3, 1), expires_on=expires_on
    )
    entered(cast, told, replace(ENTRY, drafted_on=date(2025, 1, 1)), issuance)
    found = documents_expiring(officer, cast.organ, TODAY)
    assert [one.months for one in found] == ([months] if months else [])


@pytest.mark.parametrize(
    ("is_trial", "expires_on", "says"),
    [
        (False, date(2031, 12, 1), ""),
        (False, date(2031, 12, 2), "超过"),
        (True, date(2031, 12, 1), "2028-12-01"),
        (False, None, "没有登记有效期"),
    ],
)
def test_an_unusual_term_is_asked_about_pub_14(cast, told, is_trial, expires_on, says):
    document = entered(
        cast, told, replace(ENTRY, is_trial=is_trial), replace(ISSUED, expires_on=expires_on)
    )
    assert says in term_advice(document)
    assert bool(says) == bool(term_advice(document))
