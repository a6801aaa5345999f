"""Every service of scans, of the wordlist, and of moving items in, killed."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest

from files_corpus import png
from gongkai.organs.roles import Role
from gongkai.publishing.models import OrganTerm, ScanFinding
from gongkai.publishing.moving import Folder, entries_of
from gongkai.publishing.selectors import revision_open
from gongkai.publishing.selectors.moving import foreseen
from gongkai.publishing.services import (
    columns_lay,
    entry_draft,
    finding_override,
    import_receive,
    items_export,
    revision_scan,
    term_remove,
    term_set,
    terms_import,
)
from gongkai.today import played_at
from gongkai.workspace.term_workbook import term_workbook
from platform_cast import make_cast
from platform_publishing import drafted

DAY = date(2026, 3, 4)


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


@pytest.fixture
def cast(line):
    return line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))


def test_a_scan_and_an_answer(line, cast):
    officer = cast.actor[Role.OFFICER]
    item = line.play(lambda: drafted(cast, body="<p>13800138000</p>"))
    told = {"by": officer, "today": DAY}
    line.kill(revision_scan, lambda: told | {"revision_id": revision_open(item).pk})
    line.kill(
        finding_override,
        lambda: told | {"finding_id": ScanFinding.objects.get().pk, "reason": "公告依法载明"},
    )


def test_items_brought_and_taken_out(line, cast, tmp_path):
    told = {"organ": cast.organ, "by": cast.actor[Role.OFFICER]}
    text = "关于放假的通知\n各单位放假。".encode()
    line.kill(import_receive, lambda: told | {"upload": BytesIO(text), "name": "a.txt"})
    column = line.play(lambda: columns_lay(organ=cast.organ, by=cast.actor[Role.OFFICER])[0])
    page = "<h1>题</h1><body><p>甲<img src='a.png' alt='乙'></p></body>".encode()
    (tmp_path / "a.html").write_bytes(page)
    (tmp_path / "a.png").write_bytes(png())
    line.kill(
        entry_draft,
        lambda: (
            told
            | {
                "entry": next(
                    foreseen(entries_of(Folder(tmp_path), DAY), organ=cast.organ, column=column)
                ),
                "today": DAY,
            }
        ),
    )
    line.kill(items_export, lambda: told | {"target": BytesIO()})


def test_the_wordlist(line, cast):
    told = {"organ": cast.organ, "by": cast.actor[Role.OFFICE_HEAD]}
    line.kill(term_set, lambda: told | {"kind": "banned", "term": "严打"})
    book = line.play(lambda: term_workbook([OrganTerm(kind="banned", term="严惩")]))
    line.kill(terms_import, lambda: told | {"upload": BytesIO(book)})
    line.kill(
        term_remove,
        lambda: {"term_id": OrganTerm.objects.first().pk, "by": cast.actor[Role.OFFICE_HEAD]},
    )
