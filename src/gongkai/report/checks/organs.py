"""What an organ's name says about it: is it a government, and may it make rules (规章)."""

from __future__ import annotations

from gongkai.text.expressions import expression

_GOVERNMENT = expression(r"人民政府$")
# Departments and bodies below, judged by how the name ends.
_BODY = expression(
    r"(局|厅|委员会|办公室|办事处|管委会|中心|总队|支队|大队|分局|派出所|"
    r"[县区旗镇乡]人民政府)$"
)
# Organs of the State Council make departmental rules; their names begin thus.
_CENTRAL = expression(r"^(国家|中国|中华人民共和国|国务院|海关总署|审计署)")
# A prefecture's name ends in 地区 or 盟; only an autonomous prefecture (州) may make rules.
_PLACE = expression(r"^.{2,8}?(?:省|自治区|自治州|市|县|区|旗|盟)")


def is_government(organ: str | None) -> bool:
    """Tell whether the organ is a people's government (RPT-8 asks more of it)."""
    return bool(organ and _GOVERNMENT.search(organ))


def lacks_rule_making_power(organ: str | None) -> bool:
    """Tell whether the name alone shows that the organ cannot make rules (规章).

    A municipal government is left open: a districted city's may, a county-level city's may not,
    and the name does not tell them apart.

    Law: 立法法 arts 91, 93 (RPT-V11).
    """
    return bool(organ and _BODY.search(organ) and not _CENTRAL.search(organ))


def place_of(organ: str | None) -> str | None:
    """Give the place an organ's name begins with, e.g. 澄湾市 of 澄湾市林业局; None if unclear."""
    found = _PLACE.match(organ or "")
    return found[0] if found else None


def department_of(organ: str | None) -> str | None:
    """Give what follows the place in an organ's name, e.g. 林业局; None if unclear."""
    place = place_of(organ)
    return organ[len(place) :] or None if organ and place else None


def is_same(one: str | None, other: str | None) -> bool:
    """Tell whether two names are one organ, as far as names can tell.

    Interpretation: titles often leave the place out (公安局 for 某某市公安局), so a name that
    ends with the other counts as the same.
    """
    if not one or not other:
        return True
    return one.endswith(other) or other.endswith(one)


_WITHOUT_PLACE = expression(
    r"^(?:本|市|县|区|省|州)?(?:公安|教育|财政|民政|司法|审计|统计|水利|水务|林业|农业|卫生|商务|"
    r"科技|科学技术|工业|交通|住房|住建|自然资源|生态环境|环境保护|人力资源|文化|体育|应急|"
    r"市场监督|市场监管|医疗保障|退役军人|行政审批|城市管理|城管|发展和改革|发展改革|信访|"
    r"人民政府|政府办|机关事务|粮食|乡村振兴|大数据|国有资产|人民防空|综合行政执法|园林|规划|"
    r"国土|消防|供销|档案)"
)
_OF_THE_NATION = expression(r"(?:部|总局|总署|署)$")


def names_no_place(organ: str) -> bool:
    """Tell whether a name begins with the department, so that its place is not said.

    Interpretation: a ministry's name has no place because it is of the whole nation.

    Law: RPT-4.
    """
    return bool(_WITHOUT_PLACE.match(organ)) and not _OF_THE_NATION.search(organ)
