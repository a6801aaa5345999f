"""Write docs/law-coverage.md: which rule stands in which code and tests, or why not yet.

`--check` only compares. A test that names a check (``structure.themes``) cites the rule on the
check's card too. What is not cited must have its reason in law_coverage.yaml beside this
file; a reason for a rule that is cited in code and tests is stale and refused.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

import yaml

from gongkai.law.provisions import Rule, cited_rules, rules

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs/law-coverage.md"
REASONS = Path(__file__).with_suffix(".yaml")

# The registry names every rule and would cover them all.
_REGISTRY = "src/gongkai/law/provisions"
_CODE = ("src/gongkai/**/*.py", "src/gongkai/**/parameters/**/*.yaml")
_TESTS = ("tests/**/*.py", "tests/**/*.yaml")
_SHOWN = 3
_CARD = re.compile(r'@check\(\s*"([a-z.-]+)",\s*law="([A-Z0-9-]+)"')
_CHECK = re.compile(r"\b[a-z]+\.[a-z]+(?:-[a-z]+)*\b")
_REQUIRED_ARTICLES = range(27, 46)

_HEAD = """# Which rule stands where

Written by `tools/law_coverage.py`; do not edit by hand. Rule ids are those of
`gongkai.law.provisions`; `grep` finds each in the files named. LAW-27 to LAW-45, CLK, FEE, MAP
and RPT must be cited in code and in tests, or have a reason here; the rest is listed as far as it
is cited.
"""


def is_required(rule_id: str) -> bool:
    """Tell whether a rule must be cited in code and tests or have a reason."""
    family, number = rule_id.split("-")[:2]
    if family == "LAW":
        return int(number) in _REQUIRED_ARTICLES
    return family in {"CLK", "FEE", "MAP", "RPT"}


def cards() -> dict[str, str]:
    """Map the id of each check to the rule on its card."""
    found: dict[str, str] = {}
    for path in ROOT.glob("src/gongkai/report/checks/**/*.py"):
        found.update(_CARD.findall(path.read_text(encoding="utf-8")))
    return found


def citations(patterns: tuple[str, ...]) -> dict[str, list[str]]:
    """Map each rule id to the files that cite it."""
    found: dict[str, list[str]] = defaultdict(list)
    by_check = cards() if patterns == _TESTS else {}
    paths = {path for pattern in patterns for path in ROOT.glob(pattern)}
    for path in sorted(paths):
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(_REGISTRY):
            continue
        text = path.read_text(encoding="utf-8")
        named = {by_check[check] for check in _CHECK.findall(text) if check in by_check}
        for rule_id in dict.fromkeys([*cited_rules(text), *sorted(named)]):
            found[rule_id].append(name)
    return found


def reasons() -> dict[str, str]:
    """Read why rules are not cited yet."""
    found: dict[str, str] = {}
    for reason, listed in yaml.safe_load(REASONS.read_text(encoding="utf-8")).items():
        found.update(dict.fromkeys(listed.split(), reason))
    return found


def problems() -> list[str]:
    """Name required rules that are neither cited nor excused, and stale or unknown reasons."""
    code, tests, excused = citations(_CODE), citations(_TESTS), reasons()
    found = [f"{name}: a reason for an unknown rule" for name in excused if name not in rules()]
    for name in rules():
        covered = name in code and name in tests
        if covered and name in excused:
            found.append(f"{name}: cited in code and tests, its reason is stale")
        elif is_required(name) and not covered and name not in excused:
            where = [] if name in code else ["code"]
            where += [] if name in tests else ["tests"]
            found.append(f"{name}: not cited in {' or '.join(where)}, and no reason given")
    return found


def text() -> str:
    """Write the whole page."""
    code, tests, excused = citations(_CODE), citations(_TESTS), reasons()
    lines = [
        _HEAD,
        "| rule | subject | code | tests | not yet, because |",
        "|---|---|---|---|---|",
    ]
    for found in sorted(rules().values(), key=_order):
        cells = (
            found.id,
            found.subject,
            _files(code[found.id]),
            _files(tests[found.id]),
            excused.get(found.id, ""),
        )
        if any(cells[2:]):
            lines.append("| " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def _order(found: Rule) -> tuple[str, ...]:
    return tuple(
        part.zfill(4) if part.isdigit() else part for part in re.findall(r"\d+|\D+", found.id)
    )


def _files(names: list[str]) -> str:
    shown = [f"`{name.removeprefix('src/gongkai/')}`" for name in names[:_SHOWN]]
    more = len(names) - _SHOWN
    return "<br>".join([*shown, *([f"and {more} more"] if more > 0 else [])])


def main() -> int:
    """Write the page, or with ``--check`` compare only; 0 when it is whole and fresh."""
    found = problems()
    print("\n".join(found), file=sys.stderr)
    if "--check" in sys.argv:
        fresh = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text()
        return 0 if fresh and not found else 1
    TARGET.write_text(text(), encoding="utf-8")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
