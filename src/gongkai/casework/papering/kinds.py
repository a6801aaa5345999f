"""Which papers an act issues, and what makes the elements of each kind."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from gongkai.casework.papering import endings, letters, notices, particulars, sheets
from gongkai.casework.papering.look import look_back
from gongkai.law.papers import PaperKind
from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.casework.papering.look import Look
    from gongkai.law.procedure import Facts

_K, _A = PaperKind, Act

PAPERS_OF_ACT: Mapping[Act, tuple[PaperKind, ...]] = MappingProxyType(
    {
        _A.REGISTER: (_K.RECEIPT,),
        _A.ASK_CORRECTION: (_K.CORRECTION,),
        _A.ASK_REASONS: (_K.REASONS,),
        _A.DEFER: (_K.DEFERRAL,),
        _A.CONSULT_THIRD_PARTY: (_K.THIRD_PARTY_INQUIRY, _K.CONSULTATION_NOTICE),
        _A.CONSULT_CO_MAKER: (_K.CO_MAKER_INQUIRY, _K.CONSULTATION_NOTICE),
        _A.CONSULT_ORGAN: (_K.ASSISTANCE, _K.CONSULTATION_NOTICE),
        _A.REFER_SECRECY: (_K.ASSISTANCE, _K.CONSULTATION_NOTICE),
        _A.OVERRIDE_THIRD_PARTY: (_K.THIRD_PARTY_DECISION,),
        _A.EXTEND: (_K.EXTENSION,),
        _A.NOTICE_FEE: (_K.FEE_NOTICE,),
        _A.LAPSE_CORRECTION: (_K.CLOSING_NOTICE,),
        _A.LAPSE_FEE: (_K.CLOSING_NOTICE,),
        _A.WITHDRAW: (_K.CLOSING_NOTICE,),
        _A.MERGE: (_K.CLOSING_NOTICE,),
        _A.DECIDE: (_K.ANSWER,),
        _A.CORRECT_SLIP: (_K.SLIP_CORRECTION,),
        _A.CONVERT_TO_PROACTIVE: (_K.PROACTIVE_REPLY,),
    }
)
"""The papers of each act that has any (DOC-2 to DOC-14)."""

_FIELDS: Mapping[PaperKind, Callable[[Look], dict[str, Any]]] = MappingProxyType(
    {
        _K.APPLICATION: particulars.application,
        _K.ENVELOPE: particulars.envelope,
        _K.RECEIPT: notices.receipt,
        _K.CORRECTION: notices.correction,
        _K.REASONS: notices.reasons,
        _K.CONSULTATION_NOTICE: notices.consultation,
        _K.EXTENSION: notices.extension,
        _K.DEFERRAL: notices.deferral,
        _K.FEE_NOTICE: notices.fee,
        _K.THIRD_PARTY_INQUIRY: letters.third_party,
        _K.CO_MAKER_INQUIRY: letters.co_maker,
        _K.ASSISTANCE: letters.assistance,
        _K.THIRD_PARTY_DECISION: letters.decision,
        _K.ANSWER: endings.answer,
        _K.CLOSING_NOTICE: endings.closing,
        _K.SLIP_CORRECTION: endings.slip,
        _K.PROACTIVE_REPLY: endings.proactive,
        _K.REGISTRATION: sheets.registration,
        _K.REVIEW_SHEET: sheets.review,
        _K.DELIVERY_RECEIPT: sheets.delivery,
        _K.ARCHIVE_LIST: sheets.archive,
    }
)


def papers_of_act(act: Act, facts: Facts) -> tuple[PaperKind, ...]:
    """Give the kinds of paper that an act issues.

    Law: CLK-16, LAW-44-2, DOC-6, DOC-14. Interpretation: the applicant is told in writing of a
    consultation where the officer says so, and is replied to where it was its suggestion.
    """
    kinds = PAPERS_OF_ACT.get(act, ())
    if not facts.applicant_told:
        kinds = tuple(kind for kind in kinds if kind is not PaperKind.CONSULTATION_NOTICE)
    if not facts.is_suggested:
        kinds = tuple(kind for kind in kinds if kind is not PaperKind.PROACTIVE_REPLY)
    return kinds


def fields_of(
    request: Request, kind: PaperKind, *, facts: Facts | None = None, today: date
) -> dict[str, Any]:
    """Give the elements of a paper about a request as it stands, after its last act.

    Args:
        request: The request, with its organ and applicant.
        kind: Which paper.
        facts: What is told with the act, where it is not the last one done.
        today: The day of the paper.

    Raises:
        KeyError: the kind is not one that a request issues.

    Law: 条例 art 45; DOC-0 … DOC-18.
    """
    look = look_back(request, today)
    return elements_of(replace(look, facts=facts) if facts else look, kind)


def elements_of(look: Look, kind: PaperKind) -> dict[str, Any]:
    """Give the elements of a paper from a look at the case."""
    return _FIELDS[kind](look)
