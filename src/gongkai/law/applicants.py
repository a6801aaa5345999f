"""Kinds of applicant: the columns of the annual report's table 3.

The kind is fixed when an application is registered. `classify` helps the clerk: it names a kind
only where the credit code or the name leaves no doubt, and says why.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class ApplicantKind(StrEnum):
    """Who applies; the value is the report's column heading.

    An agent does not change the kind, and a lawyer applying in their own name is a natural
    person. A joint application counts once, in the kind of the first-listed applicant.

    Law: 国办公开办函〔2021〕30号; RPT-19, RPT-20.
    """

    NATURAL = "自然人"
    ENTERPRISE = "商业企业"
    RESEARCH = "科研机构"
    CHARITY = "社会公益组织"
    LEGAL_SERVICE = "法律服务机构"
    OTHER_ORG = "其他"

    @property
    def column(self) -> int:
        """Position of its column in a row of table 3, 0 to 5."""
        return list(ApplicantKind).index(self)


@dataclass(frozen=True, slots=True)
class Classification:
    """A kind that is certain, or None, with the reason in one Chinese sentence."""

    kind: ApplicantKind | None
    reason: str


_CREDIT_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}")

# The first two characters of a credit code (GB 32100): registering authority and kind of body.
# Left out because one code covers several columns: 12 (institutions), 13 (mass organisations),
# 34 (forensic), 35 (arbitration), 52 (private non-enterprise units), 93 (farmers' co-operatives).
_BY_CODE = {
    "11": (ApplicantKind.OTHER_ORG, "国家机关"),
    "31": (ApplicantKind.LEGAL_SERVICE, "律师事务所"),
    "32": (ApplicantKind.LEGAL_SERVICE, "公证机构"),
    "33": (ApplicantKind.LEGAL_SERVICE, "基层法律服务所"),
    "51": (ApplicantKind.CHARITY, "社会团体"),
    "53": (ApplicantKind.CHARITY, "基金会"),
    "91": (ApplicantKind.ENTERPRISE, "企业"),
    "92": (ApplicantKind.ENTERPRISE, "个体工商户"),
}

# Endings of a full name, longest claim first; a company stays one whatever it calls its work.
_BY_NAME = (
    (ApplicantKind.ENTERPRISE, ("有限公司", "股份公司", "有限责任公司")),
    (ApplicantKind.LEGAL_SERVICE, ("律师事务所", "公证处", "法律服务所")),
    (ApplicantKind.RESEARCH, ("大学", "研究院", "研究所")),
    (ApplicantKind.CHARITY, ("基金会",)),
    (ApplicantKind.OTHER_ORG, ("村民委员会", "居民委员会", "人民政府")),
)


def classify(*, credit_code: str = "", name: str = "") -> Classification:
    """Name an organisation's kind where that is certain.

    Args:
        credit_code: Unified social credit code, 18 characters; "" if not known.
        name: Full registered name; "" if not known.

    Returns:
        A kind with its reason; None where code and name leave a doubt or disagree.

    Law: RPT-19. Interpretation: the report's notes name no codes; what a code covers follows from
    who registers the body.
    """
    by_code = _BY_CODE.get(credit_code[:2]) if _CREDIT_CODE.fullmatch(credit_code) else None
    by_name = _named(name)
    if by_code and by_name and by_code[0] is not by_name[0]:
        return Classification(
            None,
            f"信用代码表明是{by_code[1]}，名称以“{by_name[1]}”结尾，两者不一致，请人工选择。",
        )
    if by_code:
        return Classification(by_code[0], f"信用代码以{credit_code[:2]}开头，是{by_code[1]}。")
    if by_name:
        return Classification(by_name[0], f"名称以“{by_name[1]}”结尾。")
    return Classification(None, "信用代码和名称不足以确定申请人类别，请人工选择。")


def _named(name: str) -> tuple[ApplicantKind, str] | None:
    for kind, endings in _BY_NAME:
        for ending in endings:
            if name.endswith(ending):
                return kind, ending
    return None
