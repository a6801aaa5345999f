"""Texts are brought to forms for matching, and places lead back."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.text.normal_forms import INVISIBLE, fold, normalise, simplified, traditional
from gongkai.text.radicals import unified_ideographs

ODD = st.text(
    alphabet=st.one_of(
        st.sampled_from("ＡＢ１２３，。（）％⽂⻓⻔　\u00a0\u200b\ufeff㎡Ⅷ文长abc豈﹣"),
        st.characters(),
    ),
    max_size=60,
)


@settings(max_examples=300)
@given(ODD)
def test_it_folds_character_for_character(text: str):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@settings(max_examples=300)
@given(ODD)
def test_it_remembers_where_everything_came_from(text: str):
    normal = normalise(text)
    assert len(normal.offsets) == len(normal.text) + 1
    assert list(normal.offsets) == sorted(normal.offsets)
    for at, sign in enumerate(normal.text):
        start, end = normal.source_span(at, at + 1)
        assert sign in normalise(text[start:end]).text
    assert normal.source_span(0, 0)[0] == normal.source_span(0, 0)[1]


def test_it_mends_what_pdf_files_bring():
    assert fold("⽂件⻓度、⻔⼾⽹站、⻚⾯") == "文件长度、门户网站、页面"
    assert fold("１２３，４５％（Ａ）　Ｂ") == "123，45%(A) B"
    assert fold("plain") == "plain"


def test_it_drops_what_cannot_be_seen():
    text = "政府\u200b信\u00ad息\ufeff，１㎡"
    normal = normalise(text)
    assert normal.text == "政府信息,1m2"
    assert text[slice(*normal.source_span(2, 4))] == "信\u00ad息"
    assert not set(INVISIBLE) & set(normal.text)


def test_every_radical_has_its_character():
    table = unified_ideographs()
    assert all(len(unified) == 1 and unified != chr(point) for point, unified in table.items())
    assert table.pop(0x2F3E) == "户"
    assert all(
        table[point] == unicodedata.normalize("NFKC", chr(point))
        for point in table
        if point in range(0x2F00, 0x2FD6)
    )


def test_it_changes_between_simplified_and_traditional():
    assert simplified("政府信息公開條例") == "政府信息公开条例"
    assert traditional("政府信息公开条例") == "政府信息公開條例"


def test_importing_the_room_loads_no_heavy_library():
    modules = (
        "gongkai.text, gongkai.text.numbers, gongkai.text.normal_forms, gongkai.text.wordlists"
    )
    code = (
        f"import sys, {modules}, gongkai.text.personal_data, gongkai.text.segmentation;"
        "sys.exit(any(name in sys.modules for name in ('opencc', 'ahocorasick')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
