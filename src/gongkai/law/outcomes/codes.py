"""The outcome codes of an application, and the words for their classes and evidence."""

from __future__ import annotations

from enum import StrEnum


class OutcomeCode(StrEnum):
    """How an application ends; one code, one row of the annual report's table 3.

    Law: 条例 arts 14–16, 30, 35–39; MAP-2.
    """

    GRANT_ALREADY_PUBLIC = "GRANT_ALREADY_PUBLIC"
    GRANT_PROVIDE = "GRANT_PROVIDE"
    PARTIAL = "PARTIAL"
    REFUSE_STATE_SECRET = "REFUSE_STATE_SECRET"  # noqa: S105  # a ground of refusal
    REFUSE_LAW_PROHIBITS = "REFUSE_LAW_PROHIBITS"
    REFUSE_SECURITY = "REFUSE_SECURITY"
    REFUSE_THIRD_PARTY = "REFUSE_THIRD_PARTY"
    REFUSE_INTERNAL = "REFUSE_INTERNAL"
    REFUSE_PROCESS = "REFUSE_PROCESS"
    REFUSE_CASE_FILE = "REFUSE_CASE_FILE"
    REFUSE_ADMIN_QUERY = "REFUSE_ADMIN_QUERY"
    UNABLE_NONEXISTENT = "UNABLE_NONEXISTENT"
    UNABLE_OTHER_ORGAN = "UNABLE_OTHER_ORGAN"
    UNABLE_NEEDS_CREATION = "UNABLE_NEEDS_CREATION"
    UNABLE_STILL_UNCLEAR = "UNABLE_STILL_UNCLEAR"
    NOPROC_PETITION = "NOPROC_PETITION"
    NOPROC_REPEAT = "NOPROC_REPEAT"
    NOPROC_PUBLICATION = "NOPROC_PUBLICATION"
    NOPROC_ABUSIVE = "NOPROC_ABUSIVE"
    NOPROC_RECONFIRM = "NOPROC_RECONFIRM"
    OTHER_NO_CORRECTION = "OTHER_NO_CORRECTION"
    OTHER_NO_PAYMENT = "OTHER_NO_PAYMENT"
    OTHER_WITHDRAWN = "OTHER_WITHDRAWN"
    OTHER_MERGED = "OTHER_MERGED"
    OTHER_NOT_GOV_INFO = "OTHER_NOT_GOV_INFO"


class OutcomeClass(StrEnum):
    """The classes of outcome; the value is the report's heading.

    Law: 法释〔2025〕8号 art 1; MAP-1.
    """

    GRANTED = "予以公开"
    PARTIAL = "部分公开"
    REFUSED = "不予公开"
    UNABLE = "无法提供"
    NOT_PROCESSED = "不予处理"
    OTHER = "其他处理"


class Evidence(StrEnum):
    """What a decision must be able to show; the value is its Chinese name.

    Those in `FROM_CASE` are read from the case's own record and cannot be claimed; those in
    `FROM_RECORD` are told to the law by who keeps their record, and by nobody else.

    Law: DOC-12; MAP-2.
    """

    ROUTE = "获取该信息的方式和途径"
    ATTACHMENTS = "提供信息的清单，或提供的方式、途径和时间"
    SEVERANCE = "区分处理说明（提供与不提供的部分）"
    CLASSIFICATION_RECORD = "定密记录"
    NAMED_LAW = "禁止公开的法律、行政法规名称和条款"
    DANGER = "危及国家安全、公共安全、经济安全、社会稳定之一的说明"
    INTERNAL_KIND = "属于人事管理、后勤管理、内部工作流程之一的说明"
    PROCESS_KIND = "属于讨论记录、过程稿、磋商信函、请示报告之一的说明"
    CASE_FILE_RECORD = "所属行政执法案卷的说明"
    ACCESS_RULE = "规定专门查询办法的法律、行政法规名称和条款"
    SEARCH_RECORD = "检索记录（系统、关键词、档案、检索人、时间）"
    NOT_OURS_REASON = "不属于本机关负责公开的理由"
    NO_READY_RECORD = "没有现成信息、需要加工分析的说明"
    CHANNEL = "信访、投诉、举报等相应渠道"
    EARLIER_ANSWER = "以往答复的文号和日期"
    PUBLICATION_NAME = "公开出版物的名称或获取途径"
    ALREADY_HELD = "申请人已经获取该信息的说明"
    WITHDRAWAL_RECORD = "申请人撤回申请的书面材料或者记录"
    MERGED_INTO = "合并办理的申请登记号"
    NOT_GOV_INFO_REASON = "不属于政府信息的理由"
    CONSULTATION = "征求第三方意见的记录，或者无法征求的说明"
    CORRECTION_ROUND = "补正告知和补正材料的记录"
    REASONS_STEP = "要求说明理由且期限届满或者理由不合理的记录"
    CORRECTION_LAPSED = "补正期限届满未补正的记录"
    FEE_LAPSED = "缴费期限届满未缴费的记录"


FROM_RECORD = frozenset({Evidence.SEARCH_RECORD})
"""Evidence that only a record of its own gives; what anyone types for it proves nothing."""

FROM_CASE = frozenset(
    {
        Evidence.CORRECTION_ROUND,
        Evidence.REASONS_STEP,
        Evidence.CORRECTION_LAPSED,
        Evidence.FEE_LAPSED,
    }
)
"""Evidence that only the case's own steps give."""
