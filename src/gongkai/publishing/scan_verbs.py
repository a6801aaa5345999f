"""What the journal says of scans, of the organ's wordlist, of items taken out."""

from __future__ import annotations

from gongkai.journal.verbs import register

REVISION_SCANNED = register("publishing.revision.scanned", "检查了信息").code
FINDING_OVERRIDDEN = register("publishing.finding.overridden", "放行了检查发现的问题").code
TERM_SET = register("publishing.term.set", "设置了用语词库的词语").code
TERM_REMOVED = register("publishing.term.removed", "删除了用语词库的词语").code
TERMS_IMPORTED = register("publishing.terms.imported", "导入了用语词库").code
ITEMS_EXPORTED = register("publishing.items.exported", "导出了全部信息").code
