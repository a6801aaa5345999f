"""Entering many requests one after the other: a row each, typed through without the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.workspace.forms.entry import ApplicationForm

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_ROWS, MOST_ROWS = 5, 50
COLUMNS = (
    "channel",
    "submitted_on",
    "arrived_on",
    "confirmed_on",
    "tracking_number",
    "kind",
    "name",
    "id_type",
    "id_number",
    "phone",
    "address",
    "description",
    "delivery",
)


class RowForm(ApplicationForm):
    """One request; a row in which nothing was written is none."""

    field_order = COLUMNS
    refusals: Sequence[tuple[str, str]] = ()
    """Why it was not entered: field, "" for the row itself, and sentence."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        del self.fields["call"]
        for name, field in self.fields.items():
            field.help_text = ""
            field.widget.attrs.setdefault("aria-label", field.label)
            if name == "description":
                field.widget.attrs["rows"] = 1

    def has_changed(self) -> bool:
        """Tell whether anything was said of who applies or what is wanted."""
        return any(self.data.get(self.add_prefix(name), "").strip() for name in _SAID)


_SAID = ("name", "id_number", "phone", "address", "description")

Rows = forms.formset_factory(
    RowForm, extra=FIRST_ROWS, max_num=MOST_ROWS, absolute_max=MOST_ROWS, validate_max=True
)
"""The rows of the page."""
