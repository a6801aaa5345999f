"""Ways to break a file. Each takes a random source and the sound bytes, and gives broken ones.

`mutated` chooses by format: raw bytes of any file, lines and tags of text, members of a package
and nodes of its XML, streams of a PDF, values of JSON.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from random import Random

from lxml import etree

from report.damage.sources import sources

_ODD = ("", "0", "-1", "999999999", "一", "\ufffd", "３", "NaN", "true", "１２", "/", "—", " 7 8 ")
_DAMAGES = (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, ValueError)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def mutated(form: str, seed: int) -> bytes:
    """Give a broken file of a format; the same seed always gives the same."""
    random = Random(f"{form}-{seed}")  # noqa: S311 - repeatable, not secret
    data = random.choice(sources(form))
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        data = random.choice(_WAYS[form])(random, data)
    return data


def _cut(random: Random, length: int) -> tuple[int, int]:
    """Choose a short stretch."""
    start = random.randrange(length + 1)
    return start, min(length, start + random.choice((1, 2, 8, 40, 300, 3000)))


def flip(random: Random, data: bytes) -> bytes:
    broken = bytearray(data)
    for _ in range(random.choice((1, 1, 4, 30))):
        if broken:
            broken[random.randrange(len(broken))] = random.choice((0, 255, random.randrange(256)))
    return bytes(broken)


def truncate(random: Random, data: bytes) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def delete(random: Random, data: bytes) -> bytes:
    start, end = _cut(random, len(data))
    return data[:start] + data[end:]


def duplicate(random: Random, data: bytes) -> bytes:
    start, end = _cut(random, len(data))
    return data[:end] + data[start:end] * random.choice((1, 1, 5)) + data[end:]


def swap(random: Random, data: bytes) -> bytes:
    a, b = sorted(random.randrange(len(data) + 1) for _ in range(2))
    size = min(random.choice((1, 30, 500)), b - a)
    moved = data[a : a + size], data[b : b + size]
    return data[:a] + moved[1] + data[a + size : b] + moved[0] + data[b + size :]


def insert(random: Random, data: bytes) -> bytes:
    at = random.randrange(len(data) + 1)
    junk = random.choice((random.randbytes(9), b"\0" * 50, "二、7".encode(), b"\r", b"\t|<"))
    return data[:at] + junk + data[at:]


BYTEWISE = (flip, truncate, delete, duplicate, swap, insert)


def lines(random: Random, data: bytes) -> bytes:
    """Lose, double or exchange lines, or the blanks and separators inside one."""
    parts = data.split(b"\n")
    at, other = random.randrange(len(parts)), random.randrange(len(parts))
    way = random.randrange(5)
    if way == 0:
        del parts[at : at + random.choice((1, 1, 5))]
    elif way == 1:
        parts.insert(other, parts[at])
    elif way == 2:
        parts[at], parts[other] = parts[other], parts[at]
    elif way == 3:
        parts[at] = parts[at].replace(b"\t", random.choice((b" ", b"", b"  ", b"|", b"\n")))
    else:
        parts[at : at + 2] = [b"".join(parts[at : at + 2])]
    return b"\n".join(parts)


def tags(random: Random, data: bytes) -> bytes:
    """Lose, double, exchange or falsify tags of markup."""
    found = list(re.finditer(rb"<[^<>]{1,200}>", data))
    if not found:
        return data
    tag, other = random.choice(found), random.choice(found)
    spans = b'<td colspan="%d" rowspan="%d">' % (random.randrange(9), random.randrange(9))
    new = random.choice(
        (b"", tag[0] * 2, other[0], b"<table>", b"</table>", b"<td>", spans, b"<b>", b"</div>")
    )
    return data[: tag.start()] + new + data[tag.end() :]


def nodes(random: Random, data: bytes) -> bytes:
    """Lose, double, move or falsify elements of XML."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return flip(random, data)
    found = [node for node in root.iter() if isinstance(node.tag, str) and node is not root]
    if not found:
        return data
    node, other = random.choice(found), random.choice(found)
    parent, place = node.getparent(), other.getparent()
    way = random.randrange(5)
    if way == 0:
        parent.remove(node)
    elif way == 1:
        place.insert(random.randrange(len(place) + 1), etree.fromstring(etree.tostring(node)))
    elif way == 2 and other not in (inside := list(node.iter())) and place not in inside:
        place.insert(place.index(other), node)
    elif way == 3 and node.attrib:
        node.set(random.choice(list(node.attrib)), random.choice(_ODD).replace("\ufffd", "x"))
    else:
        node.text = random.choice(_ODD)
    return etree.tostring(root)


def members(random: Random, data: bytes) -> bytes:
    """Break one member of a package, or lose or rename it, and pack it again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except _DAMAGES:
        return flip(random, data)
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    heavy = [name for name in names if "document.xml" in name or "sheet" in name]
    if not names:
        return data
    name = random.choice(random.choice((names, heavy)) or names)
    way = random.randrange(8)
    if way == 0:
        parts[name + "x"] = parts.pop(name)
    elif way == 1:
        parts[name] = random.choice(BYTEWISE)(random, parts[name])
    else:
        parts[name] = nodes(random, parts[name])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return out.getvalue()


def streams(random: Random, data: bytes) -> bytes:
    """Break the inside of one PDF stream, packed again where it was packed."""
    found = list(_STREAM.finditer(data))
    if not found:
        return flip(random, data)
    stream = random.choice(found)
    try:
        content = zlib.decompress(stream[1])
        content = zlib.compress(random.choice(BYTEWISE)(random, content))
    except zlib.error:
        content = random.choice(BYTEWISE)(random, stream[1])
    return data[: stream.start(1)] + content + data[stream.end(1) :]


def values(random: Random, data: bytes) -> bytes:
    """Falsify or lose one value of JSON."""
    try:
        whole = json.loads(data)
    except ValueError:
        return flip(random, data)
    holder, key = None, None
    inside = whole
    while isinstance(inside, (dict, list)) and inside and random.random() < 0.9:
        keys = list(inside) if isinstance(inside, dict) else range(len(inside))
        holder, key = inside, random.choice(keys)
        inside = holder[key]
    if holder is not None:
        if random.random() < 0.3:
            del holder[key]
        else:
            holder[key] = random.choice((*_ODD, None, -1, 10**30, 1.5, True, [], {}, "2023-13-01"))
    return json.dumps(whole, ensure_ascii=False).encode()


_WAYS = {
    "txt": (*BYTEWISE, lines, lines, lines),
    "md": (*BYTEWISE, lines, lines, lines),
    "html": (*BYTEWISE, tags, tags, tags, tags, lines),
    "docx": (*[members] * 20, *BYTEWISE),  # a byte wrong in a package is nearly always refused
    "xlsx": (*[members] * 20, *BYTEWISE),
    "pdf": (*BYTEWISE, streams, streams, streams),
    "json": (*BYTEWISE, values, values, values),
}
