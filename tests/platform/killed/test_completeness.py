"""No service escapes: one that is added has to be killed too."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from gongkai.organs.models import Organ
from platform_cast import make_organ

ROOMS = (
    "annual",
    "casework",
    "decisions",
    "files",
    "holidays",
    "jobs",
    "mail",
    "organs",
    "papers",
    "publishing",
    "review",
)
BESIDES = {
    "items_import": "each entry by itself (entry_draft); what is left comes the next time",
    "run_carry_out": "killed at random points: test_imports",
    "folder_watched": "each file by itself, and what is left goes the next minute",
    "runs_revive": "the same",
    "export_make": "killed at random points: test_exports",
    "exports_revive": "as runs_revive",
    "exports_sweep": "as files_discard_unused",
    "returned_rows_sweep": "as files_discard_unused",
    "edition_bump": "a part of revision_release, which is killed whole",
    "agreement_seen": "agreement_renew, where nothing is kept yet",
    "file_made": "a part of archive_make, which is killed whole",
    "file_checked": "keeps nothing: it only looks",
    "may_load": "changes nothing: it only looks",
    "notice_tried": "the same",
    "file_keep": "the kept part of file_store, which is killed whole",
    "files_discard_unused": "each file goes by itself, and what is left goes the next night",
    "files_renew": "one statement that tells no act of anyone",
    "files_sweep": "as files_discard_unused",
    "mail_fetch": "each mail by itself: tests/platform/mail/test_broken_off.py",
    "original_checked": "as file_checked",
    "template_tried": "the same as notice_tried",
    "review_cancel": "a part of request_act, which is killed while a review runs",
    "review_hold": "the same",
    "review_submit": "a part of answer_submit, which is killed whole",
    "token_used": "one statement that tells no act of anyone",
}
KILLED = "".join(
    path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("test_*.py"))
)


def _careless(*, phone):
    """Do one act in two commits, as no service may."""
    Organ.objects.update(phone=phone)
    Organ.objects.update(office_name=phone)


def test_an_act_in_two_commits_is_found_out(line):
    line.play(lambda: make_organ("yunze", "云泽市人民政府").pk)
    with pytest.raises(AssertionError, match="_careless commits more than once"):
        line.kill(_careless, lambda: {"phone": "0000-7654321"})


@pytest.mark.parametrize("room", ROOMS)
def test_every_service_of_a_room_is_killed(room):
    services = {
        name
        for name in import_module(f"gongkai.{room}.services").__all__
        if name.islower() and name not in BESIDES
    }
    killed = set(re.findall(r"line\.kill\(\s*(\w+)", KILLED))
    assert services - killed == set()
