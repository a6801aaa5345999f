"""The documents say what is so."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#\s]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_inside_the_project_leads_somewhere(document):
    for target in LINK.findall(document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), f"{document.name} → {target}"


def test_every_dependency_has_its_reason_in_one_line():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = (
        project["project"]["dependencies"]
        + project["project"]["optional-dependencies"]["platform"]
        + project["dependency-groups"]["dev"]
    )
    names = {re.split(r"[<>=\[ ]", line)[0] for line in wanted}
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    missing = [name for name in sorted(names) if not re.search(rf"\b{re.escape(name)}\b", reasons)]
    assert missing == []


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_both_readmes_begin_with_the_two_commands(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    top = text[:1500]
    assert "make demo" in top
    assert "make test" in top


def test_the_installation_makes_an_organ_and_a_person_before_it_serves():
    text = (ROOT / "docs" / "administrator" / "install.md").read_text(encoding="utf-8")
    places = [
        text.index(f"gongkai {command}")
        for command in ("migrate", "create-organ", "create-user", "serve")
    ]
    assert places == sorted(places)


def test_the_figures_say_where_the_demonstration_keeps_its_data():
    text = (ROOT / "docs" / "officer" / "figures.md").read_text(encoding="utf-8")
    assert "GONGKAI_DATA=build/demo" in text
