"""What the journal says of the registers: documents, interpretations, papers at their source."""

from __future__ import annotations

from gongkai.journal.verbs import register

DOCUMENT_DRAFTED = register("publishing.document.drafted", "登记了起草中的文件").code
DOCUMENT_ENTERED = register("publishing.document.entered", "补录了文件").code
DOCUMENT_CHANGED = register("publishing.document.changed", "修改了文件登记").code
DOCUMENT_CHECKED = register("publishing.document.checked", "登记了合法性审核意见").code
DOCUMENT_ISSUED = register("publishing.document.issued", "登记了文件印发").code
DOCUMENT_REPEALED = register("publishing.document.repealed", "登记了文件废止").code
DOCUMENT_BOUND = register("publishing.document.bound", "关联了文件正文").code
DOCUMENT_STANDING = register("publishing.document.standing", "文件有效性按日期变更").code
INTERPRETATION_BOUND = register("publishing.interpretation.bound", "关联了解读材料").code
INTERPRETATION_UNBOUND = register("publishing.interpretation.unbound", "取消了解读关联").code
PAPER_PROPOSED = register("publishing.paper.proposed", "拟定了公文公开属性").code
PAPER_CHANGED = register("publishing.paper.changed", "修改了公文公开属性").code
PAPER_SUBMITTED = register("publishing.paper.submitted", "将公文公开属性送审").code
PAPER_DECIDED = register("publishing.paper.decided", "认定了公文公开属性").code
PAPER_RETURNED = register("publishing.paper.returned", "将公文公开属性退回修改").code
PAPER_RECALLED = register("publishing.paper.recalled", "撤回了公文公开属性的送审").code
PAPER_REVIEWED = register("publishing.paper.reviewed", "复查了公文公开属性").code
PAPER_PUBLISHED = register("publishing.paper.published", "将公文转为信息草稿").code
