"""What the invented answers say, and what they show for it."""

from __future__ import annotations

from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.casework.application import Upload
from gongkai.law.outcomes import (
    FROM_CASE,
    FROM_RECORD,
    OUTCOMES,
    Evidence,
    OutcomeClass,
    OutcomeCode,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_SENTENCES: Mapping[OutcomeClass, str] = MappingProxyType(
    {
        OutcomeClass.GRANTED: "现向你（单位）提供所申请的信息，详见附件或者所附获取途径。",
        OutcomeClass.PARTIAL: "所申请的信息可以区分处理，现提供可以公开的部分。",
        OutcomeClass.REFUSED: "所申请的信息依法不予公开。",
        OutcomeClass.UNABLE: "所申请的信息本机关无法提供。",
        OutcomeClass.NOT_PROCESSED: "你（单位）的申请本机关依法不予处理。",
        OutcomeClass.OTHER: "所申请的内容不属于政府信息公开的范围。",
    }
)

_SHOWN: Mapping[Evidence, str] = MappingProxyType(
    {
        Evidence.ROUTE: "云泽市公安局门户网站“法定主动公开内容”栏目，可按标题检索。",
        Evidence.ATTACHMENTS: "附件一份，共三页，电子文件。",
        Evidence.SEVERANCE: "提供正文，遮盖涉及他人姓名和联系方式的两处。",
        Evidence.CLASSIFICATION_RECORD: "定密审批表一份，密级为秘密。",
        Evidence.NAMED_LAW: "《中华人民共和国未成年人保护法》关于违法记录封存的规定。",
        Evidence.DANGER: "公开后可能暴露防控部署，危及公共安全。",
        Evidence.INTERNAL_KIND: "属于内部管理中的工作安排。",
        Evidence.PROCESS_KIND: "属于决定作出前的讨论记录，决定尚未形成时产生。",
        Evidence.CASE_FILE_RECORD: "载于行政案件卷宗，依法向当事人另行提供查阅。",
        Evidence.ACCESS_RULE: "《中华人民共和国出境入境管理法》规定的查询办法。",
        Evidence.NOT_OURS_REASON: "该事项由其他行政机关负责，可以向其提出申请。",
        Evidence.NO_READY_RECORD: "没有现成的统计口径，需要逐条加工分析。",
        Evidence.CHANNEL: "可以通过信访、12345热线或者12389举报平台反映。",
        Evidence.EARLIER_ANSWER: "已就相同内容答复，文号为云公开答〔2016〕第7号。",
        Evidence.PUBLICATION_NAME: "公开出版物，可以在书店、图书馆获取。",
        Evidence.ALREADY_HELD: "申请人已经取得该信息，有送达记录。",
        Evidence.NOT_GOV_INFO_REASON: "属于刑事侦查或者咨询事项，不是行政管理中形成的信息。",
        Evidence.CONSULTATION: "已书面征求第三方意见，第三方不同意公开并说明了理由。",
    }
)


def body_of(code: OutcomeCode, wants: str) -> str:
    """Write an answer's text."""
    return f"你（单位）申请公开“{wants}”。经审查，{_SENTENCES[OUTCOMES[code].kind]}"


def evidence_of(code: OutcomeCode, grounds: tuple[OutcomeCode, ...]) -> dict[str, str]:
    """Give what a decision shows, by the names of the evidence."""
    needed = frozenset[Evidence]().union(*(OUTCOMES[found].evidence for found in (code, *grounds)))
    return {evidence.name: _SHOWN[evidence] for evidence in needed - FROM_CASE - FROM_RECORD}


def enclosures_of(code: OutcomeCode, wants: str) -> tuple[Upload, ...]:
    """Give the file that goes with an answer which gives something."""
    if code not in {OutcomeCode.GRANT_PROVIDE, OutcomeCode.PARTIAL}:
        return ()
    text = f"{wants}\n\n（演示数据：本文件的内容是虚构的。）\n"
    return (Upload("提供的信息.txt", BytesIO(text.encode()), "paper"),)
