"""What is known of a matter when its outcome is sought."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EarlierRequest(StrEnum):
    """Whether the same applicant asked this organ for the same information before.

    Law: 条例 art 36; MAP-5, MAP-6.
    """

    NONE = "没有提出过"
    PENDING = "正在办理"
    ANSWERED = "已经答复"


class ThirdPartyView(StrEnum):
    """What a third party whose rights are touched said.

    Law: 条例 arts 15, 32; LAW-32-3, LAW-32-4, MAP-10.
    """

    NOT_CONCERNED = "不涉及第三方"
    CONSENT = "同意公开"
    PARTIAL_CONSENT = "部分同意公开"
    REASONED_OBJECTION = "不同意公开且有合理理由"
    UNREASONED_OBJECTION = "不同意公开但没有合理理由"
    SILENCE = "逾期未提出意见"


@dataclass(frozen=True, slots=True)
class Matter:
    """The facts of one matter: one thing asked for.

    Every field is a fact that a person found; none is a conclusion about the outcome.

    Attributes:
        withdrawn: The applicant withdrew before the answer (also after a notice, MAP-8).
        correction_lapsed: The correction period is over without a correction.
        fee_lapsed: The payment period is over without payment.
        petition: It is a petition, complaint or report in substance.
        earlier: Whether the same was asked before.
        reconfirms: It asks to confirm or issue again what the applicant already has.
        publication: It asks for gazettes, newspapers, books.
        abusive: Reasons for clearly unreasonable volume were asked and are not reasonable.
        not_government_information: It is not information made or got in administering.
        other_organ: Another organ is the one to disclose it, also after functions moved (MAP-11).
        access_rule: A law or administrative regulation has its own rules of access to it.
        not_found: A search found nothing.
        still_unclear: Still unclear after its one correction.
        needs_creation: It would have to be made, processed or analysed.
        already_public: It is public already.
        state_secret: It is lawfully classified.
        prohibited_by_law: A law or administrative regulation prohibits disclosure.
        endangers_security: Disclosure could endanger one of the four interests of art 14.
        third_party: What the third party said.
        third_party_harm: The organ itself finds that disclosure would harm the third party.
        public_interest_override: Withholding would gravely affect the public interest.
        enforcement_file: It is in an administrative-enforcement case file.
        process_information: It is one of the four kinds of process information.
        internal_affairs: It is one of the three kinds of internal affairs.

    Law: 条例 arts 2, 14–16, 30, 32, 35–39; MAP-4.
    """

    withdrawn: bool = False
    correction_lapsed: bool = False
    fee_lapsed: bool = False
    petition: bool = False
    earlier: EarlierRequest = EarlierRequest.NONE
    reconfirms: bool = False
    publication: bool = False
    abusive: bool = False
    not_government_information: bool = False
    other_organ: bool = False
    access_rule: bool = False
    not_found: bool = False
    still_unclear: bool = False
    needs_creation: bool = False
    already_public: bool = False
    state_secret: bool = False
    prohibited_by_law: bool = False
    endangers_security: bool = False
    third_party: ThirdPartyView = ThirdPartyView.NOT_CONCERNED
    third_party_harm: bool = False
    public_interest_override: bool = False
    enforcement_file: bool = False
    process_information: bool = False
    internal_affairs: bool = False

    @property
    def third_party_withholds(self) -> bool:
        """Whether the third party's rights stand in the way of all of it.

        A reasoned objection does; silence or an objection without reason leaves it to what the
        organ finds; a public-interest override lifts it.

        Law: 条例 art 32; LAW-32-3, LAW-32-4, LAW-32-5, LAW-15-1, MAP-10.
        """
        if self.public_interest_override:
            return False
        if self.third_party is ThirdPartyView.REASONED_OBJECTION:
            return True
        undecided = {ThirdPartyView.SILENCE, ThirdPartyView.UNREASONED_OBJECTION}
        return self.third_party in undecided and self.third_party_harm

    @property
    def third_party_gives_part(self) -> bool:
        """Whether the third party consented to a part only, without an override (MAP-10)."""
        partly = self.third_party is ThirdPartyView.PARTIAL_CONSENT
        return partly and not self.public_interest_override
