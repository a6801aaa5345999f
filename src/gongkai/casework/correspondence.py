"""Requests as correspondents: how a mail finds its request, and what its coming back undoes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.casework.models import Request
from gongkai.casework.numbers import normalised_number
from gongkai.casework.services.undoing import delivery_bounced
from gongkai.mail.correspondents import Correspondent, register_correspondent
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Collection

    from gongkai.mail.models import Message
    from gongkai.organs.models import Organ

KIND = "casework.request"
_NUMBER = re.compile(r"〔(\d{4})〕第?(\d{1,9})号?")
_LONGEST = 500


def request_in(organ: Organ, text: str) -> int | None:
    """Give the request of an organ whose number stands in a text; None when none does.

    What stands before the brackets of a number is its sign, and before that perhaps a word: every
    ending of it is tried.
    """
    plain = normalised_number(text[:_LONGEST])
    found = _NUMBER.search(plain)
    if found is None:
        return None
    before, ending = plain[: found.start()], f"〔{found[1]}〕第{int(found[2])}号"
    tried = [before[start:] + ending for start in range(max(0, len(before) - 30), len(before))]
    numbers = Request.objects.filter(organ=organ, number__in=tried)
    return numbers.values_list("pk", flat=True).first()


def addresses_of(request_id: int) -> Collection[str]:
    """Give the address under which the applicant of a request is known."""
    found = Request.objects.filter(pk=request_id).values_list("applicant__email", flat=True)
    return [address for address in found if address]


def came_back(_: int, *, message: Message) -> None:
    """Undo what was served by a mail that came back (CLK-6)."""
    reason = f"电子邮件被退回：{message.reason}"[:200]
    delivery_bounced(message_id=message.pk, reason=reason, today=today())


register_correspondent(
    Correspondent(KIND, "政府信息公开申请", find=request_in, bounced=came_back, known=addresses_of)
)
