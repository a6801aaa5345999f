"""Every hostile file is refused, each with its own sentence."""

from __future__ import annotations

import io
import zlib
from contextlib import suppress

import pytest

from files_corpus import GOOD, HOSTILE, pdf, png
from gongkai.files.content import inspect
from gongkai.files.models import StoredFile
from gongkai.files.services import FileRefused, file_store
from gongkai.journal.models import Entry
from gongkai.organs.authority import Actor

ONE_SENTENCE = r"^[^。]+。$"


@pytest.fixture(autouse=True)
def _ten_pages(settings):
    settings.FILE_PAGES = 10


@pytest.fixture
def store(cast):
    def act(name, content):
        upload = io.BytesIO(content)
        return file_store(organ=cast.organ, upload=upload, name=name, by=Actor.public())

    return act


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda one: f"{one.what} {one.name[-4:]}")
def test_it_is_refused_and_nothing_is_kept(hostile, store, settings):
    with pytest.raises(FileRefused, match=ONE_SENTENCE) as refusal:
        store(hostile.name, hostile.content)
    assert hostile.says in str(refusal.value)
    assert not StoredFile.objects.exists()
    assert not Entry.objects.exists()
    assert not settings.MEDIA_ROOT.exists()


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_is_taken(name, store):
    content, media_type, pages = GOOD[name]
    file = store(name, content)
    assert (file.media_type, file.pages, file.size) == (media_type, pages, len(content))


def test_one_too_large_is_refused_before_it_is_read_to_its_end(store, settings):
    settings.FILE_MEGABYTES = 1
    with pytest.raises(FileRefused, match="超过1兆字节"):
        store("一.txt", b"a" * (1024 * 1024 + 1))


@pytest.mark.parametrize("name", ["一.pdf", "一.png", "一.jpg", "一.docx", "一.txt"])
def test_no_damage_is_anything_but_a_refusal(name):
    """Cut or flip a good file anywhere: it is taken or refused, and nothing else is raised."""
    good = {kept[-3:]: content for kept, (content, *_) in GOOD.items()}[name[-3:]]
    for place in range(0, len(good), max(1, len(good) // 150)):
        flipped = bytearray(good)
        flipped[place] ^= 1 << (place % 8)
        for content in (good[:place], bytes(flipped)):
            with suppress(FileRefused):
                inspect(io.BytesIO(content), name.rpartition(".")[2])


def test_names_in_packed_pictures_are_not_taken_for_actions():
    packed = zlib.compress(b"/JavaScript" * 9)
    stream = b"10 0 obj<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream endobj"
    inspect(io.BytesIO(pdf(stream % (len(packed), packed))), "pdf")


def test_the_limit_of_pages_is_a_setting(settings):
    settings.FILE_PAGES = 12
    assert inspect(io.BytesIO(pdf(pages=12)), "pdf").pages == 12


def test_the_largest_picture_is_taken():
    assert inspect(io.BytesIO(png(10000, 10000)), "png").media_type == "image/png"
