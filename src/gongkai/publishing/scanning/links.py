"""Links that lead nowhere a reader can go."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from gongkai.publishing.models import FindingKind
from gongkai.publishing.scanning.found import LONGEST_SHOWN, Found
from gongkai.publishing.scanning.pieces import BODY
from gongkai.text.personal_data import mask_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_OWN_NAMES = ("localhost", ".local", ".lan", ".internal", ".intranet")


@dataclass(frozen=True, slots=True)
class Addresses:
    """What is known of the world outside the text.

    Attributes:
        hosts: The names under which the site itself is reached.
        missing: Tells of a path of the site why no reader finds anything there; "" if one does.
        dead: What is to be told of those addresses outside that are known to be dead.
    """

    hosts: frozenset[str]
    missing: Callable[[str], str]
    dead: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a body: where it leads, and the words that lead there."""

    address: str
    words: str


def find_links(body: str, text: str, addresses: Addresses) -> Iterator[Found]:
    """Find links to nothing: own addresses that are not there, inner networks, dead pages.

    Args:
        body: The body's HTML.
        text: Its bare text, in which the links' words are looked for.
        addresses: What is known of the world.

    Law: PUB-38; SITE-V1.
    Interpretation: that a page outside is dead is only advice: whoever keeps it may mend it, and
        what is due must not wait for him. Nothing is asked here: a daily job has asked.
    """
    done = 0
    for link in links_in(body):
        at = text.find(link.words, done) if link.words else -1
        start, end = (at, at + len(link.words)) if at >= 0 else (0, 0)
        done = max(done, end)
        problem = _problem(link.address, addresses)
        advice = problem or addresses.dead.get(outside_address(link.address, addresses.hosts), "")
        if advice:
            words = f"{link.words}（{link.address}）" if link.words else link.address
            yield Found(
                FindingKind.LINK,
                BODY,
                start,
                end,
                words=link.address,
                shown=mask_text(words)[:LONGEST_SHOWN],
                advice=advice,
                stops=bool(problem),
            )


def links_in(body: str) -> tuple[Link, ...]:
    """Give the links of a body in order."""
    reader = _Anchors()
    reader.feed(body)
    reader.close()
    return tuple(reader.links)


def outside_address(address: str, hosts: frozenset[str]) -> str:
    """Give an address of the world outside as it is known; "" for any other.

    Args:
        address: What a link says.
        hosts: The names under which the site itself is reached.
    """
    split = _split(address)
    if split is None or split[0] not in {"http", "https"} or split[1] in {"", *hosts}:
        return ""
    parts = urlsplit(address.strip())
    known = parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/", fragment="")
    return urlunsplit(known)


def _split(address: str) -> tuple[str, str, str] | None:
    try:
        parts = urlsplit(address.strip())
        return parts.scheme.lower(), (parts.hostname or "").lower(), parts.path
    except ValueError:
        return None


def _problem(address: str, addresses: Addresses) -> str:
    parts = _split(address)
    if parts is None or not address.strip():
        return "链接地址不完整，请填写完整的地址或者删去链接。"
    scheme, host, path = parts
    if scheme in {"mailto", "tel"} or (not scheme and not host and address.startswith("#")):
        return ""
    if host and host not in addresses.hosts:
        return _of_host(host)
    if not host and not address.startswith("/"):
        return "链接是相对地址，发布后打不开，请改为完整的地址。"
    return addresses.missing(path or "/")


def _of_host(host: str) -> str:
    if _is_inner(host):
        return "链接指向内部网络，公众无法打开，请改为公开的地址或者删去链接。"
    return ""


def _is_inner(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(_OWN_NAMES)


class _Anchors(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[Link] = []
        self._address: str | None = None
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._close()
            self._address = dict(attrs).get("href")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._close()

    def handle_data(self, data: str) -> None:
        if self._address is not None:
            self._words.append(data)

    def close(self) -> None:
        super().close()
        self._close()

    def _close(self) -> None:
        if self._address is not None:
            self.links.append(Link(self._address, " ".join("".join(self._words).split())))
        self._address, self._words = None, []
