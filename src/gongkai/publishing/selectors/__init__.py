"""What is read of columns and items, by anyone and by the staff."""

from gongkai.publishing.refusals import ColumnUnknown, ItemGone, ItemUnknown
from gongkai.publishing.selectors.acts import item_acts
from gongkai.publishing.selectors.attachments import (
    attachment_public,
    attachments_of,
    attachments_released,
    file_of_item,
)
from gongkai.publishing.selectors.columns import (
    ColumnNode,
    column_by_slug,
    columns_listed,
    columns_of,
    counts_by_column,
    organs_with_columns,
)
from gongkai.publishing.selectors.desk import Timeliness, item_seen, items_for, timeliness
from gongkai.publishing.selectors.history import (
    GENRES,
    differences,
    revision_open,
    revision_seen,
    revisions_of,
    two_of,
)
from gongkai.publishing.selectors.previewing import as_released
from gongkai.publishing.selectors.public import (
    body_of,
    item_public,
    item_released,
    newest_everywhere,
    public_items,
    released,
    search_released,
)

__all__ = [
    "GENRES",
    "ColumnNode",
    "ColumnUnknown",
    "ItemGone",
    "ItemUnknown",
    "Timeliness",
    "as_released",
    "attachment_public",
    "attachments_of",
    "attachments_released",
    "body_of",
    "column_by_slug",
    "columns_listed",
    "columns_of",
    "counts_by_column",
    "differences",
    "file_of_item",
    "item_acts",
    "item_public",
    "item_released",
    "item_seen",
    "items_for",
    "newest_everywhere",
    "organs_with_columns",
    "public_items",
    "released",
    "revision_open",
    "revision_seen",
    "revisions_of",
    "search_released",
    "timeliness",
    "two_of",
]
