"""The two official layouts of the annual report, as data.

`FORM_2019` (国办公开办函〔2019〕60号) is for the data years 2019 and 2020, `FORM_2021`
(国办公开办函〔2021〕30号) for 2021 and later (RPT-1). Reader, checks and writers all take labels,
order and keys from here; nothing else in the package spells a row's label.
"""

from gongkai.report.forms.layout import (
    APPLICANT_COLUMNS,
    DISPUTE_COLUMNS,
    DISPUTE_GROUPS,
    Column,
    DisclosureBlock,
    DisclosureRow,
    DisputeGroup,
    Form,
    FormName,
    RequestRow,
)
from gongkai.report.forms.layout_2019 import FORM_2019
from gongkai.report.forms.layout_2021 import FORM_2021

FORMS: dict[FormName, Form] = {"2019": FORM_2019, "2021": FORM_2021}

FIRST_YEAR = 2019
_FIRST_YEAR_OF_2021 = 2021


def form_for(year: int) -> Form:
    """Give the layout of a data year.

    Args:
        year: The data year, e.g. 2023 for the report published in January 2024.

    Raises:
        ValueError: the year is before 2019, when layouts were local.

    Law: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号 (RPT-1).
    """
    if year < FIRST_YEAR:
        raise ValueError(
            f"{year}年尚无全国统一的年度报告格式，本程序只支持2019年及以后的年度报告。"
        )
    return FORM_2021 if year >= _FIRST_YEAR_OF_2021 else FORM_2019


__all__ = [
    "APPLICANT_COLUMNS",
    "DISPUTE_COLUMNS",
    "DISPUTE_GROUPS",
    "FIRST_YEAR",
    "FORMS",
    "FORM_2019",
    "FORM_2021",
    "Column",
    "DisclosureBlock",
    "DisclosureRow",
    "DisputeGroup",
    "Form",
    "FormName",
    "RequestRow",
    "form_for",
]
