"""The questions of the guided decision, in the order in which grounds are weighed (MAP-4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.outcomes import EarlierRequest, OutcomeClass, OutcomeCode, ThirdPartyView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import Enum

    from gongkai.law.outcomes import Matter

YES, NO = "yes", "no"
REST = "rest_can_be_given"


@dataclass(frozen=True, slots=True)
class Question:
    """One question about the matter.

    Attributes:
        key: Field of `gongkai.law.outcomes.Matter`, or `REST`.
        text: The question.
        choices: Answers: value and words.
        rule: The rule that asks.
        is_asked: Whether it makes sense after what was answered.
    """

    key: str
    text: str
    choices: tuple[tuple[str, str], ...]
    rule: str
    is_asked: Callable[[Matter], bool]


_YES_OR_NO = ((YES, "是"), (NO, "否"))


def _always(_: Matter) -> bool:
    return True


def _ask(key: str, text: str, rule: str, is_asked: Callable[[Matter], bool] = _always) -> Question:
    return Question(key, text, _YES_OR_NO, rule, is_asked)


def _choices(kind: type[Enum]) -> tuple[tuple[str, str], ...]:
    return tuple((member.name, str(member.value)) for member in kind)


def _is_undecided(matter: Matter) -> bool:
    return matter.third_party in {ThirdPartyView.SILENCE, ThirdPartyView.UNREASONED_OBJECTION}


def _may_override(matter: Matter) -> bool:
    return matter.third_party_withholds or matter.third_party_gives_part


QUESTIONS = (
    _ask("withdrawn", "申请人是否已经撤回申请？", "MAP-8"),
    _ask("correction_lapsed", "申请人是否无正当理由逾期不补正？", "LAW-30-3"),
    _ask("fee_lapsed", "申请人是否逾期未缴纳信息处理费？", "FEE-9"),
    _ask("petition", "申请内容是否实质上属于信访、投诉、举报？", "LAW-39-1"),
    Question(
        "earlier",
        "同一申请人以前是否向本机关申请过相同的信息？",
        _choices(EarlierRequest),
        "LAW-36-6",
        _always,
    ),
    _ask("reconfirms", "是否要求确认或者重新出具申请人已经获取的信息？", "MAP-2"),
    _ask("publication", "是否要求提供政府公报、报刊、书籍等公开出版物？", "LAW-39-2"),
    _ask("abusive", "是否数量、频次明显超过合理范围，且说明的理由不合理？", "LAW-35-2"),
    _ask("not_government_information", "所申请的内容是否不属于政府信息？", "LAW-2-1"),
    _ask("other_organ", "该信息是否应由其他机关负责公开？", "LAW-36-5"),
    _ask("access_rule", "法律、行政法规对该信息的获取是否另有规定？", "LAW-36-7"),
    _ask("not_found", "经检索是否没有找到该信息？", "LAW-36-4"),
    _ask("still_unclear", "补正后申请内容是否仍不明确？", "CLK-13"),
    _ask("needs_creation", "是否没有现成信息，需要加工、分析？", "LAW-38-1"),
    _ask("already_public", "该信息是否已经主动公开？", "LAW-36-1"),
    _ask("state_secret", "该信息是否依法确定为国家秘密？", "LAW-14-1"),
    _ask("prohibited_by_law", "法律、行政法规是否禁止公开该信息？", "LAW-14-1"),
    _ask(
        "endangers_security",
        "公开后是否可能危及国家安全、公共安全、经济安全、社会稳定？",
        "LAW-14-1",
    ),
    Question(
        "third_party",
        "是否涉及第三方的商业秘密、个人隐私等合法权益，第三方的意见是什么？",
        _choices(ThirdPartyView),
        "LAW-32-1",
        _always,
    ),
    _ask(
        "third_party_harm",
        "本机关是否认为公开会损害该第三方的合法权益？",
        "LAW-32-3",
        _is_undecided,
    ),
    _ask(
        "public_interest_override",
        "不公开是否会对公共利益造成重大影响，因而决定公开？",
        "LAW-32-5",
        _may_override,
    ),
    _ask("enforcement_file", "该信息是否属于行政执法案卷？", "LAW-16-2"),
    _ask(
        "process_information",
        "该信息是否属于讨论记录、过程稿、磋商信函、请示报告之一？",
        "LAW-16-2",
    ),
    _ask("internal_affairs", "该信息是否属于人事管理、后勤管理、内部工作流程之一？", "LAW-16-1"),
)
"""Every question; each field of a matter has exactly one."""

THE_REST = _ask(REST, "申请内容中是否还有可以区分处理、予以提供的部分？", "LAW-37-1")
"""Asked last where a part may be withheld and the rest given."""

SEVERABLE = frozenset({OutcomeClass.REFUSED, OutcomeClass.UNABLE, OutcomeClass.NOT_PROCESSED})
"""Classes that a partial answer may rest on for the part it does not give (LAW-37-1)."""

NEVER_PARTIAL = frozenset(
    {
        OutcomeCode.UNABLE_STILL_UNCLEAR,
        OutcomeCode.NOPROC_ABUSIVE,
        OutcomeCode.NOPROC_PETITION,
    }
)
"""These concern the application as a whole."""


def known_only(answers: Mapping[str, str]) -> dict[str, str]:
    """Give the answers that a question has, in the order of the questions, and nothing else."""
    return {
        one.key: answers[one.key]
        for one in (*QUESTIONS, THE_REST)
        if answers.get(one.key, "") in dict(one.choices)
    }


def told(answers: Mapping[str, str]) -> list[tuple[str, str]]:
    """Give kept answers as people read them: the question, and the words of its answer."""
    kept = known_only(answers)
    asked = (one for one in (*QUESTIONS, THE_REST) if one.key in kept)
    return [(one.text, dict(one.choices)[kept[one.key]]) for one in asked]
