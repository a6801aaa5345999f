"""`gongkai items`: brought in as drafts, taken out whole, and what is refused said."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from gongkai.cli.items import command
from gongkai.organs.models import Person
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item
from gongkai.publishing.services import columns_lay
from platform_cast import make_cast
from platform_publishing import drafted, let_out


@pytest.fixture
def run(cast):
    officer = Person.objects.get(pk=cast.actor[Role.OFFICER].person_id).username

    def call(name, *arguments, organ=cast.organ.code, by=officer):
        told = [name, "--organ", organ, "--by", by, *map(str, arguments)]
        return CliRunner().invoke(command, told)

    return call


@pytest.fixture
def site(tmp_path):
    """A folder of pages of an old site: one fit, one empty."""
    folder = tmp_path / "旧网站"
    folder.mkdir()
    page = "<html><title>夜间巡逻安排</title><body><p>本月夜间巡逻安排如下。</p></body></html>"
    (folder / "a.html").write_text(page, "utf-8")
    (folder / "b.html").write_text("", "utf-8")
    return folder


def test_a_folder_comes_in_once_and_what_is_refused_is_a_file(run, site, column, tmp_path):
    foreseen = run("import", site, "--column", column.slug, "--dry-run")
    assert (foreseen.exit_code, Item.objects.count()) == (1, 0)
    assert f"导入到“{column.name}”" in foreseen.stdout
    errors = tmp_path / "未导入.xlsx"
    told = run("import", site, "--column", column.slug, "--errors", errors)
    assert (told.exit_code, told.stdout) == (1, "已导入1条，已有0条，未导入1条。\n")
    assert told.stderr.startswith("b.html：")
    assert errors.read_bytes().startswith(b"PK")
    again = run("import", site, "--column", column.slug)
    assert again.stdout == "已导入0条，已有1条，未导入1条。\n"
    assert Item.objects.count() == 1


def test_what_was_taken_out_comes_in_again(run, cast, tmp_path):
    let_out(cast, drafted(cast))
    path = tmp_path / "信息.zip"
    assert run("export", path).stdout == "已导出1条信息。\n"
    assert [each.name for each in tmp_path.glob("*信息*")] == ["信息.zip"]
    other = make_cast("other-gaj", "另一公安局")
    columns_lay(organ=other.organ, by=other.actor[Role.OFFICER])
    login = Person.objects.get(pk=other.actor[Role.OFFICER].person_id).username
    told = run("import", path, organ="other-gaj", by=login)
    assert (told.exit_code, told.stdout) == (0, "已导入1条，已有0条，未导入0条。\n")


def test_what_cannot_be_done_is_said_with_2(run, site, tmp_path):
    for told in (
        run("import", site, "--column", "nowhere"),
        run("import", site, by="nobody"),
        run("export", tmp_path / "a.zip", organ="nobody"),
        run("export", tmp_path / "a.zip", by="nobody"),
        run("export", tmp_path / "nowhere" / "a.zip"),
    ):
        assert (told.exit_code, told.stdout) == (2, "")
        assert told.stderr
    assert not (tmp_path / "a.zip").exists()
