"""What the journal says of this room."""

from __future__ import annotations

from gongkai.journal.verbs import register

COLUMNS_LAID = register("publishing.columns.laid", "设立了固定栏目").code
ITEM_DRAFTED = register("publishing.item.drafted", "起草了信息").code
ITEM_CHANGED = register("publishing.item.changed", "修改了信息").code
ITEM_RELEASED = register("publishing.item.released", "发布了信息").code
ITEM_TAKEN_DOWN = register("publishing.item.taken_down", "下线了信息").code
