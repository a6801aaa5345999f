"""What the journal says of this room."""

from __future__ import annotations

from gongkai.journal.verbs import register

DRAFTED = register("papers.paper.drafted", "拟制了文书").code
REVISED = register("papers.paper.revised", "修改了文书草稿").code
FROZEN = register("papers.paper.frozen", "印发了文书").code
REMADE = register("papers.paper.remade", "重新印发了文书").code
STRUCK = register("papers.paper.struck", "从文书中删除了申请人身份信息").code
TEMPLATE_UPLOADED = register("papers.template.uploaded", "更换了文书模板").code
TEMPLATE_RESET = register("papers.template.reset", "恢复了随系统提供的文书模板").code
