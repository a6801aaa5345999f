"""Words typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

# Particles that never stand twice, each with the words that end with the first of the two (参与与)
# or begin with the second (在在建).
_PARTICLES = expression(
    r"(?<!目)的的(?!确|士)|了了(?!解|然|结)|(?<!参)与与(?!会|时|众)"
    r"|(?<!实实)(?<![存现所实正旨])在在(?!建|线|职|册|岗|校|押|场|地|编|办|读|用|途|园|乡|逃)"
    r"|(?<!行)(?<!作)为为(?!民|企|人|期|主|何|了|群|农|老|基)|"
    r"将将|是是(?!非|否)|(?<!合)并并(?!联|购|轨|案)|(?<![总饱缓温柔])和和(?!谐|平|气|解|美|睦|县|田)"
    r"|(?<![普波顾])及及(?!时|早|格)|"
    r"对对(?!象|策|比|外|标|口|照|应|接|待|于|方|手|内|公|立|抗)|已已|也也|或或(?!者)|(?<![理自缘事])由由|被被"
)
_WORDS = expression(r"([一-鿿]{2,6}?)\1+")
# 规范规范性文件, 公开公开属性: a verb before a compound that begins with the same word.
_COMPOUND = expression(r"[性化型员者部属指目制度栏栏目条]")
# Said twice on purpose: 一个一个, 研究研究, 许许多多 is no match.
_ON_PURPOSE = expression(r"^[一逐每各件个条项]|^(?:研究|讨论|商量|考虑|了解|学习|宣传)$")
_FIRST_PARTS = frozenset(
    {"规范", "公开", "信息", "管理", "服务", "监督", "行政", "组织", "统计", "保障", "工作"}
)


@check(
    "wording.doubled-word",
    law="",
    severity=Severity.WARNING,
    title="没有重复的字词",
    example="推进政府信息公开工作工作",
)
def doubled_word(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find particles and words that stand twice in a row."""
    for passage in subject.passages:
        if not passage.is_prose:
            continue
        text = passage.text
        found = [(match.span(), match[0][0]) for match in _PARTICLES.finditer(text)]
        found += [
            (match.span(), match[1]) for match in _WORDS.finditer(text) if not _is_meant(match)
        ]
        for span, word in found:
            yield card.finding_in(
                subject.report,
                passage,
                span,
                f"“{word}”重复。",
                advice=f"请删去一个“{word}”。",
            )


def _is_meant(found: re.Match[str]) -> bool:
    word, after = found[1], found.string[found.end() : found.end() + 1]
    if _ON_PURPOSE.search(word):
        return True
    return word in _FIRST_PARTS and bool(_COMPOUND.match(after))


CHECKS = (doubled_word,)
