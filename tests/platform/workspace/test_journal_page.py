"""The journal's page: values in words, and a long chain read through in the background."""

from __future__ import annotations

import pytest

from gongkai.jobs.worker import drain
from gongkai.journal.verbs import all_verbs
from gongkai.organs.roles import Role
from gongkai.workspace import journal_check
from gongkai.workspace.journal_words import NAMES, words_of
from workspace_requests import filed

WHERE = "/office/journal/"


def test_what_changed_is_told_in_words(at, handled):
    text = at(Role.AUDIT_ADMIN).get(WHERE).content.decode()
    assert "<dt>状态</dt>" in text
    assert "办理中" in text
    assert "<dt>acts</dt>" not in text


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("state", "HANDLING", "办理中"),
        ("roles", ["officer"], "公开工作人员"),
        ("is_active", False, "否"),
        ("unit", None, "（无）"),
        ("acts", [["REGISTER", "2026-11-20"]], "登记申请（2026-11-20）"),
        ("reviewer_names", {"SELF": "云泽市人民政府"}, "云泽市人民政府"),
    ],
)
def test_a_value_is_read_as_people_say_it(key, value, said):
    assert words_of(key, value) == said


def test_every_value_that_is_recorded_has_a_name(at, handled):
    page = at(Role.AUDIT_ADMIN).get(WHERE)
    recorded = {key for row, *_ in page.context["rows"] for key in (*row.before, *row.after)}
    assert recorded
    assert recorded <= NAMES.keys()
    assert all_verbs()


def test_a_short_chain_is_read_at_once(at, cast, handled):
    page = at(Role.AUDIT_ADMIN).post(f"{WHERE}verify/", {"organ": cast.organ.code})
    assert "日志完整" in page.content.decode()


def test_a_long_chain_is_read_in_the_background(at, cast, handled, monkeypatch):
    monkeypatch.setattr(journal_check, "AT_ONCE", 0)
    browser = at(Role.AUDIT_ADMIN)
    sent = browser.post(f"{WHERE}verify/", {"organ": cast.organ.code})
    waiting = browser.get(sent["Location"])
    assert waiting["Refresh"]
    assert "正在后台逐条校验" in waiting.content.decode()
    drain()
    done = browser.get(sent["Location"])
    assert "日志完整" in done.content.decode()
    assert "Refresh" not in done


def test_another_chains_reading_is_not_shown(at, cast, sibling, handled, monkeypatch):
    monkeypatch.setattr(journal_check, "AT_ONCE", 0)
    filed(sibling)
    browser = at(Role.AUDIT_ADMIN, sibling)
    sent = browser.post(f"{WHERE}verify/", {"organ": sibling.organ.code})
    number = sent["Location"].partition("check=")[2]
    page = at(Role.AUDIT_ADMIN).get(WHERE, {"check": number})
    assert page.context["check"] is None
