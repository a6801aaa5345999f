"""Addresses, and the Message-ID of what we send.

A Message-ID carries the record and something that nobody can guess. It is given when the mail is
written, and stays: what is sent once more after a break is the same mail to whoever gets it.
"""

from __future__ import annotations

import secrets


def new_message_id(kind: str, number: int | None, address: str) -> str:
    """Give a new Message-ID, for a mail that goes out from an address."""
    record = f"{kind}.{number}" if kind and number is not None else "mail"
    return f"<{record}.{secrets.token_hex(12)}@{domain_of(address)}>"


def domain_of(address: str) -> str:
    """Give what stands behind the @ of an address, also of one written with a name."""
    return address.rpartition("@")[2].rstrip("> ") or "localhost"


def tagged(address: str, message_id: str) -> str:
    """Give the address that leads an answer back by its tag: `name+tag@domain`."""
    name, _, domain = address.rpartition("@")
    return f"{name}+{message_id.strip('<>').partition('@')[0]}@{domain}"


def masked_address(address: str) -> str:
    """Give an address with only the first sign of its name; "" for what is none."""
    name, at, host = address.partition("@")
    return f"{name[:1]}***{at}{host}" if at else ""
