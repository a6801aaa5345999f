"""No section, however made, stops the prose checks or makes them slow."""

from __future__ import annotations

import time

import pytest

from gongkai.report.checks.prose import CHECKS
from report.checks.prose.corpus import subject_of

SIZE = 20_000


@pytest.mark.parametrize(
    "text",
    [
        "共收到申请15件，其中1件，" * SIZE,
        "共收到申请15件，其中1件。" * (SIZE // 10),
        "未收到" * SIZE,
        "（" * SIZE + "其中1件" * SIZE,
        "信息公开行政复议1件、行政诉讼1件；" * SIZE,
        "9" * 5000 + "件。",
        "较上年增长1%，" * SIZE,
        "\n" * SIZE,
        "",
    ],
)
def test_it_takes_hostile_prose_in_its_stride(text: str):
    subject = subject_of(text)
    started = time.perf_counter()
    for check in CHECKS:
        assert all(finding.span for finding in check(subject))
    assert time.perf_counter() - started < 15
