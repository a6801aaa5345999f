"""Items are brought in as drafts and taken out again as the same."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from files_corpus import png
from gongkai.files.refusal import FileRefused
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item
from gongkai.publishing.moving import Carried, Entry, Package, entries_of
from gongkai.publishing.moving.bundle import BundleWriter, bundle_entries
from gongkai.publishing.selectors import revision_open
from gongkai.publishing.selectors.moving import foreseen
from gongkai.publishing.services import columns_lay, items_export, items_import
from platform_cast import make_cast
from platform_publishing import DAY, attached, let_out, taken_down, written

PICTURE = '<p>甲<img src="a.png" alt="巡逻">乙</p>'


def packed(**files):
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    target.seek(0)
    return Package(target)


@pytest.fixture
def bring(cast, column):
    def take(source, **told):
        facts = {"organ": cast.organ, "column": column, "by": cast.actor[Role.OFFICER]}
        return items_import(source=source, **(facts | told), today=DAY)

    return take


@pytest.fixture
def take_out(cast):
    def give(of=cast):
        target = BytesIO()
        items_export(organ=of.organ, target=target, by=of.actor[Role.OFFICER])
        target.seek(0)
        return target

    return give


def parts(target):
    """Give what an archive holds but for the history, which is for the record."""
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "history.json"}


def test_pages_become_drafts_with_their_pictures_and_nothing_is_public(bring, verbs):
    done = bring(packed(**{"a.html": f"<h1>题</h1><body>{PICTURE}</body>", "a.png": png()}))
    [item] = done.made
    assert (item.state, item.origin) == ("draft", "import:a.html")
    revision = revision_open(item)
    [attachment] = revision.attachments.all()
    assert f'src="f/{attachment.file_id}/"' in revision.body
    assert attachment.alt == "巡逻"
    assert "publishing.item.drafted" in verbs(item)


def test_bringing_the_same_again_changes_nothing(bring):
    files = {"a.txt": "甲\n文", "b.txt": "乙\n文"}
    bring(packed(**files))
    done = bring(packed(**files, **{"c.txt": "丙\n文"}))
    assert (len(done.made), done.known) == (1, 2)
    assert Item.objects.count() == 3


def test_one_that_is_refused_keeps_no_other_out(bring):
    done = bring(
        packed(
            **{
                "a.html": "<body>甲<a href='x.pdf'>乙</a></body>",
                "x.pdf": b"no pdf",
                "b.txt": "乙\n文",
                "c.psd": "丙",
            }
        )
    )
    assert [item.title for item in done.made] == ["乙"]
    assert {one.place for one in done.refused} == {"a.html", "c.psd"}
    assert all(one.reason.endswith("。") for one in done.refused)


def test_it_is_told_beforehand_what_would_become_of_what(cast, column, bring):
    bring(packed(**{"a.txt": "甲\n文"}))
    source = packed(**{"a.txt": "甲\n文", "b.txt": "乙\n文", "c.psd": "丙"})
    told = list(foreseen(entries_of(source, DAY), organ=cast.organ, column=column))
    assert [(one.is_new, bool(one.known), bool(one.problems)) for one in told] == [
        (False, True, False),
        (True, False, False),
        (False, False, True),
    ]
    nowhere = list(foreseen(entries_of(source, DAY), organ=cast.organ, column=None))
    assert all(one.problems for one in nowhere if one.known is None)


def test_who_may_not_edit_brings_nothing(bring, cast):
    with pytest.raises(NotAllowed):
        bring(packed(**{"a.txt": "甲\n文"}), by=cast.actor[Role.AUDITOR])
    with pytest.raises(NotAllowed):
        items_export(organ=cast.organ, target=BytesIO(), by=cast.actor[Role.HANDLER])


def test_what_goes_out_comes_in_and_goes_out_the_same(cast, draft, take_out):
    public = draft(title="公开的", document_number="云公〔2026〕1号", keywords="甲 乙")
    attached(cast, public, content=b"words", name="附件.txt")
    picture = attached(cast, public, content=png(), name="图.png", alt="巡逻", is_inline=True)
    body = f'<p>甲<img src="f/{picture.file_id}/" alt="巡逻"></p>'
    revision = revision_open(public)
    type(revision).objects.filter(pk=revision.pk).update(body=body)
    let_out(cast, public)
    taken_down(cast, let_out(cast, draft(title="下线的")))
    draft(title="草稿", expires_on=date(2027, 1, 1))
    before = take_out()
    other = make_cast("elsewhere", "别处公安局")
    columns_lay(organ=other.organ, by=Actor.system())
    told = {"organ": other.organ, "by": other.actor[Role.OFFICER], "today": DAY, "column": None}
    done = items_import(source=Package(before), **told)
    assert len(done.made) == 3
    assert not done.refused
    after = take_out(other)
    assert parts(before) == parts(after)
    assert {item.state for item in Item.objects.filter(organ=other.organ)} == {"draft"}
    with zipfile.ZipFile(before) as archive:
        history = json.loads(archive.read("history.json"))
    assert {one["state"] for one in history} == {"released", "taken_down"}
    again = items_import(source=Package(before), **told)
    assert (len(again.made), again.known) == (0, 3)


def test_an_organs_own_export_brings_nothing_twice(draft, bring, take_out):
    draft()
    done = bring(Package(take_out()))
    assert (len(done.made), done.known) == (0, 1)


WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\x00"), max_size=12
)
ENTRIES = st.lists(
    st.builds(
        lambda key, title, body, day, files, data: Entry(
            place="",
            key=key,
            written=replace(written(title=title, body=body, formed_on=day), data=data),
            column="emergency",
            files=tuple(Carried(f"{n}.txt", content, "") for n, content in enumerate(files)),
        ),
        st.text("abc/#-甲乙", min_size=1, max_size=20),
        WORDS,
        WORDS,
        st.dates(date(1990, 1, 1), date(2030, 1, 1)),
        st.lists(st.binary(min_size=1, max_size=8), max_size=2),
        st.dictionaries(WORDS, st.one_of(WORDS, st.integers(), st.lists(WORDS)), max_size=2),
    ),
    max_size=5,
    unique_by=lambda entry: entry.key,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ENTRIES)
def test_whatever_is_written_is_read_as_it_was(entries):
    def write(given):
        target = BytesIO()
        BundleWriter(target).write((entry, None) for entry in given)
        target.seek(0)
        return target

    first = write(entries)
    read = list(bundle_entries(Package(first)))
    assert [replace(one, place="", is_decided=False) for one in read] == [
        replace(one, written=replace(one.written, data=dict(one.written.data))) for one in entries
    ]
    assert write(read).getvalue() == first.getvalue()


def _rewritten(target, **changed):
    parts_of = parts(target) | changed
    return packed(**{name: content for name, content in parts_of.items() if content is not None})


def test_an_archive_that_was_changed_is_refused_whole(draft, take_out, bring):
    draft()
    target = take_out()
    manifest = json.loads(parts(target)["manifest.json"])
    for changed in (
        {"items/000001.json": b"{}"},
        {"items/000001.json": None},
        {"manifest.json": b"[1]"},
        {"manifest.json": b"{" * 100_000},
        {"manifest.json": json.dumps(manifest | {"version": 2}).encode()},
        {"manifest.json": json.dumps(manifest | {"files": [1]}).encode()},
    ):
        with pytest.raises(FileRefused):
            bring(_rewritten(target, **changed))


def test_an_export_asks_few_questions_however_many_items(
    cast, draft, take_out, django_assert_max_num_queries
):
    for _ in range(6):
        attached(cast, draft())
    with django_assert_max_num_queries(20):
        take_out()
