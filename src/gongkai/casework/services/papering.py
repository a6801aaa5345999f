"""Issuing the papers of an act, in the transaction of the act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework.papering import elements_of, look_back, papers_of_act
from gongkai.casework.selectors.deliveries import SUBJECT, answer_key, papers_standing
from gongkai.casework.services.numbers import paper_number_next
from gongkai.law.papers import PAPERS, PaperKind
from gongkai.law.procedure import Act
from gongkai.papers.elements import kept
from gongkai.papers.services import paper_issue, paper_remake

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.casework.models import Answer, Request
    from gongkai.casework.papering import Look
    from gongkai.organs.authority import Actor
    from gongkai.papers.models import Paper

_BY_SIGNATURE = frozenset({Act.DECIDE})
"""Acts whose paper is not their own: the answer is issued by its signature, with its number."""


def papers_issued(request: Request, *, by: Actor, today: date) -> list[Paper]:
    """Issue the papers of the act that was done last to a request.

    Raises:
        PaperRefused: a paper lacks an element or cannot be made; the act is undone with it.
        ReviewerUnnamed: it tells remedies, and the organ has not named the bodies.

    Law: 条例 arts 30, 32, 33, 35; FEE-8, DOC-0, DOC-2 … DOC-14.
    Interpretation: what was withdrawn before its receipt was confirmed was never handled, and no
        notice says that its handling ends.
    """
    look = look_back(request, today)
    if look.act is None or look.act in _BY_SIGNATURE or request.received_on is None:
        return []
    key = f"{look.act.name}:{len(look.after.history)}"
    kinds = papers_of_act(look.act, look.facts)
    return [_issued(look, kind, key=key, by=by) for kind in kinds]


def answer_issued(request: Request, answer: Answer, *, by: Actor, today: date) -> Paper:
    """Issue the letter of an answer that was just signed, under the answer's own number.

    Raises:
        PaperRefused: as `papers_issued` does; the signature is undone with it.

    Law: 条例 arts 36–39; DOC-0, DOC-12.
    """
    look = look_back(request, today, answer=answer)
    return _issued(
        look, PaperKind.ANSWER, key=answer_key(answer), number=answer.letter_number, by=by
    )


def sheet_issued(
    look: Look, kind: PaperKind, *, key: str, by: Actor, more: Mapping[str, Any] | None = None
) -> Paper:
    """Issue a sheet of a request's archive set; the one that says the same already is kept.

    Args:
        look: The case, with the answer or the service that the sheet is about.
        kind: Which sheet.
        key: Which of several of its kind.
        by: Who archives.
        more: Elements that the case does not say.

    Raises:
        PaperRefused: as `papers_issued` does.

    Law: DOC-15, DOC-16, DOC-17, DOC-18.
    """
    fields = elements_of(look, kind) | dict(more or {}) | {"key": key}
    standing = papers_standing(look.request).filter(kind=kind, key=key).first()
    if standing is None:
        return _issued(look, kind, key=key, by=by, fields=fields)
    if all(standing.fields.get(name) == value for name, value in kept(fields).items()):
        return standing
    return paper_remake(
        paper_id=standing.pk,
        version=standing.version,
        reason="归档时按最新情况重新制作",
        fields=fields,
        by=by,
        today=look.today,
    )


def _issued(
    look: Look,
    kind: PaperKind,
    *,
    key: str,
    by: Actor,
    number: str = "",
    fields: Mapping[str, Any] | None = None,
) -> Paper:
    request = look.request
    fields = fields or elements_of(look, kind) | {"key": key}
    if not number and PAPERS[kind].has_number:
        number = paper_number_next(request.organ, kind, look.today.year)
    return paper_issue(
        organ=request.organ,
        unit=request.unit,
        kind=kind,
        subject_kind=SUBJECT,
        subject_id=request.pk,
        subject_label=request.number,
        title=PAPERS[kind].title,
        fields=fields,
        number=number,
        by=by,
        today=look.today,
    )
