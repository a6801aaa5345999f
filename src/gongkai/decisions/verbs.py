"""What the journal says of this room."""

from __future__ import annotations

from gongkai.journal.verbs import register

BEGUN = register("decisions.run.begun", "提交了行政执法决定文件").code
IMPORTED = register("decisions.run.imported", "导入了行政执法决定").code
REFUSED = register("decisions.run.refused", "未导入行政执法决定文件").code
STOPPED = register("decisions.run.stopped", "中断了行政执法决定的导入").code
RESUMED = register("decisions.run.resumed", "恢复了行政执法决定的导入").code
MAPPING_SAVED = register("decisions.mapping.saved", "保存了列对应关系").code
POLICY_SET = register("decisions.policy.set", "设定了行政执法决定的公示办法").code
WITHDRAWN = register("decisions.decision.withdrawn", "撤回了已公示的行政执法决定").code
CORRECTED = register("decisions.decision.corrected", "更正了已公示的行政执法决定").code
EXPORT_ASKED = register("decisions.export.asked", "提交了行政执法决定导出任务").code
EXPORT_MADE = register("decisions.export.made", "生成了行政执法决定导出文件").code
EXPORT_FAILED = register("decisions.export.failed", "未生成行政执法决定导出文件").code
EXPORT_DELETED = register("decisions.export.deleted", "删除了期满的导出任务").code
RECEIPTS = register("decisions.receipts.imported", "导入了行政事业性收费票据").code
