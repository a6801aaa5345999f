"""Correcting an obvious slip in an answer that was served."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework.models import Answer
from gongkai.casework.refusals import AnswerNotReady
from gongkai.casework.selectors.cases import request_seen
from gongkai.casework.services.handling import request_act
from gongkai.law.procedure import Act, Facts

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor


@transaction.atomic
def slip_correct(
    *,
    request_id: int,
    version: int,
    wrong: str,
    right: str,
    on: date | None = None,
    by: Actor,
    today: date,
) -> Request:
    """Correct a slip of a served answer by a notice; the answer itself stays as it was served.

    `on` is the day of the notice, today when None.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        AnswerNotReady: the answer does not say what is to be corrected, or nothing changes.
        Refusal: no answer was served.

    Law: DOC-0. Interpretation: words may be set right, never what was decided; whoever would
        decide otherwise answers anew.
    """
    request = request_seen(by, request_id)
    served = Answer.objects.filter(request=request, stage=Answer.Stage.SERVED).first()
    wrong, right = wrong.strip(), right.strip()
    said = f"{served.letter_number}\n{served.body}\n{served.remedy}" if served else ""
    if served and (not wrong or wrong not in said):
        raise AnswerNotReady("答复中没有要更正的文字，请照原文填写。")
    if not right or wrong == right:
        raise AnswerNotReady("请填写更正后的文字，并与原文不同。")
    told = Facts(on or today, reason=slip_told(wrong, right))
    return request_act(
        request_id=request_id,
        version=version,
        act=Act.CORRECT_SLIP,
        facts=told,
        by=by,
        today=today,
    )


def slip_told(wrong: str, right: str) -> str:
    """Say what becomes of what, as the notice says it."""
    return f"将“{wrong.strip()}”更正为“{right.strip()}”"
