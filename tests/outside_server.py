"""A little world outside: one server on this machine, which answers as a test tells it.

Names are resolved by a table and every connection ends at that server, whatever address it was
meant for: that is all the seam can do. What may be asked is decided before it, as always.
"""

from __future__ import annotations

import socket
import ssl
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from gongkai.publishing.outside import Asker, Network

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

OPEN = "93.184.216.34"


def head(status: int, **fields: str) -> bytes:
    """Give the head of a reply."""
    lines = [f"HTTP/1.1 {status} Words", *(f"{name}: {said}" for name, said in fields.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


@dataclass
class Outside:
    """What stands outside.

    Attributes:
        pages: Replies by `METHOD path`, or by the path for any method; bytes, or what writes them.
        names: Addresses by name; any other name stands for one of the open internet.
        asked: `METHOD path` of every request.
        heads: The heads of these requests.
        connected: Address and port of every connection that was asked for.
        tls: With what the server speaks, where it speaks TLS.
    """

    pages: dict[str, bytes | Callable[[socket.socket, Event], None]] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    resolved: list[str] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)
    tls: ssl.SSLContext | None = None
    over: Event = field(default_factory=Event)
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))

    def asker(self, **told: object) -> Asker:
        """Give an asker for whom this is the world."""
        network = Network(resolve=self._resolve, connect=self._connect, **told)
        return Asker("Gongkai-LinkCheck (+https://www.yunze.gov.cn/)", network)

    def _resolve(self, host: str, port: int) -> list[str]:  # noqa: ARG002 - the seam's
        self.resolved.append(host)
        found = self.names.get(host, [OPEN])
        if not found:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return found

    def _connect(self, address: str, port: int, seconds: float) -> socket.socket:
        self.connected.append((address, port))
        return socket.create_connection(self.listener.getsockname(), timeout=seconds)

    def serve(self) -> None:
        """Answer one connection after the other until the listener is closed."""
        while True:
            try:
                taken, _ = self.listener.accept()
            except OSError:
                return
            with taken:
                taken.settimeout(5)
                try:
                    self._answer(self._spoken(taken))
                except (OSError, ValueError):  # who asks has gone, or speaks another language
                    continue

    def _spoken(self, taken: socket.socket) -> socket.socket:
        return self.tls.wrap_socket(taken, server_side=True) if self.tls else taken

    def _answer(self, sock: socket.socket) -> None:
        with sock:
            request = b""
            while not request.endswith(b"\r\n\r\n") and (piece := sock.recv(4096)):
                request += piece
            if not request:
                return
            method, path, _ = request.decode("latin-1").split(" ", 2)
            self.asked.append(f"{method} {path}")
            self.heads.append(request.decode("latin-1"))
            reply = self.pages.get(f"{method} {path}") or self.pages.get(path) or head(404)
            if callable(reply):
                reply(sock, self.over)
            else:
                sock.sendall(reply)


@contextmanager
def outside_world() -> Iterator[Outside]:
    """Let the world stand for a test."""
    world = Outside()
    thread = Thread(target=world.serve)
    thread.start()
    try:
        yield world
    finally:
        world.over.set()
        world.listener.shutdown(socket.SHUT_RDWR)
        world.listener.close()
        thread.join()


def certificate(folder: Path, name: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Make a certificate for a name; give how a server shows it and how a client believes it."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    began = datetime.now(UTC) - timedelta(days=1)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(began)
        .not_valid_after(began + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(private + made.public_bytes(Encoding.PEM))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(path)
    client = ssl.create_default_context(cafile=str(path))
    return server, client
