"""What the room refuses; each error says in one sentence what to do."""

from __future__ import annotations


class PaperRefused(ValueError):
    """A paper that cannot be made so; nothing was changed."""


class TemplateRefused(ValueError):
    """A template that cannot be used; the one in use stays."""


class PaperUnknown(LookupError):
    """There is no such paper, or none that the actor may see: the same sentence for both."""

    def __init__(self) -> None:
        super().__init__("没有找到该文书，请从文书列表中选择。")
