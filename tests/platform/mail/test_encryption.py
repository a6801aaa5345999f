"""The connection to a mailbox is encrypted, and the server's certificate must be trusted."""

from __future__ import annotations

import asyncio
import datetime as dt
import ssl
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from queue import Queue
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from gongkai.mail.models import Mailbox
from gongkai.mail.services import mail_fetch
from platform_mail import PASSWORD, make_box, written

pytestmark = pytest.mark.django_db


def _certificate(folder):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    here = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(here, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate, private = folder / "cert.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return certificate, private


@contextmanager
def _behind_tls(port, certificate, private):
    """Put encryption in front of a server; give the port of it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, private)

    async def serve(reader, writer):
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(_pumped(reader, inner_writer), _pumped(inner_reader, writer))

    async def run():
        server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
        ports.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    ports = Queue()
    loop = asyncio.new_event_loop()
    main = loop.create_task(run())
    thread = Thread(target=_finished, args=(loop, main), daemon=True)
    thread.start()
    yield ports.get(timeout=10)
    loop.call_soon_threadsafe(main.cancel)
    thread.join(10)


def _finished(loop, main):
    with suppress(asyncio.CancelledError):
        loop.run_until_complete(main)
    for task in asyncio.all_tasks(loop):
        task.cancel()
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()


async def _pumped(reader, writer):
    with suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        writer.close()


def test_only_a_trusted_certificate_opens_a_mailbox(cast, imap, tmp_path, monkeypatch):
    monkeypatch.setenv("GONGKAI_MAILBOX_TEST", PASSWORD)
    certificate, private = _certificate(tmp_path)
    imap.put(written())
    with _behind_tls(imap.port, certificate, private) as port:
        box = make_box(cast.organ, port, is_encrypted=True)
        assert mail_fetch(mailbox_id=box.pk) == 0
        assert "证书不可信" in Mailbox.objects.get().trouble
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert mail_fetch(mailbox_id=box.pk) == 1
        assert Mailbox.objects.get().trouble == ""
