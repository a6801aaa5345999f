"""Refusals of the rooms below, as statuses."""

from __future__ import annotations

from gongkai.annual.refusals import CellUnknown, YearNotBegun
from gongkai.casework.refusals import CaseworkRefusal, RequestUnknown
from gongkai.decisions.refusals import DecisionGone, DecisionUnknown
from gongkai.journal.overtaken import Overtaken
from gongkai.law.calendar import YearNotAnnounced
from gongkai.law.clock import ClockRefusal
from gongkai.law.parameter import ParameterNotInForce
from gongkai.law.procedure import Refusal
from gongkai.organs.authority import NotAllowed
from gongkai.organs.selectors import OrganUnknown, UnitUnknown
from gongkai.publishing.refusals import ColumnUnknown, ItemGone, ItemUnknown

_STATUSES: dict[type[Exception], int] = {
    NotAllowed: 403,
    OrganUnknown: 404,
    UnitUnknown: 404,
    RequestUnknown: 404,
    ItemUnknown: 404,
    ColumnUnknown: 404,
    DecisionUnknown: 404,
    CellUnknown: 404,
    YearNotBegun: 404,
    ItemGone: 410,
    DecisionGone: 410,
    Overtaken: 409,
    Refusal: 409,
    ClockRefusal: 409,
    YearNotAnnounced: 409,
    ParameterNotInForce: 409,
    CaseworkRefusal: 422,
}

REFUSALS = tuple(_STATUSES)
"""Every refusal that has a status."""


def status_of(error: Exception) -> int:
    """Give the status of a refusal, by the nearest of its classes."""
    return next(_STATUSES[kind] for kind in type(error).__mro__ if kind in _STATUSES)
