"""What holds of the whole schema."""

from __future__ import annotations

import io

import pytest
from django.apps import apps
from django.core.management import call_command

FLOORS = [
    {"journal", "limits", "search"},
    {"organs"},
    {"jobs"},
    {"files", "visits"},
    {"holidays", "mail", "papers", "review"},
    {"casework", "decisions", "publishing"},
    {"annual"},
]


def _floor(label):
    return next((level for level, rooms in enumerate(FLOORS) if label in rooms), -1)


@pytest.mark.django_db
def test_no_model_has_drifted_from_its_migrations():
    call_command("makemigrations", check=True, dry_run=True, stdout=io.StringIO())


def test_every_foreign_key_points_downward_or_within_its_room():
    upward = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        if model.__module__.startswith("gongkai.")
        for field in model._meta.get_fields()
        if (field.many_to_one or field.one_to_one) and field.concrete
        if field.related_model._meta.app_label != model._meta.app_label
        and _floor(field.related_model._meta.app_label) >= _floor(model._meta.app_label)
    ]
    assert upward == []


def test_every_room_with_models_has_its_floor():
    rooms = {
        model._meta.app_label
        for model in apps.get_models()
        if model.__module__.startswith("gongkai.")
    }
    assert rooms <= set().union(*FLOORS)


def test_the_cast_is_made(cast):
    assert len(cast.actor) == 12
