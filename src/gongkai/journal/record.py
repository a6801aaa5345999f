"""Writing an entry, in the transaction of the change that it tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.journal.digest import digest_of
from gongkai.journal.models import Chain, Entry
from gongkai.journal.verbs import verb
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.journal.author import Author


@dataclass(frozen=True, slots=True)
class Target:
    """What it was done to: kind (`casework.request`), id, and a label without personal data."""

    kind: str
    id: int | str
    label: str = ""


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
        RuntimeError: outside a transaction, for the entry must stand or fall with the change.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An entry is written in the transaction of the change it tells.")
    verb(verb_code)
    Chain.objects.get_or_create(key=chain)
    head = Chain.objects.select_for_update().get(key=chain)
    entry = Entry(
        chain=head,
        position=head.position + 1,
        at=now(),
        person_id=author.person_id,
        role=author.role,
        verb=verb_code,
        target_kind=target.kind,
        target_id=str(target.id),
        target_label=target.label,
        before=dict(before or {}),
        after=dict(after or {}),
        reason=reason,
        address=author.address,
        previous_digest=head.digest,
    )
    entry.digest = digest_of(entry)
    entry.save(force_insert=True)
    Chain.objects.filter(pk=head.pk).update(position=entry.position, digest=entry.digest)
    return entry


DEPLOYMENT = "deployment"
"""Chain of what concerns no single organ."""
