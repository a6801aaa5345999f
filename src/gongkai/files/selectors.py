"""Handing out: signed, short-lived addresses, each for one holder."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from django.core.files.storage import default_storage
from django.core.signing import BadSignature, TimestampSigner
from django.utils.http import content_disposition_header

from gongkai.files.models import FileState, StoredFile
from gongkai.files.refusal import FileGone

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from uuid import UUID

__all__ = [
    "MINUTES",
    "FileState",
    "address_of",
    "content_of",
    "opened",
    "response_headers",
    "states_of",
]

MINUTES = 10
"""How long an address leads to its file."""

_GONE = "下载链接已失效，请返回上一页重新点击下载。"


def address_of(file: StoredFile, *, holder: str) -> str:
    """Give an address of a file that serves `holder` alone, for ten minutes.

    Args:
        file: The file.
        holder: For whom: `person:12`, `request:77`. It is in the signature, not in the address.
    """
    return f"/files/{_signer(holder).sign(file.pk.hex)}/"


def opened(token: str, *, holder: str) -> tuple[StoredFile, IO[Any]]:
    """Give the file of an address and its open content, which the caller closes.

    Raises:
        FileGone: the address is forged, expired, another holder's, or its file is not clean.
    """
    try:
        number = _signer(holder).unsign(token, max_age=MINUTES * 60)
        file = StoredFile.objects.get(pk=number, state=FileState.CLEAN)
        return file, default_storage.open(file.key)
    except (BadSignature, StoredFile.DoesNotExist, FileNotFoundError) as error:
        raise FileGone(_GONE) from error


def content_of(file: StoredFile) -> IO[Any]:
    """Give the open content of a file that may be handed out, which the caller closes.

    Raises:
        FileGone: it is not checked yet, was refused, or is not there.
    """
    if file.state != FileState.CLEAN:
        raise FileGone(_GONE)
    try:
        return default_storage.open(file.key)
    except FileNotFoundError as error:
        raise FileGone(_GONE) from error


def states_of(file_ids: Collection[UUID]) -> dict[UUID, FileState]:
    """Give whether files may be handed out; those that are gone are left out; one query."""
    if not file_ids:
        return {}
    found = StoredFile.objects.filter(pk__in=file_ids).values_list("pk", "state")
    return {pk: FileState(state) for pk, state in found}


def response_headers(file: StoredFile) -> Mapping[str, str]:
    """Give the headers under which a file leaves: kept, never opened inside the site."""
    return {
        **headers_of(file, name=file.name, is_shown=False),
        "Cache-Control": "private, no-store",
    }


def headers_of(file: StoredFile, *, name: str, is_shown: bool) -> dict[str, str]:
    """Give what a browser is told of a file, but for how long it may keep it.

    Args:
        file: The file.
        name: The name under which it is saved.
        is_shown: Whether the page may show it: pictures that were written anew, nothing else.
    """
    disposition = content_disposition_header(as_attachment=not is_shown, filename=name)
    return {
        "Content-Type": file.media_type,
        "Content-Length": str(file.size),
        "Content-Disposition": disposition or "attachment",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
    }


def _signer(holder: str) -> TimestampSigner:
    return TimestampSigner(salt=f"gongkai.files/{holder}")
