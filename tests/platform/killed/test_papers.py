"""Every service of papers, killed: row, files, entry and the edition before, or none of them."""

from __future__ import annotations

import io
from datetime import date

import pytest

from gongkai.law.papers import PaperKind
from gongkai.organs.roles import Role
from gongkai.papers.making import shipped_template
from gongkai.papers.models import Paper
from gongkai.papers.services import (
    paper_draft,
    paper_freeze,
    paper_issue,
    paper_remake,
    papers_strike,
    template_reset,
    template_upload,
)
from gongkai.today import played_at
from platform_cast import make_cast

DAY = date(2026, 3, 4)
KIND = PaperKind.ASSISTANCE
FIELDS = {"party_name": "市教育局", "assistance": "提供", "reply_by_on": DAY}


@pytest.fixture(autouse=True)
def _on_a_day(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    with played_at(DAY):
        yield


@pytest.fixture
def cast(line):
    return line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))


@pytest.fixture
def told(cast):
    return {
        "organ": cast.organ,
        "unit": cast.unit,
        "kind": KIND,
        "subject_kind": "test.record",
        "subject_id": 7,
        "subject_label": "测试",
        "title": "政府信息公开申请协办函",
        "fields": FIELDS,
        "by": cast.actor[Role.OFFICER],
        "today": DAY,
    }


def _last():
    paper = Paper.objects.latest("pk")
    return {"paper_id": paper.pk, "version": paper.version}


def test_a_paper_from_draft_to_edition(line, cast, told):
    by = cast.actor[Role.OFFICER]
    day = {"by": by, "today": DAY}
    line.kill(paper_draft, lambda: told)
    line.play(lambda: paper_draft(**told).pk)
    line.kill(paper_freeze, lambda: _last() | day | {"number": "云公开协〔2026〕第1号"})
    anew = {"reason": "漏写", "fields": FIELDS}
    line.kill(paper_remake, lambda: _last() | day | anew)
    line.kill(paper_issue, lambda: told | {"number": "云公开协〔2026〕第2号", "subject_id": 8})
    about = {"subject_kind": "test.record", "subject_id": 7}
    line.kill(papers_strike, lambda: about | {"words": ["市教育局"], "by": by})


def test_a_template(line, cast):
    by = cast.actor[Role.OFFICE_HEAD]
    about = {"organ": cast.organ, "kind": KIND, "by": by}
    line.kill(template_upload, lambda: about | {"upload": io.BytesIO(shipped_template(KIND))})
    line.kill(template_reset, lambda: about)
