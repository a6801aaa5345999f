"""Sentences and clauses are cut where a reader would cut them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.text.segmentation import clauses, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共15件。均已办结。", ["共15件。", "均已办结。"]),
        ("占1.5%。见http://a.cn/x?y=1。完", ["占1.5%。", "见http://a.cn/x?y=1。", "完"]),
        ("坚持“先审查。后公开”。再说", ["坚持“先审查。后公开”。", "再说"]),
        ("他说：“已办结。”随后归档。", ["他说：“已办结。”随后归档。"]),
        ("真好！”然后。", ["真好！”", "然后。"]),
        ("《通知。办法》印发。（内部。测试）结束", ["《通知。办法》印发。", "（内部。测试）结束"]),
        ("没有闭合“的引号。仍然断句。", ["没有闭合“的引号。", "仍然断句。"]),
        ("第一段\n\n第二段", ["第一段", "第二段"]),
        ("规范操作.下一步a.b", ["规范操作.", "下一步a.b"]),
        ("真的吗?是的!好", ["真的吗?", "是的!", "好"]),
        ("外（内（更内。）仍内。）止。", ["外（内（更内。）仍内。）止。"]),
        ("", []),
    ],
)
def test_it_cuts_sentences(text: str, expected: list[str]):
    assert [piece.text for piece in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "共15件，办结1,200件；见https://a.cn:80/b，完",
            ["共15件", "办结1,200件", "见https://a.cn:80/b", "完"],
        ),
        ("发布“一网，通办”信息，《甲，乙》", ["发布“一网，通办”信息", "《甲，乙》"]),
        ("收到申请3件（其中网上2件），办结", ["收到申请3件", "其中网上2件", "办结"]),
        ("件,件:条", ["件", "件", "条"]),
    ],
)
def test_it_cuts_clauses(text: str, expected: list[str]):
    assert [piece.text for piece in clauses(text)] == expected


@settings(max_examples=300)
@given(st.text(alphabet="甲乙1.，。；：“”（）《》！?\n a", max_size=60))
def test_its_places_are_true_and_lose_nothing(text: str):
    for cut in (sentences, clauses):
        last = 0
        for piece in cut(text):
            assert text[piece.start : piece.end] == piece.text == piece.text.strip()
            assert piece.start >= last
            last = piece.end
    kept = "".join(piece.text for piece in sentences(text))
    assert kept.split() == text.split() or kept.replace(" ", "") == "".join(text.split())


@pytest.mark.parametrize("text", ["“" * 50_000, "（“" * 20_000 + "”。" * 20_000, "。" * 50_000])
def test_it_stays_quick_on_hostile_text(text: str):
    started = time.perf_counter()
    list(sentences(text))
    list(clauses(text))
    assert time.perf_counter() - started < 5
