"""What the room refuses; each error says in one sentence what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from gongkai.files.traces import Trace
    from gongkai.publishing.models import Item


class PublishingRefusal(ValueError):
    """Something that cannot be published so."""


class ItemIncomplete(PublishingRefusal):
    """An item that lacks something, or has too much of it; `field` names where."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.problems = {field: message}


class ItemNotAtThisStage(PublishingRefusal):
    """An act on an item that is no draft any more, or not released yet."""


class ColumnUnfit(PublishingRefusal):
    """A column of another organ, or one that is closed."""


class ColumnIncomplete(PublishingRefusal):
    """A column that lacks something, or has too much of it; `problems` names the field."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.problems = {field: message}


class ColumnKept(PublishingRefusal):
    """An act on a column that the statute, or what hangs in it, keeps as it is."""


class OriginTaken(PublishingRefusal):
    """A second item of one origin."""


class RevisionOpen(PublishingRefusal):
    """A second wording while one is being written or reviewed."""


class ReleaseTimePast(PublishingRefusal):
    """A time of release that is over."""


class TracesUndecided(PublishingRefusal):
    """A file that carries what nobody has decided on; `traces` says what and where."""

    def __init__(self, traces: tuple[Trace, ...]) -> None:
        kinds = dict.fromkeys(one.label for one in traces if one.changes_content)
        super().__init__(
            f"文件中含有{'、'.join(kinds)}，去除会改变内容，请逐类选择去除或者保留后再上传。"
        )
        self.traces = traces


class ItemUnknown(LookupError):
    """No such item, or none that may be seen: the same sentence for both."""

    def __init__(self) -> None:
        super().__init__("没有找到该信息，请从栏目列表中选择或者检索。")


class ItemGone(LookupError):
    """An item that was public and is no more; the message is the reason.

    What it was is told by its number and column: its title may be why it was taken down.
    """

    def __init__(self, reason: str, item: Item | None = None, gone_on: date | None = None) -> None:
        super().__init__(reason)
        self.index_number = item.index_number if item else ""
        self.column = item.column.name if item else ""
        self.published_on = item.published_on if item else None
        self.gone_on = gone_on


class ColumnUnknown(LookupError):
    """The organ has no such column."""

    def __init__(self) -> None:
        super().__init__("没有这个栏目，请从目录中选择。")
