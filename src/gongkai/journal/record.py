"""Writing an entry, in the transaction of the change that it tells."""

from __future__ import annotations

import json
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, NoReturn

from django.db import transaction

from gongkai.journal.digest import digest_of
from gongkai.journal.models import Chain, Entry
from gongkai.journal.verbs import verb
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gongkai.journal.author import Author


DEPLOYMENT = "deployment"
"""Chain of what concerns no single organ."""

_LONGEST_LABEL = 200
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Target:
    """What it was done to: kind (`casework.request`), id, and a label without personal data."""

    kind: str
    id: int | str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What was done to one of several targets.

    Attributes:
        target: What it was done to.
        before: Old values that changed; JSON, no personal data.
        after: New values.
    """

    target: Target
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def record(
    *,
    chain: str,
    verb_code: str,
    target: Target,
    author: Author,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    reason: str = "",
) -> Entry:
    """Append an entry to a chain.

    Args:
        chain: The organ's code, or `DEPLOYMENT`.
        verb_code: A registered verb; an unknown one raises KeyError.
        target: What it was done to.
        author: Who did it.
        before: Old values that changed; JSON, no personal data.
        after: New values.
        reason: Why, as the person said.

    Raises:
        TypeError: a value is not JSON, or a float, which the databases do not give back as it was.
        RuntimeError: outside a transaction, for the entry must stand or fall with the change.
    """
    told = Told(target, before or {}, after or {})
    (entry,) = record_each(
        chain=chain, verb_code=verb_code, author=author, told=(told,), reason=reason
    )
    return entry


def record_each(
    *, chain: str, verb_code: str, author: Author, told: Sequence[Told], reason: str = ""
) -> list[Entry]:
    """Append an entry to a chain for each of many targets, to which one author did the same.

    The head is locked once, and the entries are written together: a thousand cost little more
    statements than one.

    Raises:
        TypeError, RuntimeError: as `record`.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An entry is written in the transaction of the change it tells.")
    verb(verb_code)
    head = _locked_head(chain)
    entries = [
        Entry(
            chain=head,
            at=now(),
            person_id=author.person_id,
            role=author.role,
            verb=verb_code,
            target_kind=one.target.kind,
            target_id=str(one.target.id),
            target_label=one.target.label[:_LONGEST_LABEL],
            before=_as_stored(one.before),
            after=_as_stored(one.after),
            reason=reason,
            address=_plain_address(author.address),
        )
        for one in told
    ]
    _chained(entries, head)
    Entry.objects.bulk_create(entries, batch_size=_AT_ONCE)
    Chain.objects.filter(pk=head.pk).update(position=head.position, digest=head.digest)
    return entries


def _chained(entries: Sequence[Entry], head: Chain) -> None:
    """Give each entry its place after the one before, and leave the head at the last."""
    for entry in entries:
        entry.position = head.position + 1
        entry.previous_digest = head.digest
        entry.digest = digest_of(entry)
        head.position, head.digest = entry.position, entry.digest


def _locked_head(chain: str) -> Chain:
    """Give the chain's row, locked until the transaction ends: its writers stand in line."""
    heads = Chain.objects.select_for_update()
    head = heads.filter(key=chain).first()
    if head is None:
        Chain.objects.get_or_create(key=chain)
        head = heads.get(key=chain)
    return head


def _plain_address(written: str | None) -> str | None:
    """Give the one spelling of an address that both databases give back."""
    if not written:
        return None
    address = ip_address(written.partition("%")[0])
    return str(getattr(address, "ipv4_mapped", None) or address)


def _as_stored(values: Mapping[str, Any] | None) -> dict[str, Any]:
    """Give the values as they come back from the database, so that the digest holds for ever."""
    written = json.dumps(dict(values or {}))
    stored: dict[str, Any] = json.loads(written, parse_float=_refuse, parse_constant=_refuse)
    return stored


def _refuse(written: str) -> NoReturn:
    raise TypeError(f"A fraction ({written}) is written to the journal as text, not as a float.")
