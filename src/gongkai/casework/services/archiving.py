"""Archiving a request that is over: its sheets are issued, and everything is bound and packed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.archive.packing import listed, packed
from gongkai.casework.archive.pieces import IDENTITY, Piece, content_of, pieces_of
from gongkai.casework.archive.retention import kept_until
from gongkai.casework.binding import Leaf, bound
from gongkai.casework.models import Answer, Archive, Delivery
from gongkai.casework.papering import look_back
from gongkai.casework.permissions import ACT_PERMISSION
from gongkai.casework.printing import sheet_made
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.services.papering import sheet_issued
from gongkai.casework.services.progress import case_taken, kept, taken
from gongkai.files.services import file_made
from gongkai.law.papers import PaperKind
from gongkai.law.procedure import ENDS, Act, State
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.files.models import StoredFile
    from gongkai.organs.authority import Actor

_PERMISSION = ACT_PERMISSION[Act.SERVE]
_ZIP, _PDF = "application/zip", "application/pdf"


@transaction.atomic
def archive_make(*, request_id: int, version: int, by: Actor, today: date) -> Archive:
    """Archive a request that is over: a zip of everything, the same bound as one PDF, a list.

    Register sheet, review sheets and service receipts are issued with it, and the papers that
    prove who applied are packed apart. Archived again, after a dispute, it is a new set beside
    the old one.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        CaseworkRefusal: the request is not over.
        PaperRefused: a sheet cannot be made; nothing was changed.

    Law: 条例 art 45; DOC-15, DOC-16, DOC-17, DOC-18.
    """
    request = taken(request_id=request_id, version=version, permission=_PERMISSION, by=by)
    if State[request.state] not in ENDS:
        raise CaseworkRefusal("申请尚未办结，不能归档，请在办结后归档。")
    until = kept_until(request.concluded_on or today)
    _sheets_issued(request, by=by, today=today)
    pieces = pieces_of(request)
    own = [piece for piece in pieces if not piece.is_identity]
    identity = [_application(request, today), *(one for one in pieces if one.is_identity)]
    rows = listed(own)
    archive = Archive.objects.create(
        request=request,
        contents=rows,
        kept_until=until,
        made_at=now(),
        made_by_id=by.person_id,
        **_files(request, own, identity, rows, until, by=by),
    )
    kept(
        request,
        case_taken(request),
        today=today,
        by=by,
        verb=verbs.ARCHIVED,
        permission=_PERMISSION,
        noted={"archive": archive.pk, "pieces": len(rows)},
    )
    return archive


def _sheets_issued(request: Request, *, by: Actor, today: date) -> None:
    """Issue the sheets that belong to the set and are not there yet as they stand now."""
    register = look_back(request, today)
    sheet_issued(register, PaperKind.REGISTRATION, key="", by=by)
    signed = Answer.objects.filter(request=request, signed_on__isnull=False)
    for answer in signed.select_related("drafter").order_by("pk"):
        look = look_back(request, today, answer=answer)
        sheet_issued(look, PaperKind.REVIEW_SHEET, key=f"answer:{answer.pk}", by=by)
    served = Delivery.objects.filter(request=request).select_related("paper", "answer")
    for delivery in served.order_by("pk"):
        look = look_back(request, today, delivery=delivery)
        sheet_issued(look, PaperKind.DELIVERY_RECEIPT, key=f"delivery:{delivery.pk}", by=by)


def _application(request: Request, today: date) -> Piece:
    """Make the application form, which says all of who applies: it is no paper that is kept."""
    form = sheet_made(look_back(request, today), PaperKind.APPLICATION)
    return Piece(IDENTITY, "政府信息公开申请表.pdf", form, is_pdf=True, is_identity=True)


def _files(
    request: Request,
    own: Sequence[Piece],
    identity: Sequence[Piece],
    rows: Sequence[dict[str, Any]],
    until: date,
    *,
    by: Actor,
) -> dict[str, StoredFile | None]:
    look = look_back(request, now().date())
    lines = {"papers": list(rows), "retention": f"{until}止"}
    first = sheet_issued(look, PaperKind.ARCHIVE_LIST, key="", by=by, more=lines)
    head = Piece(
        "00 目录", "案卷目录.pdf", content_of(first.pdf) if first.pdf else b"", is_pdf=True
    )
    whole = [head, *own]
    leaves = [
        Leaf(piece.name.rpartition(".")[0], piece.content) for piece in whole if piece.is_pdf
    ]

    def stored(content: bytes, what: str, kind: str) -> StoredFile:
        name = f"{request.number or request.pk}{what}"
        stream = io.BytesIO(content)
        return file_made(organ=request.organ, content=stream, name=name, media_type=kind, by=by)

    return {
        "file": stored(packed(whole), "案卷.zip", _ZIP),
        "pdf": stored(bound(leaves), "案卷.pdf", _PDF),
        "identity": stored(packed(identity), "身份材料.zip", _ZIP),
    }
