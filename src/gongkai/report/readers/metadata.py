"""What an Office file says about people and machines: properties, local paths, attachments.

Law: SITE-19.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gongkai.report.document import Trace, TraceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.readers.office import OfficeFile

_TOLD: Final = {
    "docProps/core.xml": {
        "creator", "lastModifiedBy", "title", "subject", "keywords", "description", "category",
    },
    "docProps/app.xml": {"Company", "Manager", "Template", "HyperlinkBase"},
}  # fmt: skip
_PLAIN_TEMPLATES = {"normal", "normal.dotm", "normal.dot", "normal.wpt"}
_CUSTOM = "docProps/custom.xml"
_ATTACHED = re.compile(
    r"(?:[^/]+/(?:embeddings|activex)/[^/]+|(?:.*/)?vbaproject\.bin)", re.IGNORECASE
)
_LOCAL = re.compile(r"file:|[a-z]:[\\/]|\\\\", re.IGNORECASE)


def metadata(file: OfficeFile) -> Iterator[Trace]:
    """Give the traces that stand outside an Office file's text."""
    yield from _properties(file)
    for name in file.package.names:
        if _ATTACHED.fullmatch(name):
            yield Trace(TraceKind.ATTACHMENT, name.rpartition("/")[2], name)
    settings = file.named("settings")
    links = file.relations_of(settings.target) if settings else ()
    for link in (*file.relations, *links):
        if link.external and is_local(link.target):
            yield Trace(TraceKind.PROPERTY, link.kind, link.target)


def is_local(address: str) -> bool:
    """Tell whether an address names a file on somebody's own machine or network."""
    return bool(_LOCAL.match(address.strip()))


def _properties(file: OfficeFile) -> Iterator[Trace]:
    for part, told in _TOLD.items():
        root = file.part(part)
        for item in () if root is None else root:
            name, text = item.tag.rpartition("}")[2], (item.text or "").strip()
            plain = name == "Template" and text.lower() in _PLAIN_TEMPLATES
            if name in told and text and not plain:
                yield Trace(TraceKind.PROPERTY, name, text)
    root = file.part(_CUSTOM)
    for item in () if root is None else root:
        text = "".join(child.text or "" for child in item).strip()
        if text:
            yield Trace(TraceKind.PROPERTY, item.get("name", ""), text)
