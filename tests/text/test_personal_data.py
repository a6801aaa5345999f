"""Personal data are found by form and checksum (SITE-18) and masked (SITE-17)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.text.personal_data import (
    IDENTITY_2_3,
    Certainty,
    DataKind,
    Keep,
    MaskSettings,
    find_personal_data,
    mask_name,
    mask_number,
    mask_text,
)
from gongkai.text.personal_data.checksums import (
    is_credit_code,
    is_identity_card,
    is_old_identity_card,
    passes_luhn,
)

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
FULL_WIDTH = str.maketrans("0123456789Xx", "０１２３４５６７８９Ｘｘ")


@st.composite
def identity_cards(draw: st.DrawFn) -> str:
    body = (
        draw(st.sampled_from(["110105", "350481", "320500"]))
        + f"{draw(st.dates(date(1930, 1, 1), date(2015, 12, 31))):%Y%m%d}"
        + f"{draw(st.integers(0, 999)):03}"
    )
    check = "10X98765432"[sum(int(a) * b for a, b in zip(body, WEIGHTS, strict=True)) % 11]
    return body + check


@st.composite
def bank_cards(draw: st.DrawFn) -> str:
    body = "62" + draw(st.text("0123456789", min_size=13, max_size=16))
    last = next(digit for digit in "0123456789" if passes_luhn(body + digit))
    return body + last


def kinds(text: str) -> list[DataKind]:
    return [datum.kind for datum in find_personal_data(text)]


WRITINGS = st.sampled_from(
    [
        lambda number: number,
        lambda number: number.translate(FULL_WIDTH),
        " ".join,
        lambda number: f"{number[:6]} {number[6:14]} {number[14:]}",
        lambda number: f"{number[:6]}-{number[6:14]}-{number[14:]}",
        "\u200b".join,
        lambda number: number.lower(),
    ]
)


@settings(max_examples=200)
@given(identity_cards(), WRITINGS)
def test_it_finds_an_identity_card_however_it_is_written(card: str, write):
    text = f"当事人身份证号：{write(card)}，住某镇"
    (datum,) = find_personal_data(text)
    assert (datum.kind, datum.certainty) == (DataKind.IDENTITY_CARD, Certainty.CERTAIN)
    assert datum.plain.upper() == card
    assert text[datum.start : datum.end] == datum.text == write(card)


@settings(max_examples=200)
@given(identity_cards(), WRITINGS, st.sampled_from([Keep(2, 4), IDENTITY_2_3, Keep(0, 0)]))
def test_a_masked_card_shows_no_birthday(card: str, write, keep: Keep):
    """SITE-17: digits 7-14 never."""
    rules = MaskSettings().with_keep(DataKind.IDENTITY_CARD, keep)
    masked = mask_text(f"号{write(card)}。", rules)
    signs = [sign for sign in masked if sign.isalnum() or sign == "*"][1:]
    assert len(signs) == 18
    assert set(signs[6:14]) == {"*"}
    assert sum(sign != "*" for sign in signs) == keep.head + keep.tail
    assert find_certain(masked) == []


def find_certain(text: str) -> list[str]:
    return [datum.text for datum in find_personal_data(text) if datum.kind.is_personal]


@settings(max_examples=150)
@given(bank_cards(), st.sampled_from([4, 19]))
def test_it_finds_and_masks_bank_cards(card: str, size: int):
    written = " ".join(card[i : i + size] for i in range(0, len(card), size))
    found = [d for d in find_personal_data(f"卡号{written}") if d.kind is DataKind.BANK_CARD]
    if len(card) == 18 and (is_identity_card(card) or is_credit_code(card)):
        return
    assert [datum.plain for datum in found] == [card]
    digits = [sign for sign in mask_text(f"卡号{written}") if sign in "*0123456789"]
    assert set(digits[:-4]) == {"*"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联系人手机13800138000。", [DataKind.MOBILE]),
        ("手机138 0013 8000、139-0013-8000", [DataKind.MOBILE, DataKind.MOBILE]),
        ("手机１３８００１３８０００", [DataKind.MOBILE]),
        ("+86 13800138000", [DataKind.MOBILE]),
        ("13800138000 13900139000", [DataKind.MOBILE, DataKind.MOBILE]),
        ("电话0635-7170096，(0531)88776655，400-123-4567", [DataKind.LANDLINE] * 3),
        ("邮箱zbgaxxgk@zb.shandong.cn", [DataKind.EMAIL]),
        ("车牌苏A12345、鲁B·D12345、京A1234警", [DataKind.PLATE] * 3),
        ("代码91350100M000100Y43", [DataKind.CREDIT_CODE]),
        ("护照E12345678、EA1234567", [DataKind.PASSPORT] * 2),
        ("老身份证110105491231002", [DataKind.OLD_IDENTITY_CARD]),
        ("11010519491231002X及13800138000", [DataKind.IDENTITY_CARD, DataKind.MOBILE]),
        ("卡4111 1111 1111 1111", [DataKind.BANK_CARD]),
    ],
)
def test_it_finds(text: str, expected: list[DataKind]):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "0 0 0 1 3 8 0 0 1 3 8 0 0 0 0",
        "行政处罚4330032件，行政许可570457件",
        "1380013800",
        "138001380001",
        "1.13800138000",
        "110105194912310021",  # wrong check digit
        "990105194912310020",  # no such province
        "http://a.cn/art/13800138000/1.html",
        "order13800138000",
        "6222020200000000001",  # fails Luhn
        "110105-194912-310021-X",
        "苏AABCDE",
        "1 3 8 0 0 1 3 8 0 0 0",
        "12345678901234567890123",
        "91350100M000100Y44",
        "统计期限2023年1月1日",
    ],
)
def test_it_leaves_alone(text: str):
    assert kinds(text) == []


def test_a_passport_is_certain_only_when_it_is_called_so():
    sure, unsure = find_personal_data("护照号码E12345678；批号G87654321")
    assert (sure.certainty, unsure.certainty) == (Certainty.CERTAIN, Certainty.POSSIBLE)


def test_cards_that_may_be_other_numbers_are_likely_at_most():
    (visa,) = find_personal_data("4111111111111111")
    assert visa.certainty is Certainty.LIKELY


def test_only_what_belongs_to_a_person_is_personal():
    public = {kind for kind in DataKind if not kind.is_personal}
    assert public == {DataKind.CREDIT_CODE, DataKind.LANDLINE, DataKind.EMAIL}
    assert all(kind.label for kind in DataKind)


def test_it_masks_each_kind_in_its_way():
    text = "手机13800138000，车牌苏A12345，护照E12345678，办公电话0635-7170096，35048119491231002X"
    assert mask_text("手机138 0013 8000") == "手机138 **** 8000"
    masked = mask_text(text)
    assert "138****8000" in masked
    assert "苏A1**45" in masked
    assert "E*****678" in masked
    assert "0635-7170096" in masked


def test_a_number_too_short_for_its_mask_is_starred_whole():
    assert mask_number("123", Keep(2, 4)) == "***"


@pytest.mark.parametrize("keep", [Keep(3, 4), Keep(2, 5)])
def test_it_refuses_a_mask_that_shows_the_birthday(keep: Keep):
    with pytest.raises(ValueError, match="最多只能保留"):
        MaskSettings({DataKind.IDENTITY_CARD: keep})


def test_it_masks_names_as_notices_do():
    assert mask_name("张三丰") == "张某某"
    assert mask_name("欧阳修") == "欧阳某"


def test_checksums_refuse_near_misses():
    assert not is_old_identity_card("110105491331002")
    assert not is_identity_card("110105194913310023")
    assert is_credit_code("91350100M000100Y43")
