"""The sheets of a workbook, their cells, and formulas made into what they show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.files.traces.package import remove, value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gongkai.files.traces.package import Package

_LETTERS = re.compile(r"[A-Z]+")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its part, and whether it is hidden."""

    name: str
    part: str
    is_hidden: bool


def sheets(package: Package) -> Iterator[Sheet]:
    """Give the sheets in their order."""
    main = package.main()
    targets = {one.number: one.target for one in package.relations() if one.source == main}
    for sheet in package.tree(main).iterfind("{*}sheets/{*}sheet"):
        number = next(
            (str(one) for name, one in sheet.attrib.items() if "relationships}" in str(name)), ""
        )
        if targets.get(number, "") in package:
            is_hidden = value(sheet, "state") in {"hidden", "veryHidden"}
            yield Sheet(sheet.get("name", ""), targets[number], is_hidden)


def column_of(reference: str) -> int:
    """Give the number of a cell's column, A as 1."""
    found = _LETTERS.match(reference)
    number = 0
    for letter in found[0] if found else "":
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def formulas_to_values(package: Package, chosen: Callable[[str], bool] = lambda _: True) -> None:
    """Let cells keep what they show in place of the formulas chosen.

    A formula that cells share goes from all of them, and with any formula the chain by which an
    office program computes anew: it makes another.
    """
    is_changed = False
    for sheet in sheets(package):
        tree = package.tree(sheet.part)
        formulas = [one for one in tree.iter("{*}f") if one.getparent() is not None]
        going = [one for one in formulas if chosen(one.text or "")]
        shared = {one.get("si") for one in going} - {None}
        for formula in formulas:
            if formula in going or formula.get("si") in shared:
                remove(formula)
                is_changed = True
    if is_changed:
        package.detach("calcChain")
