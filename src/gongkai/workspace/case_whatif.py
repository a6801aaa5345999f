"""The what-if beside a case's clock: what can be tried, what was asked, what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework.selectors import case_of, questions, what_if
from gongkai.today import today
from gongkai.workspace.forms.whatif import WhatIfForm

if TYPE_CHECKING:
    from collections.abc import Mapping


def whatif_context(found: Any, asked: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Give the form with what can be tried now, and the answer to what was asked.

    Args:
        found: The request.
        asked: What was typed; None where nothing was asked yet.
    """
    case, day = case_of(found), today()
    acts = questions(case, day)
    if not acts:
        return {}
    form = WhatIfForm(acts, asked if asked and "act" in asked else None)
    answer = None
    if form.is_valid():
        told = form.cleaned_data
        days = told["working_days"] or 1
        answer = what_if(case, told["act"], day, on=told["on"], working_days=days)
    return {"whatif": form, "whatif_answer": answer}
