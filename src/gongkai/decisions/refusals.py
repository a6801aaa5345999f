"""What the room refuses; each error says in one sentence what to do."""

from __future__ import annotations


class DecisionsRefusal(ValueError):
    """Something that cannot be imported, changed or asked for so."""


class FileUnfit(DecisionsRefusal):
    """A file that cannot be read as a table of decisions."""


class MappingUnfit(DecisionsRefusal):
    """Columns that do not fit the fields; `field` names the one at fault."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class RunBusy(DecisionsRefusal):
    """Another file of the organ is being imported; this one waits for its turn."""

    def __init__(self) -> None:
        super().__init__("本机关的另一个文件正在导入，完成后自动导入本文件，请稍候。")


class RunStopped(DecisionsRefusal):
    """The run was stopped by a person while it was at work."""

    def __init__(self) -> None:
        super().__init__("导入已经中断，需要时请点击恢复。")


class TooManyRows(DecisionsRefusal):
    """More rows than a file takes that is made while somebody waits."""

    def __init__(self, most: int) -> None:
        super().__init__(
            f"超过{most}行，请用类别、单位、决定日期等条件缩小范围，或者导出csv（不限行数）。"
        )


class SheetFull(DecisionsRefusal):
    """More rows than a sheet of a workbook holds."""

    def __init__(self) -> None:
        super().__init__("xlsx文件最多1048575行，请缩小范围，或者导出csv、parquet。")


class RunUnknown(LookupError):
    """No such run, or none that may be seen: the same sentence for both."""

    def __init__(self) -> None:
        super().__init__("没有找到该导入批次，请从批次列表中选择。")


class FileUnknown(LookupError):
    """No such file to be imported, or another person's, or one whose import has begun."""

    def __init__(self) -> None:
        super().__init__("没有找到待导入的文件，请在批次列表中查看是否已经开始导入。")


class ExportUnknown(LookupError):
    """No such export, another person's, or one that has no file: the same sentence for all."""

    def __init__(self) -> None:
        super().__init__("没有找到该导出文件，请在导出任务列表中查看。")


class DecisionUnknown(LookupError):
    """No such decision, or none that may be seen."""

    def __init__(self) -> None:
        super().__init__("没有找到该决定，请从决定列表中选择或者检索。")


class DecisionGone(LookupError):
    """A decision that was shown and was withdrawn; the message is the reason."""
