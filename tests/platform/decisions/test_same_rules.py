"""The engine checks and masks by the same rules as `gongkai.text` (SITE-17, SITE-18)."""

from __future__ import annotations

import random

import pytest

from gongkai.decisions.importing.macros import define
from gongkai.decisions.importing.scratch import Scratch
from gongkai.text.personal_data import mask_name, mask_text
from gongkai.text.personal_data.checksums import (
    CREDIT_ALPHABET,
    is_credit_code,
    is_identity_card,
    is_old_identity_card,
)

CHANCE = random.Random(11)  # noqa: S311 - numbers, not secrets


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    made = Scratch(tmp_path_factory.mktemp("scratch"))
    define(made)
    yield made
    made.engine.close()


def said(work, function, texts):
    rows = work.rows(f"SELECT {function}(unnest(?))", [texts])
    return [value for (value,) in rows]


def test_credit_codes(work):
    made = ["".join(CHANCE.choices(CREDIT_ALPHABET, k=17)) for _ in range(40)]
    codes = [start + sign for start in made for sign in CREDIT_ALPHABET]
    found = said(work, "is_credit_code", codes)
    assert found == [is_credit_code(code) for code in codes]
    assert sum(found) == len(made), "one sign in thirty-one is right"


def test_identity_numbers(work):
    starts = [
        f"{CHANCE.choice(('11', '33', '99'))}0105{CHANCE.randrange(1890, 2030)}"
        f"{CHANCE.randrange(0, 14):02}{CHANCE.randrange(0, 33):02}{CHANCE.randrange(1000):03}"
        for _ in range(80)
    ]
    numbers = [start + sign for start in starts for sign in "0123456789X"]
    found = said(work, "is_identity_card", numbers)
    assert found == [is_identity_card(number) for number in numbers]
    assert any(found)
    old = [start[:6] + start[8:14] + start[14:17] for start in starts]
    assert said(work, "is_identity_card", old) == [is_old_identity_card(one) for one in old]


def test_names(work):
    names = ["张三", "张三丰", "欧阳修", "欧阳震华", "李"]
    shown = said(work, "masked_name", names)
    assert shown[:4] == [mask_name(name) for name in names[:4]]
    assert shown[4] == "李某"
    assert said(work, "masked_name", ["阿卜杜拉·买买提"]) == ["阿某某"], "the length says nothing"


def test_nothing_that_the_text_engine_masks_is_left_open(work):
    texts = [
        "当事人身份证号码110105194912310021，联系电话13800138000",
        "驾驶京A12345号小型汽车",
        "银行账号6222021234567890123",
        "统一社会信用代码91110000802100433B",
    ]
    for shown in said(work, "masked", texts):
        assert mask_text(shown) == shown
    assert said(work, "masked", texts[3:]) == texts[3:], "an organisation's code is public"
