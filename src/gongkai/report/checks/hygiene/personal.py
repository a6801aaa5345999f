"""Numbers of persons that a published report must not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.passages import Passage
    from gongkai.text.personal_data import PersonalDatum

_CONTACT = expression(r"(?:电话|手机|联系|咨询|热线|传真)[^。；\n]{0,30}$")
# Whose telephone is never the office's.
_SOMEBODY = expression(r"申请人|当事人|举报人|信访人|投诉人|代理人|被告|原告|来信人|上访人")
_NEAR = 10
# The finder's import is paid only by reports that hold a long number at all.
_LONG_NUMBER = expression(r"[0-9０-９][0-9０-９ \-]{6,}[0-9０-９Xx]|[A-Z]·?[A-Z0-9]{5}")


@check(
    "hygiene.personal-data",
    law="SITE-18",
    severity=Severity.ERROR,
    title="没有身份证号码、手机号码、银行卡号等个人信息",
    example="正文写有申请人的18位身份证号码",
)
def personal_data(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find personal numbers: an error when certain, a warning when a person must look.

    The evidence is masked, so that the finding does not spread what it warns of.

    Law: SITE-17, SITE-18.
    """
    for passage, datum in _personal(subject):
        if _is_contact_mobile(passage, datum):
            continue
        yield card.finding_in(
            subject.report,
            passage,
            (datum.start, datum.end),
            f"有{datum.kind.label}“{_masked(datum)}”。",
            advice="请删去，确需公布的按规定遮盖中间各位。",
            severity=Severity.ERROR if datum.certainty == "certain" else Severity.WARNING,
            evidence=_masked(datum),
        )


@check(
    "hygiene.contact-mobile",
    law="SITE-18",
    severity=Severity.WARNING,
    title="联系电话使用办公电话，不用个人手机号码",
    example="联系电话写成11位手机号码",
)
def contact_mobile(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find mobiles given as the office's telephone: an organ may own one, so a person must look.

    Law: SITE-18.
    """
    for passage, datum in _personal(subject):
        if _is_contact_mobile(passage, datum):
            yield card.finding_in(
                subject.report,
                passage,
                (datum.start, datum.end),
                f"联系电话是手机号码“{_masked(datum)}”，可能是个人号码。",
                advice="请改用办公电话；确属公务手机的可以保留。",
                evidence=_masked(datum),
            )


def _personal(subject: Subject) -> Iterator[tuple[Passage, PersonalDatum]]:
    for passage in subject.passages:
        if _LONG_NUMBER.search(passage.text):
            from gongkai.text.personal_data import find_personal_data

            for datum in find_personal_data(passage.text):
                if datum.kind.is_personal:
                    yield passage, datum


def _is_contact_mobile(passage: Passage, datum: PersonalDatum) -> bool:
    contact = _CONTACT.search(passage.text[: datum.start])
    if datum.kind.value != "mobile" or not contact:
        return False
    return not _SOMEBODY.search(passage.text[: datum.start], max(contact.start() - _NEAR, 0))


def _masked(datum: PersonalDatum) -> str:
    from gongkai.text.personal_data import DEFAULT_SETTINGS, mask_number

    return mask_number(datum.text, DEFAULT_SETTINGS.keeps[datum.kind])


CHECKS = (personal_data, contact_mobile)
