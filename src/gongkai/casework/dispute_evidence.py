"""What the organ hands in with its defence: the papers of the disputed case, in order."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from gongkai.casework.archive.packing import listed
from gongkai.casework.archive.pieces import PDF, Piece, content_of, pieces_of
from gongkai.casework.models import DisputeFile
from gongkai.files.models import FileState
from gongkai.papers.models import Paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.casework.models import Dispute
    from gongkai.files.models import StoredFile

SUBJECT = "casework.dispute"
_DISPUTED = "11 复议诉讼"
_HEADS = ("序号", "部分", "材料", "页数", "字节数", "SM3校验值")


def evidence_of(dispute: Dispute) -> list[Piece]:
    """Give every piece in order, its list first.

    It is the archive set of the request without what proves who applied, for that was for the
    organ alone, then the papers of the dispute itself.

    Law: 行政复议法 arts 44, 48; 行政诉讼法 arts 34, 67; 条例 art 45; DOC-17, RR-1.
    """
    own = (
        [one for one in pieces_of(dispute.request) if not one.is_identity]
        if (dispute.request)
        else []
    )
    pieces = [*own, *_papers(dispute), *_files(dispute)]
    return [Piece("00 目录", "证据清单.csv", _list(pieces)), *pieces]


def _papers(dispute: Dispute) -> Iterator[Piece]:
    issued = Paper.objects.filter(subject_kind=SUBJECT, subject_id=dispute.pk, pdf__isnull=False)
    for paper in issued.exclude(stage=Paper.Stage.DRAFT).select_related("pdf").order_by("pk"):
        if paper.pdf is not None:
            yield from _stored(paper.pdf, f"{paper.title}{paper.number}.pdf")


def _files(dispute: Dispute) -> Iterator[Piece]:
    links = DisputeFile.objects.filter(dispute=dispute).select_related("file").order_by("pk")
    for link in links:
        yield from _stored(link.file, f"{link.get_kind_display()}-{link.file.name}")


def _stored(file: StoredFile, name: str) -> Iterator[Piece]:
    """Read a stored file; one that the scan does not let out is left out."""
    if file.state == FileState.CLEAN:
        plain = name.replace("/", "_")
        yield Piece(_DISPUTED, plain, content_of(file), file.media_type == PDF, file.pages)


def _list(pieces: list[Piece]) -> bytes:
    """Write the list so that a spreadsheet reads its Chinese."""
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(_HEADS)
    for row in listed(pieces):
        # The list itself is the first piece of the zip, so that all others follow one later.
        told = (row["position"] + 1, row["folder"], row["name"])
        writer.writerow((*told, row["pages"] or "", row["bytes"], row["digest"]))
    return written.getvalue().encode("utf-8-sig")
