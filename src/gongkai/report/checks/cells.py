"""How the tables' cells are called, in paths for machines and in words for people."""

from __future__ import annotations

from gongkai.report.forms import (
    APPLICANT_COLUMNS,
    DISPUTE_COLUMNS,
    DISPUTE_GROUPS,
    FORMS,
    FormName,
)

REQUEST_TOTAL = len(APPLICANT_COLUMNS) - 1
DISPUTE_TOTAL = len(DISPUTE_COLUMNS) - 1


def request_row(key: str) -> str:
    """Give the name of a row of table 3, e.g. ``（三）不予公开“1.属于国家秘密”``."""
    return _REQUEST_ROWS[key]


def request_column(index: int) -> str:
    """Give the name of a column of table 3, told apart from rows that are called alike."""
    label = APPLICANT_COLUMNS[index].label
    return "法人或其他组织的“其他”" if label == "其他" else f"“{label}”"


def request_path(row: str, column: int) -> str:
    """Give the path of a cell of table 3, e.g. ``requests.granted[6]``."""
    return f"requests.{row}[{column}]"


def dispute_group(key: str) -> str:
    """Give the name of a group of table 4, e.g. ``行政诉讼“复议后起诉”``."""
    return _DISPUTE_GROUPS[key]


def dispute_path(group: str, column: int) -> str:
    """Give the path of a cell of table 4, e.g. ``disputes.litigation[4]``."""
    return f"disputes.{group}[{column}]"


def disclosure_path(row: str, column: str) -> str:
    """Give the path of a cell of table 2, e.g. ``disclosure.permits.decisions``."""
    return f"disclosure.{row}.{column}"


def disclosure_row(form: FormName, row: str) -> str:
    """Give the label of a row of table 2; reports mix layouts, so a row of the other is known."""
    return _DISCLOSURE_ROWS[form][row]


def disclosure_cells(form: FormName) -> tuple[tuple[str, str, str], ...]:
    """Give all cells of table 2 of a layout: row key, column key, name for people."""
    return _DISCLOSURE_CELLS[form]


def _named_request_rows() -> dict[str, str]:
    names: dict[str, str] = {}
    for form in FORMS.values():
        for row in form.requests:
            label = row.label.partition("（区分处理")[0]
            names[row.key] = f"{row.group}“{label}”" if row.group else label
    return names


def _named_disclosure_cells(form: FormName) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (row.key, column.key, f"{row.label}“{column.label}”")
        for block in FORMS[form].disclosure
        for row in block.rows
        for column in block.columns
    )


_REQUEST_ROWS = _named_request_rows()
_DISPUTE_GROUPS = {
    group.key: f"{group.parent}“{group.label}”" if group.parent else group.label
    for group in DISPUTE_GROUPS
}
_DISCLOSURE_ROWS = {
    name: {
        row.key: row.label
        for form in sorted(FORMS.values(), key=lambda form: form.name == name)
        for block in form.disclosure
        for row in block.rows
    }
    for name in FORMS
}
_DISCLOSURE_CELLS = {form: _named_disclosure_cells(form) for form in FORMS}
