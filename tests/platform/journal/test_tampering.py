"""Whatever is done to the journal behind the application's back is found and named."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import transaction

from gongkai.journal.anchors import HeadAnchor, anchor_heads, export, read
from gongkai.journal.author import Author
from gongkai.journal.digest import digest_of
from gongkai.journal.models import Anchor, Chain, Entry
from gongkai.journal.record import Target, record
from gongkai.journal.verbs import register
from gongkai.journal.verify import FaultKind, verify
from platform_unguarded import unguarded

pytestmark = pytest.mark.django_db

register("test.thing.touched", "触动了试验对象")

LENGTH = 8


@pytest.fixture(autouse=True)
def chain():
    for key in ("yunze", "other"):
        for number in range(LENGTH):
            with transaction.atomic():
                record(
                    chain=key, verb_code="test.thing.touched", target=Target("t", number),
                    author=Author(number, "officer", "192.0.2.1"), after={"state": number},
                    reason=f"第{number}次",
                )  # fmt: skip
    return Chain.objects.get(key="yunze")


def _entries(chain):
    return Entry.objects.filter(chain=chain).order_by("position")


def _at(chain, position):
    return _entries(chain).filter(position=position)


def _faults(**options):
    return [(fault.position, fault.kind) for fault in verify(**options)]


def _rewrite(chain, start):
    """Give every entry from a place on new links and digests, and the head too."""
    previous = _at(chain, start - 1).get().digest if start > 1 else "0" * 64
    for entry in _entries(chain).filter(position__gte=start):
        entry.previous_digest = previous
        previous = entry.digest = digest_of(entry)
        entry.save()
    last = _entries(chain).last()
    Chain.objects.filter(pk=chain.pk).update(position=last.position, digest=last.digest)


def test_a_whole_journal_has_no_fault():
    anchor_heads(date(2026, 3, 2))
    assert _faults(anchors=read(export().decode().splitlines())) == []


FIELDS = {
    "person_id": 99,
    "role": "auditor",
    "verb": "test.other",
    "target_kind": "u",
    "target_id": "77",
    "target_label": "别的",
    "before": {"state": 0},
    "after": {"state": 99},
    "reason": "另一理由",
    "address": "192.0.2.2",
}


@pytest.mark.parametrize(("field", "value"), FIELDS.items())
def test_one_changed_field_is_found(chain, field, value):
    with unguarded():
        _at(chain, 3).update(**{field: value})
    assert _faults() == [(3, FaultKind.CHANGED)]


def test_an_entry_dated_back_by_a_microsecond_is_found(chain):
    with unguarded():
        _at(chain, 3).update(at=_at(chain, 3).get().at - timedelta(microseconds=1))
    assert _faults() == [(3, FaultKind.CHANGED)]


def test_a_deleted_entry_is_found(chain):
    with unguarded():
        _at(chain, 3).delete()
    assert [fault.message for fault in verify()] == ["日志链“yunze”缺少第3条。"]


def test_deleted_entries_are_found_from_the_first_to_the_last(chain):
    with unguarded():
        _entries(chain).filter(position__in=(1, 2, 3)).delete()
    assert [fault.message for fault in verify()] == ["日志链“yunze”缺少第1条至第3条。"]


def test_a_deleted_entry_whose_gap_was_closed_is_found(chain):
    with unguarded():
        _at(chain, 3).delete()
        for position in range(4, LENGTH + 1):
            _at(chain, position).update(position=position - 1)
        Chain.objects.filter(pk=chain.pk).update(position=LENGTH - 1)
    assert (3, FaultKind.BROKEN) in _faults()


def test_an_inserted_entry_is_found(chain):
    with unguarded():
        for position in range(LENGTH, 3, -1):
            _at(chain, position).update(position=position + 1)
        forged = _at(chain, 3).get()
        forged.pk, forged.position, forged.previous_digest = None, 4, forged.digest
        forged.digest = digest_of(forged)
        forged.save()
        Chain.objects.filter(pk=chain.pk).update(position=LENGTH + 1)
    faults = _faults()
    assert (5, FaultKind.BROKEN) in faults
    assert (4, FaultKind.BROKEN) not in faults


def test_two_swapped_entries_are_found(chain):
    with unguarded():
        for position, other in ((3, 99), (5, 3), (99, 5)):
            _at(chain, position).update(position=other)
    assert {position for position, _ in _faults()} >= {3, 5}


def test_a_cut_tail_is_found_by_the_head(chain):
    with unguarded():
        _entries(chain).filter(position__gt=6).delete()
    assert [fault.message for fault in verify()] == [
        "日志链“yunze”的链首记为第8条，与实有的最后一条（第6条）不符。"
    ]


def test_a_head_put_back_is_found(chain):
    with unguarded():
        Chain.objects.filter(pk=chain.pk).update(position=6, digest=_at(chain, 6).get().digest)
    assert _faults() == [(LENGTH, FaultKind.HEAD)]


def test_a_head_with_another_digest_is_found(chain):
    with unguarded():
        Chain.objects.filter(pk=chain.pk).update(digest="f" * 64)
    assert _faults() == [(LENGTH, FaultKind.HEAD)]


def test_an_entry_changed_together_with_its_digest_is_found_at_the_next(chain):
    with unguarded():
        entry = _at(chain, 3).get()
        entry.reason = "另一理由"
        entry.digest = digest_of(entry)
        entry.save()
    assert _faults() == [(4, FaultKind.BROKEN)]


def test_a_removed_head_is_found(chain):
    anchor_heads(date(2026, 3, 2))
    exported = read(export().decode().splitlines())
    with unguarded():
        Anchor.objects.filter(chain=chain).delete()
        Entry.objects.filter(chain=chain).delete()
        chain.delete()
    assert _faults() == []
    assert [fault.message for fault in verify(anchors=exported)] == [
        "日志链“yunze”已不存在，2026-03-02保存链首时有8条。"
    ]


def test_a_tail_cut_off_with_its_head_is_found_by_the_anchors_alone(chain):
    anchor_heads(date(2026, 3, 2))
    with unguarded():
        _entries(chain).filter(position__gt=6).delete()
        Chain.objects.filter(pk=chain.pk).update(position=6, digest=_at(chain, 6).get().digest)
    assert [fault.message for fault in verify()] == [
        "日志链“yunze”2026-03-02保存链首时有8条，现有6条，末尾被截去。"
    ]


def test_a_rewritten_tail_is_found_by_the_anchors_alone(chain):
    anchor_heads(date(2026, 3, 2))
    with unguarded():
        _at(chain, 3).update(reason="另一理由")
        _rewrite(chain, 3)
    assert _faults() == [(LENGTH, FaultKind.REWRITTEN)]


def test_a_tail_rewritten_with_its_anchors_is_found_by_the_exported_ones_alone(chain):
    anchor_heads(date(2026, 3, 2))
    exported = read(export().decode().splitlines())
    with unguarded():
        _at(chain, 3).update(reason="另一理由")
        _rewrite(chain, 3)
        Anchor.objects.filter(chain=chain).update(digest=_entries(chain).last().digest)
    assert _faults() == []
    assert _faults(anchors=exported) == [(LENGTH, FaultKind.REWRITTEN)]


def test_an_anchor_changed_in_the_database_is_found(chain):
    anchor_heads(date(2026, 3, 2))
    with unguarded():
        Anchor.objects.filter(chain=chain).update(digest="f" * 64)
    assert _faults() == [(LENGTH, FaultKind.REWRITTEN)]


def test_one_chain_is_read_alone(chain):
    with unguarded():
        _at(chain, 3).update(reason="另一理由")
    assert _faults(chain_key="other") == []
    assert _faults(chain_key="yunze", anchors=[HeadAnchor("other", "2026-03-02", 99, "f")]) == [
        (3, FaultKind.CHANGED)
    ]


def test_entries_without_a_head_are_found(chain):
    with transaction.atomic():
        with unguarded():
            Chain.objects.filter(pk=chain.pk)._raw_delete("default")
        messages = [fault.message for fault in verify()]
        transaction.set_rollback(True)
    assert messages == [f"内部编号为{chain.pk}的日志链的链首被删除，尚有8条。"]
