"""The application form (申请表): its fields, its choices, what is wrong with what was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from gongkai.law.applicants import ApplicantKind
from gongkai.text.personal_data.checksums import is_credit_code, is_identity_card

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gongkai.files.services import Checked

ID_TYPES = (
    ("identity_card", "居民身份证"),
    ("passport", "护照"),
    ("hong_kong_macao_permit", "港澳居民来往内地通行证"),
    ("taiwan_permit", "台湾居民来往大陆通行证"),
    ("foreigner_permit", "外国人永久居留身份证"),
    ("credit_code", "统一社会信用代码"),
    ("other", "其他有效证件"),
)
"""What proves who applies (LAW-29-2)."""

WANTED_FORMS = (
    ("paper", "纸质文本"),
    ("electronic", "电子文件"),
    ("inspection", "现场查阅、抄录"),
)
"""In which form the information is wanted (LAW-29-2, LAW-40-1)."""

DELIVERIES = (
    ("online", "网上获取"),
    ("email", "电子邮件"),
    ("post", "邮寄"),
    ("in_person", "当面领取"),
)
"""By which route it is wanted (LAW-29-2)."""

LONGEST = {
    "name": 100,
    "id_number": 40,
    "legal_representative": 60,
    "contact": 60,
    "agent": 60,
    "phone": 40,
    "address": 200,
    "email": 254,
    "title": 200,
    "description": 10_000,
    "needs_help": 200,
}
"""Most characters of a field."""

_PHONE = re.compile(r"[0-9+()（） \-—转]{5,40}")
_IDENTITY_CARD = re.compile(r"[0-9]{17}[0-9X]")
_CREDIT_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}")
_TITLE_FROM_DESCRIPTION = 60
_MULTI_LINE = "description"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that comes with an application, a correction or an answer.

    Attributes:
        name: The name it had on the sender's machine.
        stream: Its content; None when it is stored already.
        kind: What it is, a `RequestFile.Kind`.
        stored: Id of the stored file, when a form of several steps stored it before.
        checked: Its content once it was checked, before the service's transaction began.
    """

    name: str
    stream: BinaryIO | None = None
    kind: str = "application"
    stored: str = ""
    checked: Checked | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """What an application says; every field is text as it was typed, "" where nothing was.

    Attributes:
        kind: Name of an `ApplicantKind`: NATURAL, ENTERPRISE, ….
        name: Name of the person or organisation.
        id_type: One of `ID_TYPES`.
        id_number: Number of the document; of an organisation its credit code.
        legal_representative: Of an organisation.
        contact: Whom to reach in an organisation.
        agent: Who applies for the applicant, if anyone.
        title: Name or document number of what is wanted.
        description: What is wanted, so that it can be found.
        wanted_form: One of `WANTED_FORMS`.
        delivery: One of `DELIVERIES`.
        needs_help: What makes it possible for the applicant to read, see or hear (LAW-43-1).

    Law: 条例 arts 29, 43; LAW-29-2, LAW-43-1, DOC-1 (no field asks for a purpose).
    """

    kind: str = ""
    name: str = ""
    id_type: str = ""
    id_number: str = ""
    legal_representative: str = ""
    contact: str = ""
    agent: str = ""
    phone: str = ""
    address: str = ""
    postcode: str = ""
    email: str = ""
    title: str = ""
    description: str = ""
    wanted_form: str = ""
    delivery: str = ""
    needs_help: str = ""

    @classmethod
    def of(cls, data: dict[str, Any]) -> Application:
        """Make one of a form's data or a kept draft; what is no field of it is left out."""
        known = (name for name in cls.__dataclass_fields__ if name in data)
        return cls(**{name: str(data[name] or "").strip() for name in known})

    @property
    def is_natural(self) -> bool:
        """Whether a person applies, not an organisation."""
        return self.kind == ApplicantKind.NATURAL.name

    @property
    def is_organisation(self) -> bool:
        """Whether one of the five kinds of organisation applies."""
        return self.kind in ApplicantKind.__members__ and not self.is_natural

    @property
    def heading(self) -> str:
        """The title, or the beginning of the description where there is none."""
        words = " ".join(self.description.split())
        return self.title or words[:_TITLE_FROM_DESCRIPTION]

    def problems(self, *, complete: bool = True) -> dict[str, str]:
        """Tell what is wrong, field by field, in one sentence each; nothing when all is well.

        Args:
            complete: Ask for everything that an application needs. An officer who enters a paper
                passes False: what it lacks is a reason to ask for a correction, not to refuse it.

        Law: 条例 arts 29, 30; LAW-29-2, LAW-30-1, DOC-1.
        """
        found: dict[str, str] = {}
        checks: tuple[Callable[[Application], Iterator[tuple[str, str]]], ...] = (
            _text_faults,
            _choice_faults,
            _format_faults,
            _missing_always,
        )
        if complete:
            checks += (_missing_identity, _missing_contact, _missing_wishes)
        for check in checks:
            for field, sentence in check(self):
                found.setdefault(field, sentence)
        return found


def _text_faults(told: Application) -> Iterator[tuple[str, str]]:
    for field, longest in LONGEST.items():
        if len(getattr(told, field)) > longest:
            yield field, f"最多填写{longest}个字，请缩短。"
    for field in told.__dataclass_fields__:
        if field != _MULTI_LINE and not getattr(told, field).isprintable():
            yield field, "不能含有换行等控制字符，请改正。"
    if "\x00" in told.description:
        yield "description", "不能含有控制字符，请改正。"


def _format_faults(told: Application) -> Iterator[tuple[str, str]]:
    if told.postcode and not re.fullmatch(r"[0-9]{6}", told.postcode):
        yield "postcode", "邮政编码是6位数字，请改正。"
    if told.phone and not _PHONE.fullmatch(told.phone):
        yield "phone", "联系电话只能由数字和+、-、括号组成，请改正。"
    if told.email and not _is_email(told.email):
        yield "email", "电子邮箱的格式不对，请改正。"
    number = told.id_number.upper()
    if told.id_type == "identity_card" and number and not _is_identity(number):
        yield "id_number", "居民身份证号码不正确，请核对18位号码。"
    if told.id_type == "credit_code" and number and not _is_credit_code(number):
        yield "id_number", "统一社会信用代码不正确，请核对18位代码。"


def _choice_faults(told: Application) -> Iterator[tuple[str, str]]:
    for field, choices, sentence in (
        ("id_type", ID_TYPES, "请从列表中选择证件类型。"),
        ("wanted_form", WANTED_FORMS, "请从列表中选择提供方式。"),
        ("delivery", DELIVERIES, "请从列表中选择获取途径。"),
    ):
        if getattr(told, field) and getattr(told, field) not in dict(choices):
            yield field, sentence


def _missing_always(told: Application) -> Iterator[tuple[str, str]]:
    if told.kind not in ApplicantKind.__members__:
        yield "kind", "请选择申请人类别。"
    if not told.name:
        yield "name", "请填写申请人的姓名或者名称。"
    if not told.title and not told.description:
        yield "description", "请填写所需信息的名称、文号或者便于查询的其他特征性描述。"


def _missing_identity(told: Application) -> Iterator[tuple[str, str]]:
    if not told.id_type:
        yield "id_type", "请选择证件类型。"
    if not told.id_number:
        yield "id_number", "请填写证件号码。"
    if told.is_organisation:
        if not told.legal_representative:
            yield "legal_representative", "请填写法定代表人或者负责人。"
        if not told.contact:
            yield "contact", "请填写联系人。"


def _missing_contact(told: Application) -> Iterator[tuple[str, str]]:
    if not told.phone and not told.email:
        yield "phone", "请填写联系电话或者电子邮箱，以便与您联系。"
    if told.delivery == "post" and not told.address:
        yield "address", "选择邮寄的，请填写通信地址。"
    if told.delivery == "email" and not told.email:
        yield "email", "选择电子邮件获取的，请填写电子邮箱。"


def _missing_wishes(told: Application) -> Iterator[tuple[str, str]]:
    if not told.description:
        yield "description", "请填写所需信息的内容描述。"
    if not told.wanted_form:
        yield "wanted_form", "请选择提供信息的方式。"
    if not told.delivery:
        yield "delivery", "请选择获取信息的途径。"


def _is_identity(number: str) -> bool:
    return bool(_IDENTITY_CARD.fullmatch(number)) and is_identity_card(number)


def _is_credit_code(code: str) -> bool:
    return bool(_CREDIT_CODE.fullmatch(code)) and is_credit_code(code)


def _is_email(address: str) -> bool:
    try:
        validate_email(address)
    except ValidationError:
        return False
    return True
