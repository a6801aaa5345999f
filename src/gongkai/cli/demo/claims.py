"""Claims about one's own record (article 41): one answered, one that waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.services import claim_decide, claim_enter
from gongkai.cli.demo.applicants import application_of
from gongkai.cli.demo.matter import OFFICER
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel
from gongkai.law.procedure import Act, Facts
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.cli.demo.matter import Office

_ANSWERED, _WAITING, _PERIOD = 30, 4, 8  # working days ago; until the answer


def claim_courses(office: Office) -> Iterator[tuple[date, Iterator[date]]]:
    """Give both with the day on which they come in."""
    yield office.days.ago(_ANSWERED), _claim(office, 3, is_answered=True)
    yield office.days.ago(_WAITING), _claim(office, 8, is_answered=False)


def _claim(office: Office, applicant: int, *, is_answered: bool) -> Iterator[date]:
    by = office.actor(OFFICER)
    claim = claim_enter(
        organ=office.organ,
        claimant=application_of(ApplicantKind.NATURAL, applicant, "", post=True),
        channel=Channel.IN_PERSON,
        about="机动车登记信息中的住所地址",
        error="登记的住所地址与居住证不一致，请求更正。",
        proof="居住证复印件一份",
        claimed_on=today(),
        by=by,
        today=today(),
    )
    if is_answered:
        yield office.days.after(today(), _PERIOD)
        claim_decide(
            claim_id=claim.pk,
            version=claim.version,
            act=Act.CORRECT_RECORD,
            reply="经核实，登记的住所地址有误，已经更正。",
            facts=Facts(today()),
            by=by,
            today=today(),
        )
