"""Whether a page stands at an address: asked politely, followed warily, told in words."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass, field
from enum import Enum
from http.client import HTTPException
from time import monotonic, sleep
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from gongkai.publishing.outside.guard import Forbidden, all_public, target_of
from gongkai.publishing.outside.wire import INTERNET, exchange

if TYPE_CHECKING:
    from gongkai.publishing.outside.guard import Target
    from gongkai.publishing.outside.wire import Network, Reply

_MOST_REDIRECTS = 3
_REDIRECTS = {301, 302, 303, 307, 308}
_NOT_BY_HEAD = {405, 501}
_GONE = {
    404: "没有这个页面（404）",
    410: "页面已经删除（410）",
    500: "服务器出错（500）",
    502: "服务器出错（502）",
    503: "服务器暂停服务（503）",
    504: "服务器没有响应（504）",
}
_WRONG: tuple[tuple[type[Exception], str], ...] = (
    (ssl.SSLCertVerificationError, "安全证书无效"),
    (socket.gaierror, "域名无法解析"),
    (TimeoutError, "超过时限没有答复"),
    (OSError, "连接不上"),
    (HTTPException, "答复不合规范"),
    (ValueError, "答复不合规范"),
)
"""What went wrong and how it is told; the first that fits."""


class Outcome(Enum):
    """What an asking says of a page."""

    ALIVE = "alive"
    FAILED = "failed"
    UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking.

    Attributes:
        status: That of the last reply; None where nothing replied.
        told: What is wrong, in a few words; "" where nothing is.
    """

    outcome: Outcome
    status: int | None = None
    told: str = ""


@dataclass
class Asker:
    """Asks one address after the other, and waits before it asks the same host again.

    Attributes:
        agent: As whom it asks.
        pause: Seconds between two requests to a host.
    """

    agent: str
    network: Network = INTERNET
    pause: float = 0
    _asked_at: dict[str, float] = field(default_factory=dict)

    def ask(self, address: str) -> Answer:
        """Tell whether readers find a page at an address; never raises for what is out there.

        Interpretation: dead is what is not there (404, 410) or does not work. Whoever answers
            that a machine is not let in (401, 403, 429 …) may well let in a reader.
        """
        try:
            return self._followed(address)
        except Forbidden as refusal:
            return Answer(Outcome.UNASKED, told=str(refusal))
        except (OSError, HTTPException, ValueError) as error:
            told = next(told for kind, told in _WRONG if isinstance(error, kind))
            return Answer(Outcome.FAILED, told=told)

    def _followed(self, address: str) -> Answer:
        reply = self._reply(address)
        for _ in range(_MOST_REDIRECTS):
            if not _leads_on(reply):
                break
            address = urljoin(address, reply.location)
            reply = self._reply(address)
        if _leads_on(reply):
            told = f"转向超过{_MOST_REDIRECTS}次"
            return Answer(Outcome.FAILED, reply.status, told)
        told = _GONE.get(reply.status, "")
        return Answer(Outcome.FAILED if told else Outcome.ALIVE, reply.status, told)

    def _reply(self, address: str) -> Reply:
        """Ask for the head alone; a page is called dead only when it was asked for itself."""
        target = target_of(address)
        addresses = all_public(self.network.resolve(target.host, target.port))
        reply = self._exchange("HEAD", target, addresses)
        if reply.status in _NOT_BY_HEAD or reply.status in _GONE:
            reply = self._exchange("GET", target, addresses)
        return reply

    def _exchange(self, method: str, target: Target, addresses: tuple[str, ...]) -> Reply:
        self._wait(target.host)
        headers = {
            "Host": target.authority,
            "User-Agent": self.agent,
            "Accept": "*/*",
            "Connection": "close",
        }
        try:
            return exchange(method, target, addresses, headers, self.network)
        finally:
            self._asked_at[target.host] = monotonic()

    def _wait(self, host: str) -> None:
        asked_at = self._asked_at.get(host)
        if asked_at is not None:
            sleep(max(0.0, asked_at + self.pause - monotonic()))


def _leads_on(reply: Reply) -> bool:
    return reply.status in _REDIRECTS and bool(reply.location)
