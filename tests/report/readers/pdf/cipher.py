"""The oldest cipher of PDF, so that a test can lock a file as its owner would."""

from __future__ import annotations

import re
from hashlib import md5

_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_RIGHTS = -64
_MARK = b"0123456789abcdef"
_OBJECT = re.compile(rb"(\d+) 0 obj\n.*?endobj", re.DOTALL)
_BODY = re.compile(rb"(?<=stream\n)(.*)(?=\nendstream)", re.DOTALL)


def lock(reader: bytes = b"") -> str:
    """Give the trailer's entries of a file with an owner's password and perhaps a reader's."""
    owner = _scrambled(md5(_padded(b"owner")).digest()[:5], _padded(reader))  # noqa: S324
    user = _scrambled(_key(owner, reader), _PAD)
    return (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}>"
        f" /P {_RIGHTS} >> /ID [<{_MARK.hex()}> <{_MARK.hex()}>]"
    )


def locked(data: bytes, reader: bytes = b"") -> bytes:
    """Scramble the streams of a file that has such a trailer."""
    owner = bytes.fromhex(re.search(rb"/O <(\w+)>", data)[1].decode())
    key = _key(owner, reader)

    def scramble(found: re.Match[bytes]) -> bytes:
        number = int(found[1]).to_bytes(3, "little") + bytes(2)
        own = md5(key + number).digest()[:10]  # noqa: S324
        return _BODY.sub(lambda body: _scrambled(own, body[1]), found[0], count=1)

    return _OBJECT.sub(scramble, data)


def _padded(word: bytes) -> bytes:
    return (word + _PAD)[:32]


def _key(owner: bytes, reader: bytes) -> bytes:
    rights = _RIGHTS.to_bytes(4, "little", signed=True)
    return md5(_padded(reader) + owner + rights + _MARK).digest()[:5]  # noqa: S324


def _scrambled(key: bytes, data: bytes) -> bytes:
    """RC4."""
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)
