"""What is read of columns and items, by anyone and by the staff."""

from gongkai.publishing.refusals import ColumnUnknown, ItemGone, ItemUnknown
from gongkai.publishing.selectors.acts import item_acts
from gongkai.publishing.selectors.attachments import (
    attachment_public,
    attachments_of,
    attachments_released,
    file_of_item,
    is_picture,
)
from gongkai.publishing.selectors.columns import (
    KINDS_OF_RECORD,
    LAYOUTS,
    RHYTHMS,
    ColumnNode,
    column_by_slug,
    column_seen,
    columns_kept,
    columns_listed,
    columns_of,
    counts_by_column,
    may_hold_records,
    organs_with_columns,
)
from gongkai.publishing.selectors.desk import Sort, item_seen, items_for
from gongkai.publishing.selectors.dues import Due, dues_told, publishing_due
from gongkai.publishing.selectors.history import (
    GENRES,
    differences,
    public_before,
    revision_open,
    revision_seen,
    revisions_of,
    two_of,
)
from gongkai.publishing.selectors.late import LateItem, Lateness, items_late
from gongkai.publishing.selectors.listings import (
    GuideCounts,
    ListingColumn,
    guide_counts,
    listing_columns,
    records_named,
    records_ranked,
    titles_in,
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
    versions_public,
)
from gongkai.publishing.selectors.rhythm import Staleness, columns_stale
from gongkai.publishing.selectors.tasks import ItemTask, ItemWork, item_tasks
from gongkai.publishing.selectors.timeliness import Timeliness, timeliness

__all__ = [
    "GENRES",
    "KINDS_OF_RECORD",
    "LAYOUTS",
    "RHYTHMS",
    "ColumnNode",
    "ColumnUnknown",
    "Due",
    "GuideCounts",
    "ItemGone",
    "ItemTask",
    "ItemUnknown",
    "ItemWork",
    "LateItem",
    "Lateness",
    "ListingColumn",
    "Sort",
    "Staleness",
    "Timeliness",
    "as_released",
    "attachment_public",
    "attachments_of",
    "attachments_released",
    "body_of",
    "column_by_slug",
    "column_seen",
    "columns_kept",
    "columns_listed",
    "columns_of",
    "columns_stale",
    "counts_by_column",
    "differences",
    "dues_told",
    "file_of_item",
    "guide_counts",
    "is_picture",
    "item_acts",
    "item_public",
    "item_released",
    "item_seen",
    "item_tasks",
    "items_for",
    "items_late",
    "listing_columns",
    "may_hold_records",
    "newest_everywhere",
    "organs_with_columns",
    "public_before",
    "public_items",
    "publishing_due",
    "records_named",
    "records_ranked",
    "released",
    "revision_open",
    "revision_seen",
    "revisions_of",
    "search_released",
    "timeliness",
    "titles_in",
    "two_of",
    "versions_public",
]
