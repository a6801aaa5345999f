"""What can be done in this room, as the journal says it."""

from __future__ import annotations

from gongkai.journal.verbs import register

FIGURE_TYPED = register("annual.figure.typed", "填报了年度报告数据")
FIGURE_WITHDRAWN = register("annual.figure.withdrawn", "撤回了填报的年度报告数据")
REPORT_PUBLISHED = register("annual.report.published", "发布了年度报告")
