"""Measure the text room: megabytes a second for each finder, beside a bare regular expression.

Run: ``python -m benchmarks.text [MEGABYTES]``. The text is prose of annual reports, made here.
"""

from __future__ import annotations

import re
import sys
import time
from typing import TYPE_CHECKING

from gongkai.text.normal_forms import fold, normalise
from gongkai.text.numbers import find_numbers
from gongkai.text.personal_data import find_personal_data
from gongkai.text.segmentation import clauses, sentences
from gongkai.text.wordlists import Wordlist

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PARAGRAPH = (
    "2023年，青禾县水务局坚持以公开为常态、不公开为例外，围绕重点工作全面推进政务公开。全年通过门户网站"
    "主动发布各类政府信息１２９５条，其中部门文件7件、政策解读12件，微信公众号发布信息1.1万余条。共收到政府"
    "信息公开申请十五件，较上年上升25%，均在法定期限内答复。依据《条例》第二十条第（一）项，完善主动公开"
    "目录。联系电话：0510-2134139，联系人手机13800138000，电子邮箱：slj@example.gov.cn。\n"
)
TERMS = [
    f"{first}{second}"
    for first in "政务信息公开申请答复解读"
    for second in "平台目录指南年报条例文件"
]
BARE_NUMBERS = re.compile(r"[0-9０-９]+(?:\.[0-9]+)?|[一二三四五六七八九十百千万亿两]+")
BARE_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
BARE_TERMS = re.compile("|".join(map(re.escape, TERMS)))


def rate(work: Callable[[str], Iterable[object]], text: str) -> tuple[float, int]:
    """Give megabytes (UTF-8) a second of processor time, and how much was found."""
    started = time.process_time()
    found = sum(1 for _ in work(text))
    return len(text.encode()) / 1e6 / (time.process_time() - started), found


def main() -> None:
    size = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    text = PARAGRAPH * max(1, int(size * 1e6 / len(PARAGRAPH.encode())))
    words = Wordlist(TERMS)
    rows: list[
        tuple[str, Callable[[str], Iterable[object]], Callable[[str], Iterable[object]]]
    ] = [
        ("numbers", find_numbers, BARE_NUMBERS.finditer),
        ("personal data", find_personal_data, BARE_MOBILE.finditer),
        (f"wordlist of {len(TERMS)}", words.find, BARE_TERMS.finditer),
        ("sentences", sentences, re.compile(r"[^。！？\n]+").finditer),
        ("clauses", clauses, re.compile(r"[^，。；：！？\n]+").finditer),
        ("fold", lambda source: [fold(source)], lambda source: [source.translate({})]),
        ("normalise", lambda source: [normalise(source)], lambda source: [source.translate({})]),
    ]
    print(f"{len(text.encode()) / 1e6:.1f} MB of prose (UTF-8), one core")
    print(f"{'what':<18}{'MB/s':>8}{'found':>9}{'bare re MB/s':>14}{'ratio':>7}")
    for name, ours, bare in rows:
        speed, found = rate(ours, text)
        base, _ = rate(bare, text)
        print(f"{name:<18}{speed:>8.2f}{found:>9}{base:>14.2f}{base / speed:>7.1f}")


if __name__ == "__main__":
    main()
