"""Invented applicants of the six kinds, told as the form tells them."""

from __future__ import annotations

from gongkai.casework.application import Application
from gongkai.law.applicants import ApplicantKind
from gongkai.text.personal_data.checksums import is_credit_code

_PEOPLE = (
    "林一舟",
    "沈知秋",
    "顾南星",
    "叶听雨",
    "程望舒",
    "许清欢",
    "谢行之",
    "韩北辰",
    "姜若初",
    "罗见山",
    "宋微澜",
    "唐折枝",
    "魏长歌",
    "孟归田",
)

# Registering authority and kind of body, the first two characters of a credit code.
_BODIES = {
    ApplicantKind.ENTERPRISE: ("91", ("云泽市青禾商贸有限公司", "云泽市远帆物流有限公司")),
    ApplicantKind.RESEARCH: ("12", ("云泽城市发展研究院", "云泽大学")),
    ApplicantKind.CHARITY: ("53", ("云泽市微光公益基金会", "云泽市守望公益基金会")),
    ApplicantKind.LEGAL_SERVICE: ("31", ("云泽明衡律师事务所", "云泽致远律师事务所")),
    ApplicantKind.OTHER_ORG: ("55", ("云泽市城东区杏花村村民委员会", "云泽市业主联合会")),
}
_NOWHERE = "990000"  # no region has this code, so that no real body has the credit code
_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def application_of(
    kind: ApplicantKind, number: int, wants: str, *, post: bool, email: str = ""
) -> Application:
    """Tell an application.

    Args:
        kind: Who applies.
        number: Tells applicants of a kind apart; the same number is the same applicant.
        wants: What is wanted.
        post: Whether on paper, by post; else online.
        email: Where mails go; "" for who has no address.
    """
    return Application(
        kind=kind.name,
        phone=f"0000-{5000000 + number:07}",
        address="云泽市某路1号",
        postcode="000000",
        email=email,
        title=wants,
        description=f"请提供{wants}。",
        wanted_form="paper" if post else "electronic",
        delivery="post" if post else "online",
        **_identity(kind, number),
    )


def _identity(kind: ApplicantKind, number: int) -> dict[str, str]:
    if kind is ApplicantKind.NATURAL:
        return {
            "name": _PEOPLE[number % len(_PEOPLE)],
            "id_type": "passport",
            "id_number": f"YZ{number % len(_PEOPLE):07}",
        }
    head, names = _BODIES[kind]
    index = number % len(names)
    return {
        "name": names[index],
        "id_type": "credit_code",
        "id_number": _credit_code(f"{head}{_NOWHERE}MA{index:07}"),
        "legal_representative": _PEOPLE[index],
        "contact": _PEOPLE[index + 2],
    }


def _credit_code(begun: str) -> str:
    """Give the code with the check character that it needs."""
    return next(begun + sign for sign in _SIGNS if is_credit_code(begun + sign))
