"""Which figure of table 3 a number in prose retells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.checks.prose.wording import (
    OTHER_PERIOD,
    is_change,
    main_words,
    of_a_part,
    other_year,
)
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from gongkai.report.checks.prose.reading import Sentence
    from gongkai.text.numbers import Number

TOPIC = expression(
    r"信息公开(?:的)?申请|公开政府信息的?申请|依申请|公开申请|申请公开|申请人|信息申请"
)
"""Words that make a sentence one about requests for information."""

_ALIEN = expression(
    r"复议|诉讼|应诉|行政许可|建议|提案|议案|处罚|咨询|投诉(?!类申请)|留言|热线|工单|来信|信箱|信件|救助|培训"
    r"|会议|解读|文件|新闻|稿件|更正|许可申请|网民|网友|问题|意见|回应"
)
_ATTRIBUTE = expression(r"属性|源头认定|公文类|制发公文|文件备案")
"""Words of sentences in which 依申请公开 is an attribute of documents, not a request."""

_UNITS = frozenset(["件", "起", "宗", "份", "条", "项", "次", "例", "个", "封", "件次", ""])
_CHANNEL = expression(
    r"网上|网络|线上|在线|邮件|邮箱|信函|邮寄|邮政|书面|当面|现场|窗口|传真|平台|(?<!政府)系统|渠道|网站|专栏|口头|途径|形式|方式"
)
_ALL_CHANNELS = expression(
    r"等[^，。]{0,8}(?:渠道|方式|途径|形式)[^，。]{0,10}(?:共|总|合计|累计)"
)
_SELECTED = expression(
    r"涉及|有关|关于|类(?!申请)|领域|逾期|超期|延期|延长|补正|征求|转办|撤回|撤销|重复|纠错|其中|另有|超过|联合|牵头"
    r"|不作为|不再|不予|协助"
)
_CARRIED_IN = expression(
    r"(?:上年度?|上一年度?|去年|往年|上年末)[^，]{0,6}(?:结转|转入|遗留|延续)"
)
_CARRIED_OUT = expression(
    r"(?:结转|转结|转入|转至|顺延|跨|延续|留待|延至)[^，]{0,4}(?:下一?年度?|次年|明年|下年)|正在(?:办理|处理)(?:中|#|$)|尚未办结"
    r"|转(?:至|入|到)?(?:20[0-9]{2}|下一?)年度?(?:继续)?(?:办理|处理|答复)"
)
_ONE_KIND = expression(r"自然人|法人|组织")
_ALL_KINDS = expression(r"(?:自然人|公民).*(?:法人|组织)")
_NEW = expression(r"新收|新增")
_RECEIVED = expression(r"(?<!新)收到|收悉|接收|接到|收取|登记|收件")
_HANDLED = expression(r"受理|办理(?!答复)|处理")
_ANSWERED = expression(r"答复|办结|回复|办复")
_NEUTRAL = expression(
    r"政府|信息|公开|依申请|申请人?|申请表|的|了|事项|业务|案?件|总?数?量|总数|共计?|计|为|有|群众|公民|公众|社会|当事人|市民"
    r"|提出|提交|递交|各类|各界|全年|累计|请求|相关|完毕|完成|到|来自|法人|或者?|其他|组织|自然人|[、和及对向]"
)
_RESULTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (expression(pattern), cell)
    for pattern, cell in (
        (r"区分处理|部分公开|部分予以公开", "granted_in_part"),
        (r"国家秘密", "refused_state_secret"),
        (r"法律[、]?行政法规禁止", "refused_prohibited_by_law"),
        (r"三安全一稳定", "refused_security_and_stability"),
        (r"第三方", "refused_third_party_rights"),
        (r"内部事务", "refused_internal_affairs"),
        (r"过程性", "refused_process_information"),
        (r"执法案卷", "refused_enforcement_file"),
        (r"行政查询", "refused_administrative_inquiry"),
        (r"另行制作|没有现成|无现成|加工", "unavailable_needs_creation"),
        (r"仍不明确|仍然不明确", "unavailable_still_unclear"),
        (r"不掌握|未掌握|不存在|不属于本机关|非本机关", "not_held"),
        (r"信访", "not_processed_petition"),
        (r"重复申请", "not_processed_repeat"),
        (r"公开出版物", "not_processed_publication"),
        (r"大量反复", "not_processed_abusive"),
        (r"重新出具", "not_processed_confirmation"),
        (r"逾期(?:不|未)补正", "other_correction_overdue"),
        (r"逾期未[^，]{0,8}(?:缴|交)", "other_fee_overdue"),
        (r"不予公开|不公开(?!为)", "refused"),
        (r"无法提供", "unavailable"),
        (r"不予处理", "not_processed"),
        (r"其他处理", "other_results"),
        (r"(?<!部分)(?<!不)(?:予以|同意|全部|全文|完全|给予)公开(?!的)", "granted"),
    )
)
_RESULT_NEAR = 16
_NEXT_MARK = expression(r"[，,、；;。:：()]")
_LAST_CLAUSE = expression(r"[，,:：。]")
_GROUP_NAMES = {
    "refused": ("refused_",),
    "unavailable": ("unavailable_", "not_held"),
    "not_processed": ("not_processed_",),
    "other_results": ("other_",),
}
"""The groups of results, each with how the results within it are called."""

_TOGETHER = expression(r"公开(?:或者?|和|及|与)(?!.*分别)")


@dataclass(frozen=True, slots=True)
class Retold:
    """What a number retells: the name of a figure, and the column it is of.

    Attributes:
        figure: A row key of table 3, or a sum: refused, unavailable, not_held, not_processed,
            other_results, handled, answered; two results told together are joined by +.
        column: Position in `APPLICANT_COLUMNS`; -1 for all organisations together.
    """

    figure: str
    column: int = 6


def retold(
    sentence: Sentence, number: Number, year: int | None, *, organ: str | None, topic: bool
) -> Retold | None:
    """Give the figure of table 3 that a number retells, None when that is not certain.

    `topic` says whether the sentences before have been about requests.
    """
    if number.unit not in _UNITS or not number.is_exact or is_change(number):
        return None
    clause = sentence.clause(number)
    about = TOPIC.search(sentence.before(number) + clause)
    if not (about or topic) or _ALIEN.search(clause) or _ATTRIBUTE.search(sentence.text):
        return None
    carried = _carried(clause) or _carried(_said_after(sentence, number))
    if of_a_part(_scope(sentence, number), organ):
        return None
    if carried:
        return Retold(carried)
    if other_year(sentence, number, year):
        return None
    return _result(number) or _applicant(sentence, number) or _whole(sentence, number, clause)


def _scope(sentence: Sentence, number: Number) -> str:
    """Give the words in which a part of the organ would be named; 其中 has its own meaning."""
    return main_words(sentence, number).replace("其中", "")


def _said_after(sentence: Sentence, number: Number) -> str:
    """Give the words after a number up to the next mark, dates included: 3件#转2024年度办理."""
    after = sentence.text[number.after : number.after + _RESULT_NEAR]
    return f"#{_NEXT_MARK.split(after)[0]}"


def _carried(clause: str) -> str | None:
    if _CARRIED_IN.search(clause):
        return "carried_in"
    return "carried_out" if _CARRIED_OUT.search(clause) else None


def _result(number: Number) -> Retold | None:
    label = number.head[-_RESULT_NEAR:] if number.head else number.counted
    if "等其他" in label:
        return None
    cells = sorted({cell for pattern, cell in _RESULTS if pattern.search(label)})
    if len(cells) == 2:  # noqa: PLR2004 - a result within its group, or two told together
        group, within = sorted(cells, key=lambda cell: cell not in _GROUP_NAMES)
        if group in _GROUP_NAMES and within.startswith(_GROUP_NAMES[group]):
            return Retold(within)
        return Retold("+".join(cells)) if _TOGETHER.search(label) else None
    return Retold(cells[0]) if len(cells) == 1 else None


def _applicant(sentence: Sentence, number: Number) -> Retold | None:
    if "申请" not in number.head + sentence.before(number):
        return None
    label = number.head
    if re.search(r"(?:自然人|公民)(?:申请|提交|提出|#)?$|^(?:自然人|公民)", label):
        return Retold("applicants", 0)
    if re.search(r"(?:法人(?:或|和|及|、)?(?:其他|非法人)?组织)(?:申请|提交|提出)?$", label):
        return Retold("applicants", -1)
    if not label and re.match(r"(?:为|由)(?:自然人|公民)(?:申请|提交|提出)?$", number.counted):
        return Retold("applicants", 0)
    return Retold("applicants", 1) if re.search(r"商业企业(?:申请)?$", label) else None


def _whole(sentence: Sentence, number: Number, clause: str) -> Retold | None:
    before = main_words(sentence, number)
    if re.search("其中|撤", before) or _SELECTED.search(clause) or OTHER_PERIOD.search(clause):
        return None
    if _CHANNEL.search(clause) and not _ALL_CHANNELS.search(before):
        return None
    words = _LAST_CLAUSE.split(before)[-1] if number.head else clause
    if _ONE_KIND.search(words) and not _ALL_KINDS.search(words):
        return None
    verbs = [
        (hit.end(), figure)
        for pattern, figure in (
            (_NEW, "new"),
            (_RECEIVED, "received"),
            (_HANDLED, "handled"),
            (_ANSWERED, "answered"),
        )
        for hit in pattern.finditer(words)
    ]
    if not verbs:
        return None
    last, figure = max(verbs)
    return None if number.head and _NEUTRAL.sub("", words[last:]) else Retold(figure)
