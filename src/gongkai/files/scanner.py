"""The virus scanner: clamd by its socket, or a function of the deployment's own.

`GONGKAI_CLAMD` is the path of clamd's socket (`/run/clamav/clamd.ctl`), or the dotted path of a
function that takes a stream and gives the name of what it found, empty when nothing.
"""

from __future__ import annotations

import socket
import struct
from typing import IO, TYPE_CHECKING

from django.conf import settings
from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from collections.abc import Callable

_PIECE = 64 * 1024
_SECONDS = 120


class ScannerFailed(OSError):
    """The scanner did not answer, or did not understand; the file stays in quarantine."""


def found_in(stream: IO[bytes]) -> str:
    """Give the name of the virus found in a stream; empty when there is none.

    Raises:
        OSError: the scanner cannot be reached or failed; scanning is tried again later.
    """
    if "/" in settings.CLAMD:
        return _ask_clamd(stream)
    scan: Callable[[IO[bytes]], str] = import_string(settings.CLAMD)
    return scan(stream)


def _ask_clamd(stream: IO[bytes]) -> str:
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_SECONDS)
        line.connect(settings.CLAMD)
        line.sendall(b"zINSTREAM\0")
        while piece := stream.read(_PIECE):
            line.sendall(struct.pack("!L", len(piece)) + piece)
        line.sendall(struct.pack("!L", 0))
        answer = _answer(line)
    if answer == "stream: OK":
        return ""
    if answer.startswith("stream: ") and answer.endswith(" FOUND"):
        return answer.removeprefix("stream: ").removesuffix(" FOUND")
    raise ScannerFailed(f"clamd answered: {answer or 'nothing'}")


def _answer(line: socket.socket) -> str:
    said = b""
    while piece := line.recv(1024):
        said += piece
    return said.rstrip(b"\0\n").decode(errors="replace")
