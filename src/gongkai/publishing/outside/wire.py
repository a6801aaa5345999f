"""One request and the head of its reply, over a connection to an address that was checked.

The body is never read. However slowly, long or oddly a server answers, an exchange ends after its
seconds or its bytes: both are counted over all of it, not between two pieces.
"""

from __future__ import annotations

import io
import socket
import ssl
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from http.client import HTTPConnection, HTTPException
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from _typeshed import WriteableBuffer

    from gongkai.publishing.outside.guard import Target

_MOST_BYTES = 64 * 1024
"""Of the head of a reply."""
_MOST_ADDRESSES = 3
"""Of a name are tried until one takes the connection."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The head of a reply: its status, and where it leads on; "" for nowhere."""

    status: int
    location: str


class TooLong(HTTPException):
    """The head of a reply does not end."""


def _resolve(host: str, port: int) -> list[str]:
    """Give the literal addresses of a name, those of IPv4 first: few inner networks have more."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(row[4][0]) for row in sorted(found, key=lambda row: row[0] != socket.AF_INET)]


def _connect(address: str, port: int, seconds: float) -> socket.socket:
    """Connect to a literal address: there is no name left to resolve, and no proxy is asked."""
    return socket.create_connection((address, port), timeout=seconds)


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()


@dataclass(frozen=True, slots=True)
class Network:
    """The ways to the world outside. None of them decides what may be asked: the guard does.

    Attributes:
        resolve: Gives the literal addresses of a name and a port.
        connect: Connects to a literal address and a port, within seconds.
        trust: Gives whose certificates are believed.
        seconds: So long may an exchange take, from the connection to the end of the head.
    """

    resolve: Callable[[str, int], Sequence[str]] = _resolve
    connect: Callable[[str, int, float], socket.socket] = _connect
    trust: Callable[[], ssl.SSLContext] = _trust
    seconds: float = 15


INTERNET = Network()


def exchange(
    method: str,
    target: Target,
    addresses: Sequence[str],
    headers: Mapping[str, str],
    network: Network,
) -> Reply:
    """Send a request to the first of some checked addresses that listens.

    Raises:
        OSError: nothing listens, the certificate is not believed, or the time is over.
        HTTPException: what came is no reply, or its head does not end.
    """
    until = monotonic() + network.seconds
    with closing(_connected(target, addresses, network, until)) as sock:
        return _talk(_Line(sock, until), method, target, headers)


def _connected(
    target: Target, addresses: Sequence[str], network: Network, until: float
) -> socket.socket:
    refused = OSError("no address")
    for address in addresses[:_MOST_ADDRESSES]:
        try:
            bare = network.connect(address, target.port, _left(until))
        except OSError as error:
            refused = error
            continue
        return _secured(bare, target, network, until)
    raise refused


def _secured(bare: socket.socket, target: Target, network: Network, until: float) -> socket.socket:
    if target.scheme == "http":
        return bare
    try:
        bare.settimeout(_left(until))
        return network.trust().wrap_socket(bare, server_hostname=target.host)
    except BaseException:
        bare.close()
        raise


def _talk(line: _Line, method: str, target: Target, headers: Mapping[str, str]) -> Reply:
    with closing(HTTPConnection(target.host, target.port)) as connection:
        connection.auto_open = 0  # the only connection is the one that was checked
        connection.sock = line
        connection.putrequest(method, target.path, skip_host=True, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        with closing(connection.getresponse()) as response:
            location = response.getheader("Location", "").encode("latin-1", "replace")
            return Reply(response.status, location.decode(errors="replace"))


def _left(until: float) -> float:
    left = until - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


class _Line:
    """A socket as `http.client` takes it; whoever made the socket closes it."""

    def __init__(self, sock: socket.socket, until: float) -> None:
        self._sock = sock
        self._until = until

    def sendall(self, content: bytes) -> None:
        self._sock.settimeout(_left(self._until))
        self._sock.sendall(content)

    def makefile(self, *_: object) -> io.BufferedReader:
        return io.BufferedReader(_Counted(self._sock, self._until))

    def close(self) -> None:
        pass


class _Counted(io.RawIOBase):
    """What a socket receives, until the time is over or there is too much of it."""

    def __init__(self, sock: socket.socket, until: float) -> None:
        self._sock = sock
        self._until = until
        self._bytes = _MOST_BYTES

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        if self._bytes <= 0:
            raise TooLong
        self._sock.settimeout(_left(self._until))
        taken = self._sock.recv_into(memoryview(buffer)[: self._bytes])
        self._bytes -= taken
        return taken
