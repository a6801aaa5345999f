"""How a case ends on paper: answers, closing notices, corrected slips (DOC-12, DOC-14)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from gongkai.casework.models import Answer
from gongkai.casework.papering.particulars import of_request
from gongkai.casework.selectors.remedies import remedy_for
from gongkai.law.outcomes import OUTCOMES, OutcomeCode
from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.casework.papering.look import Look
    from gongkai.law.outcomes import Outcome
    from gongkai.law.procedure import Facts

_REGULATION = "《中华人民共和国政府信息公开条例》"
_CLOSED_BY = {
    Act.LAPSE_CORRECTION: (
        OutcomeCode.OTHER_NO_CORRECTION,
        "本机关已书面告知补正，无正当理由逾期不补正，视为放弃申请。",
        "第三十条",
    ),
    Act.LAPSE_FEE: (
        OutcomeCode.OTHER_NO_PAYMENT,
        "本机关已发出收费通知书，逾期未缴纳信息处理费，视为放弃申请。",
        "第四十二条",
    ),
    Act.WITHDRAW: (
        OutcomeCode.OTHER_WITHDRAWN,
        "该申请已由申请人撤回，本机关终止办理。",
        "",
    ),
    Act.MERGE: (
        OutcomeCode.OTHER_MERGED,
        "该申请与申请（{key}）内容相同，已并入该申请合并办理。",
        "",
    ),
}
_SLIP = re.compile(r"将?(?P<wrong>.+?)(?:应为|应是|更正为|改为|改成)(?P<right>.+)", re.DOTALL)
_QUOTES = "“”\"'：:，,。 "


def answer(look: Look) -> dict[str, Any]:
    """Give the answer as it is signed.

    Law: 条例 arts 36–39; DOC-12, DOC-R-1.
    """
    told = look.answer
    if told is None:
        return of_request(look.request)
    row = OUTCOMES[OutcomeCode[told.outcome]]
    return of_request(look.request) | {
        "outcome": row.label,
        "outcome_code": row.code.value,
        "basis": _basis(row, told.grounds),
        "body": told.body,
        "remedy": told.remedy,
        "attachments": _attachments(told),
    }


def _basis(row: Outcome, grounds: Sequence[str]) -> str:
    """Name the articles that the outcome rests on, and each ground of a part withheld."""
    rows = [row, *(OUTCOMES[OutcomeCode[ground]] for ground in grounds)]
    articles = dict.fromkeys(one.article for one in rows if one.article)
    return _REGULATION + "、".join(articles)


def _attachments(told: Answer) -> str:
    """List the files that go with an answer, numbered where there are several."""
    if not told.pk:  # previewed before it is kept
        return ""
    files = told.files.select_related("file").order_by("pk")
    names = [_attachment(entry.file.name, entry.file.pages) for entry in files]
    if len(names) == 1:
        return names[0]
    return "\n".join(f"{number}.{name}" for number, name in enumerate(names, start=1))


def _attachment(name: str, pages: int | None) -> str:
    return f"{name}（{pages}页）" if pages else name


def closing(look: Look) -> dict[str, Any]:
    """Give the notice that a case is closed without an answer.

    Raises:
        ReviewerUnnamed: the organ has not named a reviewing body or its court.

    Law: 条例 art 30; LAW-30-3, FEE-9, FEE-10, MAP-2, DOC-12, DOC-R-1.
    """
    if look.act not in _CLOSED_BY:
        return of_request(look.request)
    code, facts, article = _CLOSED_BY[look.act]
    return of_request(look.request) | {
        "outcome": OUTCOMES[code].label,
        "outcome_code": code.value,
        "facts": facts.format(key=look.facts.key),
        "basis": f"{_REGULATION}{article}" if article else "",
        "remedy": remedy_for(look.request.organ, code, (), look.facts.on, paper="本告知"),
    }


def slip(look: Look) -> dict[str, Any]:
    """Give the notice that corrects an obvious slip of an answer (DOC-12).

    What is typed reads as “甲”应为“乙”; without such a word all of it is what it should say.
    """
    served = Answer.objects.filter(request=look.request, stage=Answer.Stage.SERVED).first()
    wrong, right = _slip_of(look.facts)
    return of_request(look.request) | {
        "original_title": "政府信息公开申请答复书",
        "original_number": served.letter_number if served else "",
        "wrong": wrong,
        "right": right,
    }


def _slip_of(facts: Facts) -> tuple[str, str]:
    found = _SLIP.fullmatch(facts.reason)
    if found is None:
        return "原答复书的有关表述", facts.reason
    return found["wrong"].strip(_QUOTES), found["right"].strip(_QUOTES)


def proactive(look: Look) -> dict[str, Any]:
    """Give the reply to who suggested that the information be made public.

    Law: 条例 art 44; LAW-44-2, DOC-14.
    """
    return of_request(look.request) | {
        "body": "您提出的主动公开建议收悉。经研究，本机关决定将该政府信息纳入主动公开的范围，"
        "并在规定的渠道予以公开。"
    }
