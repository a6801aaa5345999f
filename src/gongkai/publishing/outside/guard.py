"""What may be asked: pages of the open internet, and nothing that only the server can reach."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from urllib.parse import SplitResult

PORTS = {"http": 80, "https": 443}
_IN_A_PATH = "/%:@!$&'()*+,;=~"
_V4_BESIDES = (
    IPv4Network("192.0.0.0/24"),  # protocol assignments
    IPv4Network("192.88.99.0/24"),  # relays of 6to4
)
# What is not of 2000::/3 is no address of the open internet: loopback, link-local, private,
# multicast, IPv4-mapped and the prefixes of NAT64 among them. Inside it these are none either.
_V6_OPEN = IPv6Network("2000::/3")
_V6_BESIDES = (
    IPv6Network("2001::/23"),  # Teredo, ORCHID and other assignments to protocols
    IPv6Network("2001:db8::/32"),  # documentation
    IPv6Network("2002::/16"),  # 6to4 carries an IPv4 address, of any kind
    IPv6Network("3fff::/20"),  # documentation
)


class Forbidden(Exception):
    """An address that is not asked; the text says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes.

    Attributes:
        scheme: `http` or `https`.
        host: A name in ASCII, or a literal address without brackets.
        path: Path and query as they are sent.
    """

    scheme: str
    host: str
    path: str

    @property
    def port(self) -> int:
        """Give the one port that the scheme stands for."""
        return PORTS[self.scheme]

    @property
    def authority(self) -> str:
        """Give the host as a request names it."""
        return f"[{self.host}]" if ":" in self.host else self.host


def target_of(address: str) -> Target:
    """Read an address.

    Raises:
        Forbidden: it is none of the web, names another port or a user, or cannot be read.
    """
    try:
        parts = urlsplit(address.strip())
        if parts.scheme not in PORTS or not parts.hostname:
            raise Forbidden("不是网页的地址，没有检查")
        if parts.port not in {None, PORTS[parts.scheme]}:
            raise Forbidden("不是80、443端口，没有检查")
        if parts.username is not None or parts.password is not None:
            raise Forbidden("地址中有用户名或者口令，没有检查")
        host = parts.hostname if ":" in parts.hostname else parts.hostname.encode("idna").decode()
    except ValueError as error:
        raise Forbidden("地址写法有误，没有检查") from error
    return Target(parts.scheme, host, _path(parts))


def all_public(found: Iterable[str]) -> tuple[str, ...]:
    """Give the addresses that a name stands for, if each of them is of the open internet.

    One that is not forbids them all: such a name can lead inside at the next asking.

    Raises:
        Forbidden: one of them is not, or there is none.
    """
    addresses = tuple(dict.fromkeys(found))
    if not addresses or not all(is_public(address) for address in addresses):
        raise Forbidden("地址指向内部网络，没有检查")
    return addresses


def is_public(address: str) -> bool:
    """Tell whether a literal address is one of the open internet."""
    try:
        return _is_public_v4(IPv4Address(address))
    except AddressValueError:
        pass
    try:
        v6 = IPv6Address(address)
    except AddressValueError:
        return False
    inside = v6 in _V6_OPEN and not any(v6 in net for net in _V6_BESIDES)
    return inside and v6.is_global and v6.scope_id is None


def _is_public_v4(address: IPv4Address) -> bool:
    is_other = address.is_multicast or address.is_reserved or address.is_unspecified
    return address.is_global and not is_other and not any(address in net for net in _V4_BESIDES)


def _path(parts: SplitResult) -> str:
    query = f"?{quote(parts.query, safe=_IN_A_PATH + '?')}" if parts.query else ""
    return quote(parts.path or "/", safe=_IN_A_PATH) + query
