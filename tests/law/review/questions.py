"""What the tables of this folder ask about the review."""

from __future__ import annotations

from typing import Any

from gongkai.law.review import (
    DEFAULT_PLAN,
    OFFICE_PLAN,
    Facts,
    PlannedStep,
    ReviewAct,
    check_plan,
    step,
)

DRAFTER = "drafter"
PEOPLE = {name: number for number, name in enumerate([DRAFTER, *"abcdefg"], start=1)}
PLANS = {
    "default": DEFAULT_PLAN,
    "office": OFFICE_PLAN,
    "parallel": (
        PlannedStep(1, "初审", "first_reviewer"),
        PlannedStep(2, "业务审核", "unit_head"),
        PlannedStep(2, "保密审查", "secrecy_reviewer", is_secrecy=True),
        PlannedStep(3, "签发", "signing_leader", is_signature=True),
    ),
}


def plan(steps: list[dict[str, Any]]) -> str:
    check_plan([PlannedStep(**{"role": "unit_head"} | step) for step in steps])
    return "fit"


def submitted(chain: str):
    return step(None, ReviewAct.SUBMIT, Facts(by=PEOPLE[DRAFTER], plan=PLANS[chain]))


def done(review, act: str, by: str, **told: Any):
    return step(review, ReviewAct[act], Facts(by=PEOPLE[by], **told))


def walk(chain: str, acts: list[dict[str, Any]]) -> dict[str, Any]:
    review = submitted(chain)
    for row in acts:
        review = done(review, **row)
    return {
        "state": review.state.name,
        "steps": [one.state.name for one in review.steps],
        "by": [
            next((who for who, n in PEOPLE.items() if n == one.by), "") for one in review.steps
        ],
        "decisions": review.decisions,
    }


def refused(chain: str, acts: list[dict[str, Any]], then: dict[str, Any]) -> str:
    """Walk, and only the last act may be refused; the review stays as it was."""
    review = submitted(chain)
    for row in acts:
        review = done(review, **row)
    before = hash(review)
    try:
        done(review, **then)
    finally:
        assert hash(review) == before
    return "allowed"


def unsubmitted(act: str) -> str:
    step(None, ReviewAct[act], Facts(by=PEOPLE[DRAFTER], step="初审", reason="理由"))
    return "allowed"
