"""What the journal says of this room."""

from __future__ import annotations

from gongkai.journal.verbs import register

COLUMNS_LAID = register("publishing.columns.laid", "设立了固定栏目").code
COLUMNS_RENEWED = register("publishing.columns.renewed", "按目录更新了法定栏目").code
COLUMN_ADDED = register("publishing.column.added", "增设了栏目").code
COLUMN_CHANGED = register("publishing.column.changed", "修改了栏目").code
COLUMN_MOVED = register("publishing.column.moved", "调整了栏目的位置").code
COLUMN_CLOSED = register("publishing.column.closed", "停用了栏目").code
COLUMN_OPENED = register("publishing.column.opened", "启用了栏目").code
ITEM_DRAFTED = register("publishing.item.drafted", "起草了信息").code
ITEM_CHANGED = register("publishing.item.changed", "修改了信息").code
ITEM_MOVED = register("publishing.item.moved", "调整了信息的栏目").code
ITEM_RELEASED = register("publishing.item.released", "发布了信息").code
ITEM_TAKEN_DOWN = register("publishing.item.taken_down", "下线了信息").code
REVISION_BEGUN = register("publishing.revision.begun", "开始修改信息").code
REVISION_DROPPED = register("publishing.revision.dropped", "放弃了修改").code
REVISION_SUBMITTED = register("publishing.revision.submitted", "将信息送审").code
REVISION_APPROVED = register("publishing.revision.approved", "签发了信息").code
REVISION_RETURNED = register("publishing.revision.returned", "将信息退回修改").code
REVISION_RECALLED = register("publishing.revision.recalled", "撤回了信息的送审").code
REVISION_SCHEDULED = register("publishing.revision.scheduled", "设定了信息的发布时间").code
REVISION_HELD = register("publishing.revision.held", "未能按时发布信息").code
ATTACHMENT_ADDED = register("publishing.attachment.added", "上传了附件").code
ATTACHMENT_CHANGED = register("publishing.attachment.changed", "修改了附件的名称、说明").code
ATTACHMENT_REMOVED = register("publishing.attachment.removed", "删除了附件").code
SUBSCRIPTION_ASKED = register("publishing.subscription.asked", "申请了邮件订阅").code
SUBSCRIPTION_CONFIRMED = register("publishing.subscription.confirmed", "确认了邮件订阅").code
SUBSCRIPTION_ENDED = register("publishing.subscription.ended", "退订了邮件").code
