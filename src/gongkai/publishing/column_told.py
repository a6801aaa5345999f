"""What a person says of a column: one bundle that adding and changing take."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from gongkai.publishing.models import Layout, Rhythm
from gongkai.publishing.refusals import ColumnIncomplete
from gongkai.text.seen import one_line

_LIMITED = {"name": ("名称", 60), "about": ("公开内容", 500), "basis": ("公开依据", 500)}
_AUDIENCE = ("公开对象", 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnTold:
    """A column as its office describes it.

    Attributes:
        units: Numbers of the units that may draft into it; none named, every unit may.

    Law: PUB-3, PUB-21.
    """

    name: str
    about: str = ""
    basis: str = ""
    audience: str = ""
    rhythm: str = Rhythm.ON_CHANGE
    layout: str = Layout.LIST
    units: tuple[int, ...] = ()

    def tidied(self) -> ColumnTold:
        """Give it with blanks joined.

        Raises:
            ColumnIncomplete: it has no name, is too long, or has a rhythm or layout unknown.
        """
        limited = _LIMITED | {"audience": _AUDIENCE}
        short: dict[str, Any] = {field: self._short(field, *limited[field]) for field in limited}
        if not short["name"]:
            raise ColumnIncomplete("name", "请填写栏目名称。")
        if self.rhythm not in Rhythm.values or self.layout not in Layout.values:
            raise ColumnIncomplete("rhythm", "没有这种更新周期或者版式，请从列表中选择。")
        return replace(self, **short)

    def fields(self) -> dict[str, Any]:
        """Give the fields by name, as the model keeps them; the units stand apart."""
        told = asdict(self)
        del told["units"]
        return told

    def _short(self, field: str, name: str, longest: int) -> str:
        text = one_line(str(getattr(self, field)))
        if len(text) > longest:
            raise ColumnIncomplete(field, f"{name}不能超过{longest}字，请缩短。")
        return text
