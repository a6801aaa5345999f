"""What an item is found by."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db.models import Max

from gongkai.publishing.cleaning import bare_text
from gongkai.publishing.models import Attachment, Item, ItemState, Stage
from gongkai.publishing.scanning.attachments import attachment_pieces
from gongkai.publishing.selectors.public import KIND
from gongkai.search import Source, Text, register_source
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_MOST_OF_FILES = 100_000
"""Characters of an item's files that it is found by: a whole book would be found for anything."""


def text_of(item: Item) -> Text | None:
    """Give what an item is found by, its files' words with it; None for one that is not public."""
    return _text(item, _files_of({item.pk}))


def _text(item: Item, files: Mapping[int, str]) -> Text | None:
    if not _is_found(item) or item.published_on is None:
        return None
    words = (item.title, item.index_number, item.document_number, item.keywords, item.summary)
    return Text(
        item.pk,
        item.organ_id,
        "\n".join([*words, bare_text(item.body), files.get(item.pk, "")]),
        item.published_on,
        is_public=True,
        column_id=item.column_id,
        title=item.title,
        keywords=item.keywords,
    )


def _is_found(item: Item) -> bool:
    is_over = item.expires_on is not None and item.expires_on < today()
    return item.state == ItemState.RELEASED and not is_over


def _files_of(item_ids: Collection[int]) -> dict[int, str]:
    """Give the words of the files of items' public wordings; one query."""
    held = Attachment.objects.filter(
        revision__item__in=item_ids, revision__stage=Stage.RELEASED
    ).select_related("file", "revision")
    texts: dict[int, list[str]] = defaultdict(list)
    for attachment in held:
        texts[attachment.revision.item_id] += [
            piece.text for piece in attachment_pieces(attachment)
        ]
    return {item_id: "\n".join(found)[:_MOST_OF_FILES] for item_id, found in texts.items()}


def _last() -> int:
    return int(Item.objects.aggregate(last=Max("pk"))["last"] or 0)


def _texts(after: int, until: int) -> list[Text]:
    items = Item.objects.filter(pk__gt=after, pk__lte=until, state=ItemState.RELEASED)
    locked = list(items.select_for_update(no_key=True).order_by("pk"))
    files = _files_of({item.pk for item in locked})
    return [text for text in (_text(item, files) for item in locked) if text]


register_source(Source(KIND, "主动公开的信息", _last, _texts))
