"""What the procedure refuses; each error says in one Chinese sentence why and what may be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from gongkai.law.procedure.words import Act

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.law.outcomes import Evidence


class Refusal(ValueError):
    """An act that the law does not allow now.

    Attributes:
        rule: Rule id that stands against it; "" where only order does.
        way_out: The act by which what is missing comes about; None where no act does it.
    """

    rule: ClassVar[str] = ""
    way_out: Act | None = None


class FactMissing(Refusal):
    """An act lacks a fact that its row of the table needs."""


class ActBeforeLast(Refusal):
    """An act is dated before the one done last."""


class NotAtThisStage(Refusal):
    """The table has no such act in this state."""


class NotFiled(Refusal):
    """Nothing was filed yet."""


class CaseClosed(Refusal):
    """The case is over."""


class WithdrawAfterAnswer(Refusal):
    """A withdrawal after the answer was served."""

    rule = "MAP-8"


class ServiceStands(Refusal):
    """Undoing a service that reached the person: signed for, left, noticed in public."""

    rule = "DOC-16"


class NothingToServe(Refusal):
    """Serving before a decision."""


class SecondCorrectionNotice(Refusal):
    """A second correction notice."""

    rule = "LAW-30-1"


class NothingToCorrect(Refusal):
    """A correction that was not asked for."""

    rule = "LAW-30-1"
    way_out = Act.ASK_CORRECTION


class LapseBeforeNotice(Refusal):
    """Abandonment although the day the applicant got the notice is not known."""

    rule = "CLK-12"
    way_out = Act.NOTE_CORRECTION_NOTICE


class LapseTooEarly(Refusal):
    """Abandonment before the applicant's period is over."""

    rule = "LAW-30-3"


class PeriodProvisional(Refusal):
    """A person's time held to be over while its last day is provisional."""

    rule = "CLK-2"


class ClockNotRunning(Refusal):
    """An act on the answer period while it does not run."""

    rule = "CLK-12"


class ReasonsAskedAlready(Refusal):
    """Reasons asked a second time."""

    rule = "LAW-35-1"


class ReasonsNotAsked(Refusal):
    """Reasons given, or found wanting, though none were asked."""

    rule = "LAW-35-1"
    way_out = Act.ASK_REASONS


class ReasonsGivenAlready(Refusal):
    """Reasons given a second time."""

    rule = "LAW-35-1"


class ReasonsPeriodRunning(Refusal):
    """Refusal as abusive while the applicant may still give reasons."""

    rule = "LAW-35-2"
    way_out = Act.GIVE_REASONS


class ReasonsPeriodRefused(Refusal):
    """A period for reasons that is over before it starts."""

    rule = "LAW-35-1"


class ReasonsNotGiven(Refusal):
    """Deferral without fair reasons of the applicant."""

    rule = "LAW-35-3"
    way_out = Act.ASK_REASONS


class SecondDeferral(Refusal):
    """A second deferral."""

    rule = "LAW-35-3"


class DeferralAfterDue(Refusal):
    """Deferral after the ordinary due date."""

    rule = "CLK-19"


class DeferralTooShort(Refusal):
    """A deferred date that is not after the ordinary one."""

    rule = "CLK-19"


class ConsultedAlready(Refusal):
    """The same party consulted about the same thing again."""

    rule = "LAW-32-1"


class ConsultationUnknown(Refusal):
    """A reply to a consultation that was not sent."""

    rule = "LAW-32-2"


class ConsultationOver(Refusal):
    """A consultation that has ended already."""

    rule = "CLK-15"


class ConsultationNotedAlready(Refusal):
    """The day the party got the letter is told twice."""

    rule = "LAW-32-2"


class ThirdPartyViewMissing(Refusal):
    """A third party's reply without what it says."""

    rule = "LAW-32-2"


class SilenceTooEarly(Refusal):
    """Silence noted while the party may still reply."""

    rule = "LAW-32-2"


class NoReplyPeriod(Refusal):
    """Silence of one whom the Regulation gives no period, or whose period has not begun."""

    rule = "LAW-32-2"


class NothingToOverride(Refusal):
    """An override without objection or silence of a third party."""

    rule = "LAW-32-5"


class OverriddenAlready(Refusal):
    """An override of the same third party again."""

    rule = "LAW-32-5"


class SecondExtension(Refusal):
    """A second extension of the same period."""

    rule = "CLK-17"


class ExtensionAfterDue(Refusal):
    """Extension after the due date."""

    rule = "CLK-17"


class ExtensionTooLong(Refusal):
    """Extension of no days, or of more than the Regulation allows."""

    rule = "LAW-33-3"


class ExtensionAfterDeferral(Refusal):
    """Extension of a deferred period."""

    rule = "CLK-17"


class SecondFeeNotice(Refusal):
    """A second fee notice."""

    rule = "FEE-2"


class FeeNoticeAfterDue(Refusal):
    """A fee notice after the processing period."""

    rule = "FEE-8"


class FeeBeforeMeasures(Refusal):
    """A fee before the measures were in force."""

    rule = "FEE-15"


class NothingToCharge(Refusal):
    """A fee notice over nothing."""

    rule = "FEE-1"


class FeeMiscounted(Refusal):
    """An amount that the tariff does not give for the pages or the month's applications."""

    rule = "FEE-12"


class NothingToPay(Refusal):
    """Payment that was not asked for."""

    rule = "FEE-9"
    way_out = Act.NOTICE_FEE


class AnswerWhileLapsed(Refusal):
    """An answer to an abandoned application."""

    rule = "LAW-30-3"
    way_out = Act.ORDER_REANSWER


class AnswerWhileAwaitingCorrection(Refusal):
    """An answer while a correction is awaited."""

    rule = "CLK-12"
    way_out = Act.RECEIVE_CORRECTION


class AnswerWhileAwaitingPayment(Refusal):
    """An answer while payment is awaited."""

    rule = "FEE-9"
    way_out = Act.PAY_FEE


class OutcomeByOtherAct(Refusal):
    """An outcome that an act of its own gives."""

    rule = "MAP-2"

    def __init__(self, sentence: str, act: Act) -> None:
        super().__init__(sentence)
        self.way_out = act


class EvidenceMissing(Refusal):
    """A decision that cannot show what it rests on.

    Attributes:
        missing: What it cannot show.
    """

    rule = "DOC-12"

    def __init__(
        self, sentence: str, missing: Sequence[Evidence] = (), way_out: Act | None = None
    ) -> None:
        super().__init__(sentence)
        self.missing = tuple(missing)
        self.way_out = way_out


class GroundsMissing(Refusal):
    """A partial answer that does not say what its withheld part rests on."""

    rule = "LAW-37-1"


class ConsultationStillOpen(Refusal):
    """A decision on a third party's information while it may still reply."""

    rule = "LAW-32-2"
    way_out = Act.ANSWER_CONSULTATION


class ThirdPartyObjects(Refusal):
    """Disclosure over a third party's objection without an override."""

    rule = "LAW-32-4"
    way_out = Act.OVERRIDE_THIRD_PARTY


class ThirdPartyConsents(Refusal):
    """Withholding for a third party that consents."""

    rule = "LAW-15-1"


class ReanswerPeriodRefused(Refusal):
    """A period for the new answer that is over before it starts, or is set twice."""

    rule = "RR-12"


class TooFewParts(Refusal):
    """A split into fewer than two."""

    rule = "MAP-7"


class MergedIntoItself(Refusal):
    """A merger of a case with itself."""

    rule = "MAP-5"


class NotDisclosable(Refusal):
    """Conversion of what was not disclosed."""

    rule = "LAW-44-1"


class ConvertedAlready(Refusal):
    """A second conversion."""

    rule = "LAW-44-1"


class TooFewApplicants(Refusal):
    """Conversion that neither a second applicant nor a suggestion prompts."""

    rule = "LAW-44-1"


class ClockDisagrees(Refusal):
    """The request's clock cannot take the act; its own sentence says why."""

    rule = "CLK-10"
