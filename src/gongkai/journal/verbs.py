"""The registry of verbs: what can be done, each with a past-tense Chinese label."""

from __future__ import annotations

from dataclasses import dataclass

_VERBS: dict[str, Verb] = {}


@dataclass(frozen=True, slots=True)
class Verb:
    """One kind of act: `casework.request.registered`, 登记了申请."""

    code: str
    label: str


def register(code: str, label: str) -> Verb:
    """Register a verb; a room does so when it is loaded.

    Raises:
        ValueError: the code is taken by another label.
    """
    known = _VERBS.setdefault(code, Verb(code, label))
    if known.label != label:
        raise ValueError(f"The verb {code} is registered already as {known.label}.")
    return known


def verb(code: str) -> Verb:
    """Give a registered verb; KeyError for an unknown one."""
    return _VERBS[code]


def all_verbs() -> tuple[Verb, ...]:
    """Give every verb, by code."""
    return tuple(_VERBS[code] for code in sorted(_VERBS))
