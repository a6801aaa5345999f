"""What scans, the wordlist and imports refuse; each error says in one sentence what to do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from gongkai.publishing.refusals import PublishingRefusal

if TYPE_CHECKING:
    from collections.abc import Collection

    from gongkai.publishing.models import ScanFinding


class ScanStops(PublishingRefusal):
    """Something stands in a wording for which nobody has answered; `findings` says what."""

    def __init__(self, findings: Collection[ScanFinding]) -> None:
        kinds = Counter(finding.get_kind_display() for finding in findings)
        counted = "、".join(f"{kind}{count}处" for kind, count in kinds.items())
        super().__init__(
            f"检查发现须先处理的问题：{counted}，请在“检查结果”中逐项修改，确需保留的说明理由放行。"
        )
        self.findings = tuple(findings)


class FindingRefused(PublishingRefusal):
    """An answer that cannot be given, or not now."""


class FindingUnknown(LookupError):
    """No such finding any more, or none that may be seen."""

    def __init__(self) -> None:
        super().__init__("没有找到该项检查结果，请重新检查后再办理。")


class TermRefused(PublishingRefusal):
    """A term that cannot be watched so; `problems` names the field."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.problems = {field: message}


class TermUnknown(LookupError):
    """No such term, or none that may be seen."""

    def __init__(self) -> None:
        super().__init__("没有找到该词语，请从用语词库中选择。")


class BroughtUnknown(LookupError):
    """Nothing that this person has brought, or not any more."""

    def __init__(self) -> None:
        super().__init__("没有找到要导入的文件，请重新上传。")
