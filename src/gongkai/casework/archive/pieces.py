"""The pieces of an archive set, in the order of DOC-17."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage

from gongkai.casework.archive.extract import journal_csv, journal_pdf, searches_text
from gongkai.casework.models import AnswerFile, Delivery, RequestFile
from gongkai.casework.selectors.deliveries import SUBJECT
from gongkai.files.models import FileState
from gongkai.law.papers import PaperKind
from gongkai.papers.models import Paper

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongkai.casework.models import Request
    from gongkai.files.models import StoredFile

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece.

    Attributes:
        folder: The part of the set that it belongs to.
        name: Its file name.
        content: Its bytes.
        is_pdf: It can be bound.
        pages: Its pages, where they are known.
        is_identity: It proves who applied, and is kept apart.
    """

    folder: str
    name: str
    content: bytes
    is_pdf: bool = False
    pages: int | None = None
    is_identity: bool = False


_APPLIED, _REGISTERED, _NOTICED = "01 申请材料", "02 登记", "03 告知"
_CONSULTED, _SEARCHED, _REVIEWED = "04 征求意见", "05 检索", "06 审查呈批"
_ANSWERED, _SERVED, _PAID = "07 答复", "08 送达", "09 缴费"
_DONE = "10 办理记录"
IDENTITY = "身份材料"

_OF_PAPER: Mapping[str, str] = MappingProxyType(
    {
        PaperKind.RECEIPT: _REGISTERED,
        PaperKind.REGISTRATION: _REGISTERED,
        PaperKind.THIRD_PARTY_INQUIRY: _CONSULTED,
        PaperKind.THIRD_PARTY_DECISION: _CONSULTED,
        PaperKind.CO_MAKER_INQUIRY: _CONSULTED,
        PaperKind.ASSISTANCE: _CONSULTED,
        PaperKind.CONSULTATION_NOTICE: _CONSULTED,
        PaperKind.REVIEW_SHEET: _REVIEWED,
        PaperKind.ANSWER: _ANSWERED,
        PaperKind.CLOSING_NOTICE: _ANSWERED,
        PaperKind.SLIP_CORRECTION: _ANSWERED,
        PaperKind.PROACTIVE_REPLY: _ANSWERED,
        PaperKind.DELIVERY_RECEIPT: _SERVED,
        PaperKind.FEE_NOTICE: _PAID,
    }
)
"""Where a paper belongs; every other is a notice."""

_OF_FILE: Mapping[str, str] = MappingProxyType(
    {
        RequestFile.Kind.IDENTITY: IDENTITY,
        RequestFile.Kind.AUTHORISATION: IDENTITY,
        RequestFile.Kind.CORRECTION: _NOTICED,
        RequestFile.Kind.CONSULTATION: _CONSULTED,
        RequestFile.Kind.PAYMENT: _PAID,
    }
)
"""Where a file that came in belongs; every other came with the application."""


def pieces_of(request: Request) -> list[Piece]:
    """Give every piece of a request's set, sorted as it is bound; the list itself is not in it.

    Law: 条例 art 45; DOC-17.
    """
    found = [*_files(request), *_papers(request), *_given(request), *_proofs(request)]
    found += [
        Piece(_SEARCHED, "检索记录.txt", searches_text(request)),
        Piece(_DONE, "办理日志.csv", journal_csv(request)),
        Piece(_DONE, "办理日志.pdf", journal_pdf(request), is_pdf=True),
    ]
    return sorted((one for one in found if one.content), key=lambda one: one.folder)


def _files(request: Request) -> Iterator[Piece]:
    for link in RequestFile.objects.filter(request=request).select_related("file").order_by("pk"):
        folder = _OF_FILE.get(link.kind, _APPLIED)
        label = RequestFile.Kind(link.kind).label
        yield from _stored(folder, link.file, label)


def _papers(request: Request) -> Iterator[Piece]:
    """Give every issued paper, the replaced ones too; the list of the set is bound by itself."""
    papers = Paper.objects.filter(subject_kind=SUBJECT, subject_id=request.pk)
    issued = papers.exclude(stage=Paper.Stage.DRAFT).exclude(kind=PaperKind.ARCHIVE_LIST)
    for paper in issued.select_related("pdf").order_by("pk"):
        name = f"{paper.title}{paper.number}"
        if paper.stage == Paper.Stage.REPLACED:
            name += f"（第{paper.edition}稿，已被替代）"
        if paper.pdf is not None:
            yield from _stored(_OF_PAPER.get(paper.kind, _NOTICED), paper.pdf, name, is_named=True)


def _given(request: Request) -> Iterator[Piece]:
    for link in AnswerFile.objects.filter(answer__request=request).select_related(
        "file", "answer"
    ):
        yield from _stored(_ANSWERED, link.file, f"随答复提供{link.answer.letter_number}")


def _proofs(request: Request) -> Iterator[Piece]:
    served = Delivery.objects.filter(request=request, proof__isnull=False).select_related("proof")
    for delivery in served:
        if delivery.proof is not None:
            yield from _stored(_SERVED, delivery.proof, f"送达凭证{delivery.served_on}")


def _stored(
    folder: str, file: StoredFile, label: str, *, is_named: bool = False
) -> Iterator[Piece]:
    """Read a stored file; one that the scan does not let out is left out."""
    if file.state != FileState.CLEAN:
        return
    ending = file.name.rpartition(".")[2]
    name = f"{label}.{ending}" if is_named else f"{label}-{file.name}"
    yield Piece(
        folder=folder,
        name=name.replace("/", "_"),
        content=content_of(file),
        is_pdf=file.media_type == PDF,
        pages=file.pages,
        is_identity=folder == IDENTITY,
    )


def content_of(file: StoredFile) -> bytes:
    """Read a stored file."""
    with default_storage.open(file.key) as stream:
        return bytes(stream.read())
