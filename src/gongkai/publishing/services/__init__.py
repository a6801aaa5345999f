"""Every change of columns and items."""

from gongkai.publishing.refusals import PublishingRefusal
from gongkai.publishing.services.attaching import (
    attachment_add,
    attachment_change,
    attachment_remove,
)
from gongkai.publishing.services.column_keeping import (
    column_add,
    column_change,
    column_close,
    column_move,
)
from gongkai.publishing.services.columns import columns_lay
from gongkai.publishing.services.digesting import digests_send
from gongkai.publishing.services.documents import (
    document_change,
    document_draft,
    document_enter,
)
from gongkai.publishing.services.drafting import item_draft, revision_begin, revision_drop
from gongkai.publishing.services.editions import edition_bump
from gongkai.publishing.services.expiring import items_expire
from gongkai.publishing.services.interpreting import (
    document_bind,
    interpretation_bind,
    interpretation_unbind,
)
from gongkai.publishing.services.issuing import (
    document_issue,
    document_legality,
    document_repeal,
)
from gongkai.publishing.services.moving import (
    entry_draft,
    import_receive,
    items_export,
    items_import,
)
from gongkai.publishing.services.outside_links import (
    outside_links_ask,
    outside_links_gather,
)
from gongkai.publishing.services.recording import records_import
from gongkai.publishing.services.releasing import item_move, item_take_down, revision_release
from gongkai.publishing.services.rereviewing import source_publish, source_rereview
from gongkai.publishing.services.reviewing import revision_submit
from gongkai.publishing.services.revising import revision_change, revision_keep
from gongkai.publishing.services.scanning import finding_override, revision_scan
from gongkai.publishing.services.scheduling import revision_schedule, revisions_release_due
from gongkai.publishing.services.sourcing import source_change, source_propose, source_submit
from gongkai.publishing.services.standing import standing_renew
from gongkai.publishing.services.subscribing import (
    subscription_ask,
    subscription_confirm,
    subscription_end,
    subscriptions_sweep,
)
from gongkai.publishing.services.terms import term_remove, term_set, terms_import

__all__ = [
    "PublishingRefusal",
    "attachment_add",
    "attachment_change",
    "attachment_remove",
    "column_add",
    "column_change",
    "column_close",
    "column_move",
    "columns_lay",
    "digests_send",
    "document_bind",
    "document_change",
    "document_draft",
    "document_enter",
    "document_issue",
    "document_legality",
    "document_repeal",
    "edition_bump",
    "entry_draft",
    "finding_override",
    "import_receive",
    "interpretation_bind",
    "interpretation_unbind",
    "item_draft",
    "item_move",
    "item_take_down",
    "items_expire",
    "items_export",
    "items_import",
    "outside_links_ask",
    "outside_links_gather",
    "records_import",
    "revision_begin",
    "revision_change",
    "revision_drop",
    "revision_keep",
    "revision_release",
    "revision_scan",
    "revision_schedule",
    "revision_submit",
    "revisions_release_due",
    "source_change",
    "source_propose",
    "source_publish",
    "source_rereview",
    "source_submit",
    "standing_renew",
    "subscription_ask",
    "subscription_confirm",
    "subscription_end",
    "subscriptions_sweep",
    "term_remove",
    "term_set",
    "terms_import",
]
