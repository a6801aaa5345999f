"""What the room refuses besides the law; each error says in one sentence what to do."""

from __future__ import annotations


class CaseworkRefusal(ValueError):
    """Something that cannot be done so."""


class ApplicationIncomplete(CaseworkRefusal):
    """An application with faults; `problems` names them by field."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__("申请表有需要改正的内容，请按提示修改后重新提交。")
        self.problems = problems


class EnteredBefore(CaseworkRefusal):
    """The same form was sent twice."""


class DayAhead(CaseworkRefusal):
    """An act dated after today."""


class DatesContradict(CaseworkRefusal):
    """The dates of submission, arrival and confirmation cannot all be true."""


class ActElsewhere(CaseworkRefusal):
    """An act that has a service of its own."""


class UnitElsewhere(CaseworkRefusal):
    """A unit or handler that is not the organ's."""


class RedatingRefused(CaseworkRefusal):
    """A holiday notice on which what was recorded could not have happened."""


class FeedRefused(CaseworkRefusal):
    """One calendar to subscribe to more than a person may have."""


class AnswerLocked(CaseworkRefusal):
    """An answer that is under review, signed or served."""


class AnswerNotReady(CaseworkRefusal):
    """An answer that lacks something before it can be submitted or served."""


class DeliveryRefused(CaseworkRefusal):
    """A service of a paper that cannot be recorded, proved or undone so."""


class DisputeRefused(CaseworkRefusal):
    """A dispute that cannot be recorded so."""


class RequestUnknown(LookupError):
    """No such request, or none that the actor may see: the two are not told apart."""

    def __init__(self) -> None:
        super().__init__("没有找到该申请，请核对编号。")


class DeliveryUnknown(LookupError):
    """No such service, or none that the actor may see."""

    def __init__(self) -> None:
        super().__init__("没有找到该次送达的记录，请从申请的页面中选择。")


class DisputeUnknown(LookupError):
    """No such case, or none that the actor may see."""

    def __init__(self) -> None:
        super().__init__("没有找到该案件，请从案件列表中选择。")


class ClaimUnknown(LookupError):
    """No such claim about a record, or none that the actor may see."""

    def __init__(self) -> None:
        super().__init__("没有找到该更正申请，请从更正申请的列表中选择。")


class FeedUnknown(LookupError):
    """No such calendar, or another's."""

    def __init__(self) -> None:
        super().__init__("没有找到该订阅地址，请从列表中选择。")


class CodeWrong(LookupError):
    """Number and query code do not fit together; which of the two is wrong is not said."""

    def __init__(self) -> None:
        super().__init__("登记编号或者查询码不正确，请核对后重新查询。")


class LetterCodeWrong(LookupError):
    """No letter has this code, or it was written anew."""

    def __init__(self) -> None:
        super().__init__("答复码不正确或者已经失效，请核对征求意见函上的答复码。")
