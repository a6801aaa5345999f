"""What the registers refuse; each error says in one sentence what to do."""

from __future__ import annotations

from gongkai.publishing.refusals import PublishingRefusal


class _RefusedAt(PublishingRefusal):
    """A refusal that names the field, "" for the whole of the form."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.problems = {field: message} if field else {}


class DocumentRefused(_RefusedAt):
    """An entry of the register that cannot be so."""


class SourceRefused(_RefusedAt):
    """A paper or an attribute that cannot be so."""


class ReleaseHeld(PublishingRefusal):
    """A release that waits for something else; the message says for what."""


class DocumentUnknown(LookupError):
    """No such document, or none that may be seen: the same sentence for both."""

    def __init__(self) -> None:
        super().__init__("没有找到该文件，请从规范性文件登记册中选择。")


class SourceUnknown(LookupError):
    """No such paper, or none that may be seen: the same sentence for both."""

    def __init__(self) -> None:
        super().__init__("没有找到该公文，请从公文属性登记中选择。")
