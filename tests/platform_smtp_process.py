"""A mail server in a process of its own: takes mail into a folder, refuses some addressees.

Run as `python platform_smtp_process.py <port> <folder>`. It refuses `refused@…` for good and
`later@…` for now.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from uuid import uuid4

from aiosmtpd.smtp import SMTP


class Handler:
    """Takes mail."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: ARG002, N802
        if address.startswith("refused@"):
            return "550 5.1.1 no such user"
        if address.startswith("later@"):
            return "451 4.3.0 try again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: ARG002, N802
        (self.folder / f"{uuid4().hex}.eml").write_bytes(envelope.content)
        return "250 OK"


async def serve(port: int, folder: Path) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Handler(folder), enable_SMTPUTF8=True), "127.0.0.1", port
    )
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), Path(sys.argv[2])))
