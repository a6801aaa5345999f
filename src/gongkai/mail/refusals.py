"""What the room refuses; each error says in one sentence what to do."""

from __future__ import annotations


class MailRefusal(ValueError):
    """Something that cannot be done so; `problems` names the fields at fault."""

    def __init__(self, sentence: str, problems: dict[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.problems = problems or {}


class ServerTrouble(RuntimeError):
    """The mail server could not be reached, or took nothing for now: it is tried again."""


class MessageUnknown(LookupError):
    """No such mail, or none that the actor may see: the two are not told apart."""

    def __init__(self) -> None:
        super().__init__("没有找到该邮件，请从邮件列表中选择。")


class MailboxUnknown(LookupError):
    """No such mailbox, or none that the actor may see."""

    def __init__(self) -> None:
        super().__init__("没有找到该邮箱，请从邮箱列表中选择。")


class WordingUnknown(LookupError):
    """No mail of such a kind."""

    def __init__(self) -> None:
        super().__init__("没有这种邮件，请从列表中选择。")
