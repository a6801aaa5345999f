"""The same fact said twice: both times the same number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gongkai.report.checks.check import check
from gongkai.report.checks.prose.desk import desks, phrase_start
from gongkai.report.checks.prose.wording import is_change, other_year, plain
from gongkai.report.findings import Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.prose.desk import Desk
    from gongkai.report.checks.prose.reading import Sentence
    from gongkai.report.findings import Finding
    from gongkai.text.numbers import Number

_PROPOSAL = expression(
    r"(?P<suggestion>人大(?:代表)?(?:意见)?建议|代表建议|建议)|(?P<motion>政协(?:委员)?提案|委员提案|提案)"
)
_TAKEN = expression(r"收到|接到|承办|办理|受理|交办")
_PROPOSAL_LIMITS = expression(
    r"主办|协办|会办|分办|牵头|公开|省|全国|重点|[ABC]类|满意|面[商复]|采纳|答复|办结|办复|已|解决|列入|督办|优秀|闭会|涉及|独办|县人大|区人大|镇|以来"
)
_PROPOSAL_UNITS = frozenset(["件", "条", "份", "项", "个", ""])
_CHANNELS = expression(
    r"(?P<channel>微博|微信公众号|抖音|今日头条|快手|视频号|门户网站|政府网站|政府公报|新闻发布会|培训)"
)
_TOTAL = expression(r"(?<!公)共|累计|全年|总计|合计")
_NAMED = expression(r"[“”\"]|各|部分|其中|第|省|同时|类|关于|《")
_HEADING_MARK = expression(r"[：:]")
_VERB = expression(r"发布|推送|刊发|召开|举办|组织|出版|编发|制作")


class _Fact(NamedTuple):
    """A figure with what it is of."""

    about: str
    value: int
    desk: Desk
    sentence: Sentence
    number: Number


@check(
    "prose.repeated",
    law="RPT-11",
    severity=Severity.WARNING,
    title="同一事实前后两处的数字一致",
    example="第一部分“办理建议18件”，第六部分“办理建议19件”",
)
def said_twice(card: Check, subject: Subject) -> Iterator[Finding]:
    """Compare facts told in two places: proposals handled, a channel's yearly output.

    Only whole-year totals are compared, told with the same subject and the same kind of act;
    accounts with a name of their own, levels and kinds (省级, 主办) are other facts.
    """
    first: dict[str, _Fact] = {}
    for fact in _facts(card, subject):
        known = first.setdefault(fact.about, fact)
        if fact.value != known.value and fact.sentence is not known.sentence:
            yield _finding(fact, known)


def _facts(card: Check, subject: Subject) -> Iterator[_Fact]:
    for desk in desks(card, subject):
        for sentence in desk.passage.sentences:
            for number in sentence.counts:
                about = _about(sentence, number, subject.report.year)
                if about and isinstance(number.value, int):
                    yield _Fact(about, number.value, desk, sentence, number)


def _about(sentence: Sentence, number: Number, year: int | None) -> str | None:
    if not number.is_exact or is_change(number):
        return None
    about = _proposal(sentence, number) or _output(number)
    return None if about is None or other_year(sentence, number, year) else about


def _proposal(sentence: Sentence, number: Number) -> str | None:
    if number.unit not in _PROPOSAL_UNITS:
        return None
    clause = number.head or number.counted
    kinds = list(_PROPOSAL.finditer(clause))
    if not kinds and number.counted:
        kinds = list(_PROPOSAL.finditer(number.counted))[:1]
    if len(kinds) != 1:
        return None
    before = _HEADING_MARK.split(sentence.before(number))[-1]
    if not _TAKEN.search(before) or _PROPOSAL_LIMITS.search(before + number.counted):
        return None
    return str(kinds[0].lastgroup)


def _output(number: Number) -> str | None:
    head = number.head
    channel, verb = _CHANNELS.search(head), _VERB.search(head)
    if not (channel and verb and _TOTAL.search(head)) or _NAMED.search(head):
        return None
    return f"{channel[0]}{verb[0]}{number.unit}{number.counted}"


def _finding(fact: _Fact, known: _Fact) -> Finding:
    other = known.desk.quote(known.sentence, phrase_start(known.number), known.number.after)
    here = f"此处为{plain(fact.value)}{fact.number.unit}"
    return fact.desk.say(
        fact.sentence,
        phrase_start(fact.number),
        fact.number.after,
        f"{here}，前文“{other}”为{plain(known.value)}，请核对。",
        advice="核对后统一两处数字；所指不同的，请写明区别。",
    )
