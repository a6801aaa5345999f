"""Headers, read with a bound: what is longer is cut before anything looks into it.

The standard library's reader of structured headers is slow on some long values and fails on some
broken ones; a mail whose header cannot be read is still a mail.
"""

from __future__ import annotations

import re
from email import policy
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from gongkai.mail.reading.plain import cleaned, decoded

if TYPE_CHECKING:
    from datetime import datetime
    from email.message import Message

_LONGEST = 4000
_LONGEST_LINE = 500
_LONGEST_ADDRESS = 320
_MOST_REFERENCES = 50
_MOST_VALUES = 20
_ID = re.compile(r"<[^<>\s]{3,290}>")
_TAG = re.compile(r"\+([a-z0-9._-]{3,200})@", re.IGNORECASE)
_ADDRESSED = ("to", "cc", "delivered-to", "x-original-to")
_EARLIEST, _LATEST = 1990, 2200


class Address(NamedTuple):
    """An address with the name written beside it."""

    name: str
    address: str


def raw_values(message: Message, name: str) -> list[str]:
    """Give the values of a header as they stand, cut, topmost first; no more than a few."""
    values = (value for key, value in message.raw_items() if key.lower() == name)
    return [_repaired(str(value)) for value in islice(values, _MOST_VALUES)]


def line(message: Message, name: str) -> str:
    """Give a header as one decoded line; "" where there is none."""
    return words(next(iter(raw_values(message, name)), ""))


def words(value: str) -> str:
    """Give what encoded words say, as one line."""
    try:
        said = str(policy.default.header_fetch_parse("subject", value))
    except Exception:  # noqa: BLE001  # the standard library fails in many ways on broken ones
        said = value
    return " ".join(cleaned(said).split())[:_LONGEST_LINE]


def addresses(message: Message, name: str) -> list[Address]:
    """Give the addresses of a header."""
    listed = [one for value in raw_values(message, name) for one in _listed(name, value)]
    return [one for one in listed if "@" in one.address]


def _listed(name: str, value: str) -> list[Address]:
    try:
        header = policy.default.header_fetch_parse(name, value)
        listed = getattr(header, "addresses", ())
        return [
            Address(cleaned(one.display_name), cleaned(one.addr_spec)[:_LONGEST_ADDRESS])
            for one in listed
        ]
    except Exception:  # noqa: BLE001  # as in `words`
        return []


def message_id(message: Message) -> str:
    """Give the Message-ID; "" where there is none that can be one."""
    return next(iter(_ids(message, "message-id")), "")


def references(message: Message) -> tuple[str, ...]:
    """Give the Message-IDs of what a mail answers, the latest first."""
    found = [*_ids(message, "in-reply-to"), *reversed(_ids(message, "references"))]
    return tuple(dict.fromkeys(found))[:_MOST_REFERENCES]


def tags(message: Message) -> tuple[str, ...]:
    """Give the tags of the addresses that a mail was sent to."""
    values = (value for name in _ADDRESSED for value in raw_values(message, name))
    return tuple(dict.fromkeys(tag.lower() for value in values for tag in _TAG.findall(value)))


def dated_at(message: Message) -> datetime | None:
    """Give the date that a mail bears; None where it bears none that can be one."""
    for value in raw_values(message, "date"):
        try:
            at = parsedate_to_datetime(value)
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
        if _EARLIEST < at.year < _LATEST and at.tzinfo is not None:
            return at
    return None


def _ids(message: Message, name: str) -> list[str]:
    return [one for value in raw_values(message, name) for one in _ID.findall(cleaned(value))]


def _repaired(value: str) -> str:
    """Read bytes beyond ASCII in a header as what they most likely are; cut it."""
    cut = value[:_LONGEST]
    if cut.isascii():
        return cut
    return decoded(cut.encode("utf-8", "surrogateescape"))
