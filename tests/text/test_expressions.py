"""Regular expressions compiled at their first use."""

from __future__ import annotations

import re

import pytest

from gongkai.text.expressions import expression


def test_it_works_as_a_compiled_pattern_does():
    counted = expression(r"(?P<count>\d+)件")
    assert counted.search("收到15件")["count"] == "15"
    assert counted.fullmatch("15件申请") is None
    assert counted.sub("若干", "收到15件") == "收到若干"
    assert [found.start() for found in counted.finditer("3件和4件", 1)] == [3]
    assert counted.groupindex == {"count": 1}


def test_it_minds_its_flags():
    assert expression("wps", re.IGNORECASE).match("WPS")


def test_it_compiles_nothing_before_its_first_use(monkeypatch):
    compiled = []
    compile_it = re.compile
    monkeypatch.setattr(
        re, "compile", lambda source, flags: compiled.append(source) or compile_it(source, flags)
    )
    marks = expression("[。；]")
    assert compiled == []
    assert marks.search("好。")
    assert marks.search("好；")
    assert marks.split("一。二") == ["一", "二"]
    assert compiled == ["[。；]"]


def test_it_shows_a_fault_of_its_source_at_the_first_use():
    broken = expression("(")
    with pytest.raises(re.error):
        broken.search("")
