"""The difference that a change makes, as the journal keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from django.db.models import Model

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


class Change(TypedDict, total=False):
    """Old and new values, as an entry of the journal takes them."""

    before: dict[str, Any]
    after: dict[str, Any]


def apply(
    record: Model,
    facts: Mapping[str, Any],
    *,
    allowed: Collection[str],
    personal: Collection[str] = (),
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Set the facts on a record and give old and new values of those that changed.

    Of personal facts the journal is told only that they changed: it can never be erased.

    Args:
        record: What is changed; not saved here.
        facts: Field → new value.
        allowed: Fields that may be changed so; any other is a programmer's fault.
        personal: Fields whose values are personal data.
    """
    if strange := facts.keys() - set(allowed):
        raise TypeError(f"These fields are not changed here: {sorted(strange)}.")
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for name, new in facts.items():
        old = getattr(record, name)
        if old == new:
            continue
        setattr(record, name, new)
        before[name], after[name] = (
            ("〔原值〕", "〔新值〕") if name in personal else (_plain(old), _plain(new))
        )
    return before, after


def _plain(value: Any) -> Any:
    return value.pk if isinstance(value, Model) else value
