"""The kinds of record that every bureau publishes: their fields, rhythm, layout and rules.

Law: 条例 art 20; LAW-20, LAW-21-1, PUB-6, PUB-21, PUB-22, PUB-40, SITE-V6.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.listings import money, organisation, services, work
from gongkai.law.listings.deadlines import OWN_CLOCKS, record_due
from gongkai.law.listings.field import Field, FieldKind
from gongkai.law.listings.listing import Listing, Problem, problems
from gongkai.law.listings.rules import can_be_done_online, numeric_columns
from gongkai.law.listings.tables import ValueUnfit, number_in
from gongkai.law.listings.values import is_blank, read_value, typed_value

if TYPE_CHECKING:
    from collections.abc import Mapping

LISTINGS: Mapping[str, Listing] = MappingProxyType(
    {
        listing.key: listing
        for table in (organisation, money, work, services)
        for listing in table.LISTINGS
    }
)
"""Every kind of record by its key, in the order of the subjects of art. 20."""

__all__ = [
    "LISTINGS",
    "OWN_CLOCKS",
    "Field",
    "FieldKind",
    "Listing",
    "Problem",
    "ValueUnfit",
    "can_be_done_online",
    "is_blank",
    "number_in",
    "numeric_columns",
    "problems",
    "read_value",
    "record_due",
    "typed_value",
]
