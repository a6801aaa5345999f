"""Photographs lose where and with what they were taken, and look the same."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageOps

from gongkai.files.content import inspect
from gongkai.files.refusal import FileRefused
from gongkai.files.traces import traces_of, without
from traces_corpus import photograph

JPEG, PNG = "image/jpeg", "image/png"


def seen(content):
    picture = ImageOps.exif_transpose(Image.open(io.BytesIO(content)))
    return picture.size, picture.convert("RGB").tobytes()


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_photograph_loses_everything_but_how_it_stands(orientation):
    taken = photograph(orientation)
    assert {one.code for one in traces_of(io.BytesIO(taken), JPEG)} == {"position", "notes"}
    clean = without(io.BytesIO(taken), JPEG, ())
    assert traces_of(io.BytesIO(clean), JPEG) == ()
    assert b"SECRET" not in clean
    assert seen(clean) == seen(taken)
    assert inspect(io.BytesIO(clean), "jpg").media_type == JPEG


def test_what_stands_behind_a_picture_goes():
    taken = photograph() + b"\xff\xd8SECRET second picture"
    assert any(one.place == "图片之后" for one in traces_of(io.BytesIO(taken), JPEG))
    assert b"SECRET" not in without(io.BytesIO(taken), JPEG, ())


def test_a_png_loses_its_texts():
    taken = photograph(kind="PNG")
    assert [one.code for one in traces_of(io.BytesIO(taken), PNG)] == ["notes"]
    clean = without(io.BytesIO(taken), PNG, ())
    assert b"SECRET" not in clean
    assert Image.open(io.BytesIO(clean)).convert("RGB").tobytes() == seen(clean)[1]
    assert inspect(io.BytesIO(clean), "png").media_type == PNG


def test_a_clean_picture_stays_as_it_is_to_the_byte():
    clean = without(io.BytesIO(photograph()), JPEG, ())
    assert without(io.BytesIO(clean), JPEG, ()) == clean


@pytest.mark.parametrize("kind", [JPEG, PNG])
def test_half_a_picture_is_refused(kind):
    half = photograph(kind="JPEG" if kind == JPEG else "PNG")[:60]
    with pytest.raises(FileRefused):
        without(io.BytesIO(half + b"x"), kind, ())


def test_a_text_carries_nothing():
    assert traces_of(io.BytesIO(b"words"), "text/plain") == ()
    assert without(io.BytesIO(b"words"), "text/plain", ()) == b"words"
