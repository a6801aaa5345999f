"""The kinds of applicant are the columns of the official layout (RPT-19)."""

from __future__ import annotations

from gongkai.law.applicants import ApplicantKind
from gongkai.report.forms import APPLICANT_COLUMNS


def test_it_has_the_columns_of_the_layout_in_order():
    *kinds, total = APPLICANT_COLUMNS
    assert [kind.value for kind in ApplicantKind] == [column.label for column in kinds]
    assert [kind.name.lower() for kind in ApplicantKind] == [column.key for column in kinds]
    assert total.key == "total"
