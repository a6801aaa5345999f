"""What the tests of papers start from."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.law.papers import PaperKind
from gongkai.organs.roles import Role
from gongkai.papers.services import paper_draft, paper_issue

TODAY = date(2026, 3, 9)
FIELDS = {
    "applicant_name": "张三",
    "register_number": "云公开〔2026〕第12号",
    "applied_on": date(2026, 3, 1),
    "received_on": date(2026, 3, 2),
    "requested": "2025年度中山路信号灯改造工程的招标文件和验收报告。",
    "unclear": "没有写明工程的具体路段。",
    "guidance": "请写明工程名称或者文号。",
    "period_days": 15,
}


@pytest.fixture
def told(cast):
    """Give what a service is told of a correction notice."""
    return {
        "organ": cast.organ,
        "unit": cast.unit,
        "kind": PaperKind.CORRECTION,
        "subject_kind": "test.record",
        "subject_id": 7,
        "subject_label": "云公开〔2026〕第12号",
        "title": "政府信息公开申请补正告知书",
        "fields": FIELDS,
        "by": cast.actor[Role.OFFICER],
        "today": TODAY,
    }


@pytest.fixture
def drafted(told):
    return lambda **changed: paper_draft(**(told | changed))


@pytest.fixture
def issued(told):
    return lambda number="云公开补〔2026〕第1号", **changed: paper_issue(
        **(told | changed), number=number
    )
