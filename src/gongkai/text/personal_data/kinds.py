"""What the finder can find."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DataKind(StrEnum):
    """A kind of personal or identifying datum."""

    IDENTITY_CARD = "identity-card"
    OLD_IDENTITY_CARD = "old-identity-card"
    MOBILE = "mobile"
    BANK_CARD = "bank-card"
    PASSPORT = "passport"
    PLATE = "plate"
    CREDIT_CODE = "credit-code"
    LANDLINE = "landline"
    EMAIL = "e-mail"

    @property
    def label(self) -> str:
        """The words shown to people."""
        return _LABELS[self]

    @property
    def is_personal(self) -> bool:
        """Whether it belongs to a person; office telephones, mailboxes and organs' codes do not.

        Law: SITE-18.
        """
        return self not in _PUBLIC


_LABELS = {
    DataKind.IDENTITY_CARD: "居民身份证号码",
    DataKind.OLD_IDENTITY_CARD: "15位居民身份证号码",
    DataKind.MOBILE: "手机号码",
    DataKind.BANK_CARD: "银行卡号",
    DataKind.PASSPORT: "护照号码",
    DataKind.PLATE: "机动车号牌",
    DataKind.CREDIT_CODE: "统一社会信用代码",
    DataKind.LANDLINE: "固定电话号码",
    DataKind.EMAIL: "电子邮箱",
}
_PUBLIC = frozenset({DataKind.CREDIT_CODE, DataKind.LANDLINE, DataKind.EMAIL})


class Certainty(StrEnum):
    """How sure the finder is."""

    CERTAIN = "certain"  # a checksum, or a form that nothing else has
    LIKELY = "likely"  # the form fits; a person should look
    POSSIBLE = "possible"  # the form fits other things as well


@dataclass(frozen=True, slots=True)
class PersonalDatum:
    """A datum found.

    Attributes:
        start: Offset in the text searched.
        end: Offset after its last character.
        text: As the text has it: full-width, split by spaces …
        plain: Its digits and letters alone, half-width.
    """

    kind: DataKind
    certainty: Certainty
    start: int
    end: int
    text: str
    plain: str
