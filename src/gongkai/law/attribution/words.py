"""The three attributes, and the signs in a title that speak for one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from gongkai.law.outcomes.codes import OutcomeCode


class PaperAttribute(StrEnum):
    """What becomes of a paper (PUB-30)."""

    PROACTIVE = "proactive"
    ON_REQUEST = "on_request"
    WITHHELD = "withheld"

    @property
    def label(self) -> str:
        """What people call it."""
        return _LABELS[self]


_LABELS = {
    PaperAttribute.PROACTIVE: "主动公开",
    PaperAttribute.ON_REQUEST: "依申请公开",
    PaperAttribute.WITHHELD: "不予公开",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an attribute is proposed.

    Attributes:
        attribute: The attribute that it speaks for.
        rule: Its rule.
        sentence: The reason in one sentence, with its article.
        ground: The ground of refusal that it would rest on; None for proactive disclosure.
    """

    attribute: PaperAttribute
    rule: str
    sentence: str
    ground: OutcomeCode | None = None


@dataclass(frozen=True, slots=True)
class Sign:
    """Words in a title, and the reason that they give."""

    words: re.Pattern[str]
    reason: Reason


def _sign(words: str, reason: Reason) -> Sign:
    return Sign(re.compile(words), reason)


_A, _O = PaperAttribute, OutcomeCode

SIGNS: tuple[Sign, ...] = (
    _sign(
        "请示|会议纪要|会议记录|讨论稿|过程稿|磋商|商请|汇报|内部征求意见",
        Reason(
            _A.WITHHELD,
            "LAW-16-2",
            "标题表明属于讨论记录、过程稿、磋商信函、请示报告等过程性信息，"
            "可以不予公开（《政府信息公开条例》第十六条第二款）。",
            _O.REFUSE_PROCESS,
        ),
    ),
    _sign(
        "人事任免|职务任免|任职的|免职的|值班|考勤|休假|后勤|公务用车|办公用房|内部工作流程|民警考核",
        Reason(
            _A.WITHHELD,
            "LAW-16-1",
            "标题表明属于人事管理、后勤管理、内部工作流程等内部事务信息，"
            "可以不予公开（《政府信息公开条例》第十六条第一款）。",
            _O.REFUSE_INTERNAL,
        ),
    ),
    _sign(
        "案卷|卷宗|询问笔录|讯问笔录|案件调查|审理报告",
        Reason(
            _A.WITHHELD,
            "LAW-16-2",
            "标题表明属于行政执法案卷信息，可以不予公开（《政府信息公开条例》第十六条第二款）。",
            _O.REFUSE_CASE_FILE,
        ),
    ),
    _sign(
        "商业秘密|技术秘密|个人隐私|信访人|举报人",
        Reason(
            _A.ON_REQUEST,
            "LAW-15-1",
            "标题表明涉及商业秘密、个人隐私，公开会对第三方合法权益造成损害的不得公开，"
            "须征求意见后逐件决定（《政府信息公开条例》第十五条）。",
            _O.REFUSE_THIRD_PARTY,
        ),
    ),
    _sign(
        "(?:办法|规定|细则|规范|规程|规则)(?:（[^）]*）)?》?(?:的通知)?$|裁量基准",
        Reason(
            _A.PROACTIVE,
            "LAW-20-1",
            "标题表明属于规章、规范性文件，应当主动公开（《政府信息公开条例》第二十条第（一）项）。",
        ),
    ),
    _sign(
        "规划",
        Reason(
            _A.PROACTIVE,
            "LAW-20-3",
            "标题表明属于规划，应当主动公开（《政府信息公开条例》第二十条第（三）项）。",
        ),
    ),
    _sign(
        "预算|决算",
        Reason(
            _A.PROACTIVE,
            "LAW-20-7",
            "标题表明属于财政预算、决算信息，应当主动公开（《政府信息公开条例》第二十条第（七）项）。",
        ),
    ),
    _sign(
        "收费",
        Reason(
            _A.PROACTIVE,
            "LAW-20-8",
            "标题表明属于行政事业性收费信息，应当主动公开（《政府信息公开条例》第二十条第（八）项）。",
        ),
    ),
    _sign(
        "采购",
        Reason(
            _A.PROACTIVE,
            "LAW-20-9",
            "标题表明属于政府集中采购信息，应当主动公开（《政府信息公开条例》第二十条第（九）项）。",
        ),
    ),
    _sign(
        "应急预案|预警",
        Reason(
            _A.PROACTIVE,
            "LAW-20-12",
            "标题表明属于应急预案、预警信息，应当主动公开（《政府信息公开条例》第二十条第（十二）项）。",
        ),
    ),
    _sign(
        "招录|招考|招聘|录用",
        Reason(
            _A.PROACTIVE,
            "LAW-20-14",
            "标题表明属于招考录用信息，应当主动公开（《政府信息公开条例》第二十条第（十四）项）。",
        ),
    ),
    _sign(
        "通告|公告",
        Reason(
            _A.PROACTIVE,
            "LAW-19-1",
            "标题表明需要公众广泛知晓，应当主动公开（《政府信息公开条例》第十九条）。",
        ),
    ),
)
"""What titles tell, in the order of the Regulation's exceptions and then of its duties.

Interpretation: the words are ours; they only make a proposal, which the signer need not follow.
"""
