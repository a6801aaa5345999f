"""Every change of columns and items."""

from gongkai.publishing.refusals import PublishingRefusal
from gongkai.publishing.services.columns import columns_lay
from gongkai.publishing.services.drafting import item_change, item_draft
from gongkai.publishing.services.releasing import item_release, item_take_down

__all__ = [
    "PublishingRefusal",
    "columns_lay",
    "item_change",
    "item_draft",
    "item_release",
    "item_take_down",
]
