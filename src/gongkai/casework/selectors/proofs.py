"""What the record of a request proves by itself: nobody types it, and nobody can claim it."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from types import MappingProxyType
from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.casework.models import Answer
from gongkai.casework.selectors.searches import search_proof
from gongkai.law.outcomes import FROM_CASE, FROM_RECORD, Evidence
from gongkai.law.procedure import Act, State, consultations, shown_by_case

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gongkai.casework.models import Request
    from gongkai.law.procedure import Case

NEVER_TYPED = FROM_CASE | FROM_RECORD
"""Evidence that no text can take the place of."""

_LETTER = re.compile(r"〔\d{4}〕第?\d+号")


def proofs_of(request: Request, case: Case) -> dict[Evidence, str]:
    """Give the evidence that the record is, with what it says.

    Law: DOC-12, MAP-2, LAW-32-1, LAW-35-1, LAW-36-4, LAW-36-6, CLK-13.
    """
    by_steps = shown_by_case(case)
    found = {one: write(case) for one, write in _STEPS.items() if one in by_steps}
    searched, earlier = search_proof(request, case), _earlier_answer(request)
    if searched:
        found[Evidence.SEARCH_RECORD] = searched
    if earlier is not None:
        found[Evidence.EARLIER_ANSWER] = f"{earlier.letter_number}，{earlier.served_on}送达。"
    return found


def doubt_of_repeat(request: Request, told: str) -> str:
    """Say why a typed earlier answer will not do; "" where it will.

    An answer given before the organ used the platform is named by its number alone; one that the
    platform knows must have been served to the same applicant.

    Law: 条例 art 36; LAW-36-6, MAP-6.
    """
    ends = _LETTER.findall(told)
    if not ends:
        return "重复申请应当写明以往答复的文号，如“云公开答〔2024〕第3号”（条例第三十六条）。"
    alike = reduce(or_, (Q(letter_number__endswith=end) for end in ends))
    known = Answer.objects.filter(alike, request__organ=request.organ)
    for answer in known.select_related("request__applicant"):
        if answer.letter_number not in told:
            continue
        theirs = answer.request.applicant.identity_key
        if answer.served_on is None:
            return f"{answer.letter_number}尚未送达，不是已经作出的答复（条例第三十六条）。"
        if theirs != request.applicant.identity_key:
            return f"{answer.letter_number}不是对同一申请人的答复，请核对（条例第三十六条）。"
    return ""


def _earlier_answer(request: Request) -> Answer | None:
    """Give the served answer to the request that this one repeats (MAP-6)."""
    if request.repeats_id is None:
        return None
    served = Answer.objects.filter(
        request=request.repeats_id, request__state=State.ANSWERED.name, served_on__isnull=False
    )
    return served.order_by("-pk").first()


def _correction(case: Case) -> str:
    asked, received = case.last(Act.ASK_CORRECTION), case.last(Act.RECEIVE_CORRECTION)
    told = f"{asked.on}告知补正：{asked.reason}" if asked else ""
    return f"{told}\n{received.on}收到补正。" if received else told


def _reasons(case: Case) -> str:
    asked, given = case.last(Act.ASK_REASONS), case.last(Act.GIVE_REASONS)
    told = f"{asked.on}要求说明理由，期限至{asked.until}。" if asked else ""
    return f"{told}\n{given.on}收到说明：{given.reason}" if given else told


def _consultation(case: Case) -> str:
    return "\n".join(
        f"就“{one.subject}”征求“{one.name}”意见：{one.view}。"
        for one in consultations(case).values()
        if one.view is not None
    )


_STEPS: Mapping[Evidence, Callable[[Case], str]] = MappingProxyType(
    {
        Evidence.CORRECTION_ROUND: _correction,
        Evidence.REASONS_STEP: _reasons,
        Evidence.CONSULTATION: _consultation,
    }
)
