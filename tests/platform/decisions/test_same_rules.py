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
    names = ["张三", "张三丰", "欧阳修", "欧阳震华", "欧阳", "李"]
    shown = said(work, "masked_name", names)
    assert shown[:5] == [mask_name(name) for name in names[:5]]
    assert shown[4:] == ["欧某", "李某"]
    assert said(work, "masked_name", ["阿卜杜拉·买买提"]) == ["阿某某"], "the length says nothing"


def test_nothing_that_the_text_engine_masks_is_left_open(work):
    texts = [
        "当事人身份证号码110105194912310021，联系电话13800138000",
        "驾驶京A12345号小型汽车",
        "银行账号6222021234567890123",
        "身份证1101 0519 4912 3100 2X，电话138-1234-5678、13812345679，+8613812345678",
        "１３８１２３４５６７８，护照E12345678、EA1234567，通行证C12345678",
        "银行卡6222 0212 3456 7890 128",
    ]
    for shown, text in zip(said(work, "masked", texts), texts, strict=True):
        assert mask_text(shown) == shown != text
    plain = [
        "统一社会信用代码91110000802100433B",
        "2026-11-18 10:30至2026-11-19 08:00，云公罚〔2026〕第12345678号",
    ]
    assert said(work, "masked", plain) == plain, "an organisation's code and a day are public"
    assert said(work, "masked", ["邮箱zhang.san@example.com"]) == ["邮箱***@example.com"]


def test_names_go_out_of_texts_however_they_are_written(work):
    """PUB-28, SITE-17: with blanks, of several people, or only a part of the name."""
    pairs = {
        "张三丰": ("张 三\u3000丰与张三丰", "张某某与张某某"),
        "张 三丰": ("准予张三丰", "准予张某某"),
        "张三丰、李四光": ("张三丰与李四光", "张某某与李某某"),
        "阿卜杜热西提·买买提": ("准予买买提", "准予买某某"),
        "张*": ("张*张三", "张某张三"),
    }
    for name, (text, shown) in pairs.items():
        (found,) = work.rows(
            "SELECT nameless(t, names_of(n)) FROM (SELECT ? t, ? n)", [text, name]
        )
        assert found == (shown,)


def test_who_may_be_a_person_is_taken_for_one(work):
    """PUB-28: an organisation's sign in a short name, at its place in a name, says nothing."""
    people = ["刘园园", "刘 园园", "刘园园、王小店", "刘园园等3人", "李园和刘小明", "华联超市"]
    people += ["阿卜杜热西提·买买提", "买买提、云泽甲有限公司"]
    organisations = ["云泽甲物流有限公司", "云泽（中国）有限公司", "云泽市好又多便利店"]
    assert not any(said(work, "is_organisation", people))
    assert all(said(work, "is_organisation", organisations))


def test_a_documents_number_may_be_long_and_tells_no_ones(work):
    bad = ["1号张三13812345678", "1号110105194912310021"[:-1] + "X", "138-1234-5678"]
    good = ["云公罚〔2026〕第12345678号", "3301021900123456", "第330102190012345678号"]
    assert said(work, "tells_number", bad) == [True, True, False]
    assert not any(said(work, "tells_number", good))
