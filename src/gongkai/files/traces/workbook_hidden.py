"""Hidden rows, columns and sheets of an .xlsx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.files.traces.cells import column_of, formulas_to_values, sheets
from gongkai.files.traces.package import remove, text_of
from gongkai.files.traces.trace import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from gongkai.files.traces.cells import Sheet
    from gongkai.files.traces.package import Package

_YES = frozenset({"1", "true"})
_RULES = ("{*}dataValidation", "{*}conditionalFormatting")


def _rows(package: Package) -> Iterator[tuple[str, str]]:
    for sheet in _shown_sheets(package):
        rows = {cell.getparent() for cell in _cells_of_rows(package, sheet)}
        if numbers := sorted(int(row.get("r", "0")) for row in rows if row is not None):
            yield f"工作表“{sheet.name}”", f"第{'、'.join(map(str, numbers))}行"


def _columns(package: Package) -> Iterator[tuple[str, str]]:
    for sheet in _shown_sheets(package):
        if numbers := {column_of(cell.get("r", "")) for cell in _cells_of_columns(package, sheet)}:
            yield f"工作表“{sheet.name}”", f"第{'、'.join(map(str, sorted(numbers)))}列"


def _sheets(package: Package) -> Iterator[tuple[str, str]]:
    for sheet in sheets(package):
        if sheet.is_hidden:
            yield "工作簿", f"工作表“{sheet.name}”"


def _shown_sheets(package: Package) -> Iterator[Sheet]:
    return (sheet for sheet in sheets(package) if not sheet.is_hidden)


def _cells_of_rows(package: Package, sheet: Sheet) -> list[_Element]:
    rows = package.tree(sheet.part).iter("{*}row")
    return [cell for row in rows if row.get("hidden") in _YES for cell in row if len(cell)]


def _cells_of_columns(package: Package, sheet: Sheet) -> list[_Element]:
    tree = package.tree(sheet.part)
    hidden = [
        range(int(one.get("min", "0")), int(one.get("max", "0")) + 1)
        for one in tree.iter("{*}col")
        if one.get("hidden") in _YES
    ]
    if not hidden:
        return []
    cells = (cell for cell in tree.iter("{*}c") if len(cell))
    return [cell for cell in cells if any(column_of(cell.get("r", "")) in one for one in hidden)]


def _drop(package: Package, cells_of: Callable[[Package, Sheet], list[_Element]]) -> None:
    """Empty cells; the rows and columns stay where they are, so that no address moves."""
    formulas_to_values(package)
    for sheet in _shown_sheets(package):
        for cell in cells_of(package, sheet):
            remove(cell)


def _drop_sheets(package: Package) -> None:
    formulas_to_values(package)
    listed = list(sheets(package))
    gone = {sheet.part for sheet in listed if sheet.is_hidden}
    package.detach(where=lambda one: one.source == package.main() and one.target in gone)
    _renumber(package, [at for at, sheet in enumerate(listed) if not sheet.is_hidden])
    names = [sheet.name for sheet in listed if sheet.is_hidden]
    parts = [package.main(), *(sheet.part for sheet in sheets(package))]
    for part in parts:
        for element in list(package.tree(part).iter("{*}definedName", *_RULES)):
            if any(_names(element, name) for name in names):
                remove(element)


def _renumber(package: Package, kept: list[int]) -> None:
    """Let names that belong to a sheet follow it to its new place."""
    workbook = package.tree(package.main())
    for name in list(workbook.iter("{*}definedName")):
        own = name.get("localSheetId")
        if own is None:
            continue
        if int(own) in kept:
            name.set("localSheetId", str(kept.index(int(own))))
        else:
            remove(name)
    for view in workbook.iter("{*}workbookView"):
        view.attrib.pop("activeTab", "")
        view.attrib.pop("firstSheet", "")


def _names(element: _Element, sheet: str) -> bool:
    words = text_of([element])
    quoted = sheet.replace("'", "''")
    return f"{sheet}!" in words or f"'{quoted}'!" in words


HIDDEN: tuple[Kind[Package], ...] = (
    Kind(
        "hidden_rows",
        "隐藏行",
        _rows,
        lambda package: _drop(package, _cells_of_rows),
        changes_content=True,
    ),
    Kind(
        "hidden_columns",
        "隐藏列",
        _columns,
        lambda package: _drop(package, _cells_of_columns),
        changes_content=True,
    ),
    Kind("hidden_sheets", "隐藏工作表", _sheets, _drop_sheets, changes_content=True),
)
