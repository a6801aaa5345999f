"""Every change of columns and items."""

from gongkai.publishing.refusals import PublishingRefusal
from gongkai.publishing.services.attaching import (
    attachment_add,
    attachment_change,
    attachment_remove,
)
from gongkai.publishing.services.columns import columns_lay
from gongkai.publishing.services.drafting import item_draft, revision_begin, revision_drop
from gongkai.publishing.services.editions import edition_bump
from gongkai.publishing.services.releasing import item_move, item_take_down, revision_release
from gongkai.publishing.services.reviewing import revision_submit
from gongkai.publishing.services.revising import revision_change, revision_keep
from gongkai.publishing.services.scheduling import revision_schedule, revisions_release_due

__all__ = [
    "PublishingRefusal",
    "attachment_add",
    "attachment_change",
    "attachment_remove",
    "columns_lay",
    "edition_bump",
    "item_draft",
    "item_move",
    "item_take_down",
    "revision_begin",
    "revision_change",
    "revision_drop",
    "revision_keep",
    "revision_release",
    "revision_schedule",
    "revision_submit",
    "revisions_release_due",
]
