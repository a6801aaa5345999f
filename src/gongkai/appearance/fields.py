"""Form fields: label, help and error stand together and are read out together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.forms import (
    CheckboxInput,
    CheckboxSelectMultiple,
    FileInput,
    RadioSelect,
    Select,
    Textarea,
)

if TYPE_CHECKING:
    from django.forms import BaseForm, BoundField, Widget

_CLASSES: tuple[tuple[type[Widget] | tuple[type[Widget], ...], str], ...] = (
    ((RadioSelect, CheckboxSelectMultiple, CheckboxInput), "form-check-input"),
    (Select, "form-select"),
    (FileInput, "form-control form-control-file"),
    (Textarea, "form-control form-control-text"),
)


def field_context(bound: BoundField, *, hint: str = "", wide: bool = True) -> dict[str, Any]:
    """Give what the template of a field needs; the widget gets the classes of our forms.

    Args:
        bound: The field.
        hint: A help text of this page, instead of the field's own.
        wide: Whether the control takes the whole width.
    """
    widget = bound.field.widget
    if hint:
        bound.help_text = hint
    classes = _class_of(widget)
    if bound.errors:
        classes += " is-invalid"
    given = widget.attrs.get("class", "")
    if classes not in given:
        widget.attrs["class"] = f"{given} {classes}".strip()
    return {
        "field": bound,
        "is_group": isinstance(widget, RadioSelect | CheckboxSelectMultiple),
        "is_tick": isinstance(widget, CheckboxInput),
        "wide": wide,
        "id": bound.auto_id,
    }


def errors_with_links(form: BaseForm) -> list[tuple[str, str, str]]:
    """Give every error of a form: the id of its control, label, text.

    The form's own have no control; a text that names its field has no label.
    """
    found = [("", "", str(text)) for text in form.non_field_errors()]
    for bound in form:
        label, control = str(bound.label), _first_control(bound)
        found += [(control, *_parted(label, str(text))) for text in bound.errors]
    return found


def _parted(label: str, text: str) -> tuple[str, str]:
    """Give label and text; a text that begins with its label says it for both."""
    return ("", text) if text.startswith(label) else (label, text)


def _first_control(bound: BoundField) -> str:
    """Give the id of what the reader must put right: of a group, its first choice."""
    if isinstance(bound.field.widget, RadioSelect | CheckboxSelectMultiple):
        return f"{bound.auto_id}_0"
    return bound.id_for_label or bound.auto_id


def _class_of(widget: Widget) -> str:
    for kinds, classes in _CLASSES:
        if isinstance(widget, kinds):
            return classes
    return "form-control"
