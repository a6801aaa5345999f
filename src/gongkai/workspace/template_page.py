"""What the page of one template shows, and what becomes of a trial."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from gongkai.law.papers import ELEMENTS, PAPERS
from gongkai.papers.selectors import template_content, templates_of
from gongkai.papers.services import template_tried

if TYPE_CHECKING:
    from gongkai.law.papers import PaperKind
    from gongkai.workspace.forms.papers import TemplateForm


def template_context(organ: Any, kind: PaperKind) -> dict[str, Any]:
    """Give a template with the names that can stand in it, the needed ones first."""
    rule = PAPERS[kind]
    own = next(row.own for row in templates_of(organ) if row.kind is kind)
    needed = [ELEMENTS[code] for code in rule.elements]
    return {
        "kind": kind,
        "rule": rule,
        "organ": organ,
        "own": own,
        "needed": needed,
        "others": [name for name in ELEMENTS.values() if name not in needed],
    }


def tried(form: TemplateForm, organ: Any, kind: PaperKind) -> bytes | None:
    """Give the sample case as a PDF by the uploaded template, or else by the one in use.

    What stands against it goes to the form, a sentence each; then there is nothing to give.
    """
    upload = form.cleaned_data["upload"]
    stream = upload.file if upload else io.BytesIO(template_content(organ, kind))
    trial = template_tried(kind, stream)
    for problem in trial.problems:
        form.add_error("upload", problem)
    return trial.pdf
