"""Warnings that stand beside a clock: what a person must know or do."""

from __future__ import annotations

from typing import NamedTuple


class Risk(NamedTuple):
    """One warning.

    Attributes:
        code: Stable id, e.g. ``due.within-3``.
        message: One Chinese sentence: what it is and what to do.
        rule: The rule's id.
    """

    code: str
    message: str
    rule: str
