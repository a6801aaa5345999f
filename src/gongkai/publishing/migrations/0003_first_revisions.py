"""Give every item that is there its first revision, with the content that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import migrations

if TYPE_CHECKING:
    from collections.abc import Iterator

_COPIED = (
    "title",
    "summary",
    "body",
    "document_number",
    "genre",
    "topic",
    "keywords",
    "source",
    "formed_on",
    "effective_on",
    "repealed_on",
    "expires_on",
    "data",
    "editor_id",
    "created_at",
    "changed_at",
)
_STAGE = {"draft": "draft", "released": "released", "taken_down": "released"}
_AT_ONCE = 500


def _revisions(item_model: Any, revision_model: Any) -> Iterator[Any]:
    for item in item_model.objects.filter(revisions=None).iterator(_AT_ONCE):
        stage = _STAGE[item.state]
        yield revision_model(
            item=item,
            number=1,
            stage=stage,
            released_at=None if stage == "draft" else item.changed_at,
            **{name: getattr(item, name) for name in _COPIED},
        )


def begin(apps: Any, _: Any) -> None:
    """Write the revisions."""
    item, revision = (apps.get_model("publishing", name) for name in ("Item", "Revision"))
    revision.objects.bulk_create(_revisions(item, revision), batch_size=_AT_ONCE)


class Migration(migrations.Migration):
    """The data of 0002."""

    dependencies = (("publishing", "0002_revisions"),)
    operations = (migrations.RunPython(begin, migrations.RunPython.noop),)
