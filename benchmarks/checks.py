"""Precision and recall of every check, and how many reports a second are checked.

    python -m benchmarks.checks [--planted 40] [--clean 200] [--write]

Each check is tried on made reports (two layouts, six sizes, many wordings) in which its fault was
planted, and on clean ones; the prose checks on their hand-written sentences as well. Recall is the
share of planted faults found. Precision is the share of a check's alarms that a planted fault
explains: an alarm on a clean report, or on one where only an unrelated fault stands, is false.
`--write` keeps the figures in docs/checks.json, from which docs/checks.md is made.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from gongkai.report.checks import CHECKS, check_report  # noqa: E402
from report.checks.prose.corpus import clean_cases, fault_cases  # noqa: E402
from report.made import prose_faults, text_faults  # noqa: E402, F401 - they register planters
from report.made.faults import IMPLIED, PLANTERS, plant  # noqa: E402
from report.made.reports import make_pair  # noqa: E402

_FIRST_CLEAN_SEED = 10_000


@dataclass
class Score:
    """Counts for all checks, by check id."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    true_alarms: Counter[str] = field(default_factory=Counter)
    false_alarms: Counter[str] = field(default_factory=Counter)
    clean_reports: int = 0
    clean_alarms: int = 0

    def recall(self, check: str) -> float | None:
        """Give the share of planted faults found."""
        return self.found[check] / self.planted[check] if self.planted[check] else None

    def precision(self, check: str) -> float | None:
        """Give the share of alarms that a planted fault explains."""
        alarms = self.true_alarms[check] + self.false_alarms[check]
        return self.true_alarms[check] / alarms if alarms else None

    def add(self, planted: str | None, spoke: set[str]) -> None:
        """Count one report: what was planted in it and which checks spoke."""
        implied = {planted} | IMPLIED.get(planted or "", set())
        for check in spoke:
            (self.true_alarms if check in implied else self.false_alarms)[check] += 1
        if planted:
            self.planted[planted] += 1
            self.found[planted] += planted in spoke
        else:
            self.clean_reports += 1
            self.clean_alarms += len(spoke)


def measure(planted: int, clean: int) -> Score:
    score = Score()
    for check in sorted(PLANTERS):
        for seed in range(planted):
            report, previous = plant(check, seed)
            score.add(check, {finding.check for finding in check_report(report, previous)})
    for seed in range(_FIRST_CLEAN_SEED, _FIRST_CLEAN_SEED + clean):
        report, previous = make_pair(seed)
        score.add(None, {finding.check for finding in check_report(report, previous)})
    for case in (*fault_cases(), *clean_cases()):
        # Their reports are a sentence and a table: only the prose checks have something to read.
        spoke = {
            card.id
            for card in CHECKS
            if card.id.startswith("prose.") and any(True for _ in card(case.subject))
        }
        score.add(case.check, spoke if not case.check else spoke & {case.check})
    return score


def reports_a_second(count: int) -> float:
    pairs = [make_pair(seed) for seed in range(count)]
    for pair in pairs[:5]:
        check_report(*pair)
    began = time.process_time()
    for pair in pairs:
        check_report(*pair)
    return count / (time.process_time() - began)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--planted", type=int, default=40)
    parser.add_argument("--clean", type=int, default=200)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    score = measure(chosen.planted, chosen.clean)
    figures = {
        card.id: {
            "planted": score.planted[card.id],
            "recall": score.recall(card.id),
            "precision": score.precision(card.id),
        }
        for card in CHECKS
    }
    for check, figure in figures.items():
        recall, precision = (
            "     –" if value is None else f"{value:6.3f}"
            for value in (figure["recall"], figure["precision"])
        )
        low = " <" if min(figure["recall"] or 0, figure["precision"] or 0) < 0.95 else ""
        print(
            f"{check:34}{figure['planted']:6} planted  recall {recall}  precision {precision}{low}"
        )
    print(f"{score.clean_alarms} alarms on {score.clean_reports} clean reports and texts")
    print(f"{reports_a_second(100):.0f} reports a second on one core (with last year's report)")
    if chosen.write:
        kept = {"clean": score.clean_reports, "alarms": score.clean_alarms, "checks": figures}
        text = json.dumps(kept, ensure_ascii=False, indent=1)
        (ROOT / "docs" / "checks.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
