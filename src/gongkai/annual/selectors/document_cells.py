"""Table 2's first block, counted by the database from the register of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, Q

from gongkai.law.documents import DocumentStatus
from gongkai.publishing.models import Document, DocumentKind, ItemState
from gongkai.publishing.selectors.lives import standing, with_lives

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django_stubs_ext import WithAnnotations

    from gongkai.annual.cells import Cell
    from gongkai.annual.period import Period
    from gongkai.organs.models import Organ
    from gongkai.publishing.selectors.lives import Life

ROWS = {
    "regulations": DocumentKind.RULES,
    "normative_documents": DocumentKind.NORMATIVE,
}
"""The rows of the block, by the kind of document that each counts."""

_COLUMNS = {
    "2021": ("issued", "repealed", "in_force"),
    "2019": ("made", "published", "published_total"),
}


def document_figures(organ: Organ, period: Period) -> dict[str, int]:
    """Count the block by the paths of its cells; nothing where no register is kept.

    One statement; the organ's own documents only, a joint one is the lead organ's.

    Law: RPT-12, RPT-13, RPT-21.
    Interpretation: a register in which nothing had been issued by the period's end says nothing,
        so that no organ reports zeros only because it keeps its documents elsewhere.
    """
    asked = _asked(period)
    rows = (
        _own(organ)
        .order_by()
        .values_list("kind")
        .annotate(
            **{column: Count("pk", filter=counted) for column, counted in asked.items()},
            known=Count("pk", filter=Q(issued_on__lte=period.last)),
        )
    )
    found = {kind: figures for kind, *figures in rows}
    if not any(figures[-1] for figures in found.values()):
        return {}
    blank = [0] * len(asked)
    return {
        f"disclosure.{row}.{column}": figure
        for row, kind in ROWS.items()
        for column, figure in zip(asked, found.get(kind, blank), strict=False)
    }


def documents_behind(
    organ: Organ, period: Period, cell: Cell
) -> QuerySet[WithAnnotations[Document, Life]]:
    """Give the documents that a cell of the block counts, the oldest first.

    Law: RPT-21.
    """
    found = _own(organ).filter(_asked(period)[cell.column], kind=ROWS[cell.row])
    return found.order_by("issued_on", "pk")


def _own(organ: Organ) -> QuerySet[WithAnnotations[Document, Life]]:
    return with_lives(Document.objects.filter(organ=organ, is_own=True))


def _asked(period: Period) -> dict[str, Q]:
    """Give what each column of the period's layout counts.

    Interpretation: in the layout of 2019, made is issued in the year, published is what first
        went out in it, and the total is what was public on its last day.
    """
    year = (period.first, period.last)
    is_issued = Q(issued_on__isnull=False)
    went_out = Q(item__published_on__isnull=False)
    still_public = Q(item__state=ItemState.RELEASED) | Q(item__taken_down_on__gt=period.last)
    conditions = {
        "issued": Q(issued_on__range=year),
        "repealed": is_issued & Q(end_on__range=year),
        "in_force": standing(DocumentStatus.IN_FORCE.name, period.last),
        "made": Q(issued_on__range=year),
        "published": went_out & Q(item__published_on__range=year),
        "published_total": went_out & Q(item__published_on__lte=period.last) & still_public,
    }
    return {column: conditions[column] for column in _COLUMNS[period.form_name]}
