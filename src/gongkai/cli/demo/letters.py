"""What the invented answers say, and what they show for it."""

from __future__ import annotations

from io import BytesIO
from struct import pack
from types import MappingProxyType
from typing import TYPE_CHECKING
from zlib import compress, crc32

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
        OutcomeClass.GRANTED: "所申请的信息予以公开，现将复制件或者获取途径一并提供。",
        OutcomeClass.PARTIAL: "所申请的信息可以区分处理，现提供可以公开的部分的复制件。",
        OutcomeClass.REFUSED: "所申请的信息依法不予公开。",
        OutcomeClass.UNABLE: "所申请的信息本机关无法提供。",
        OutcomeClass.NOT_PROCESSED: "该申请本机关依法不予处理。",
        OutcomeClass.OTHER: "所申请的内容不属于政府信息公开的范围。",
    }
)
_UNSAID = frozenset(
    {Evidence.ATTACHMENTS, Evidence.CLASSIFICATION_RECORD, Evidence.EARLIER_ANSWER}
)
"""What is kept with a decision and not written to the applicant in these words."""

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


def body_of(code: OutcomeCode, grounds: tuple[OutcomeCode, ...]) -> str:
    """Write an answer's text: the reasons, and what follows from them."""
    told = evidence_of(code, grounds)
    reasons = [said for name, said in told.items() if Evidence[name] not in _UNSAID]
    return "".join((*reasons, _SENTENCES[OUTCOMES[code].kind]))


def evidence_of(code: OutcomeCode, grounds: tuple[OutcomeCode, ...]) -> dict[str, str]:
    """Give what a decision shows, by the names of the evidence."""
    needed = frozenset[Evidence]().union(*(OUTCOMES[found].evidence for found in (code, *grounds)))
    typed = sorted(needed - FROM_CASE - FROM_RECORD, key=tuple(Evidence).index)
    return {evidence.name: _SHOWN[evidence] for evidence in typed}


def enclosures_of(code: OutcomeCode, wants: str) -> tuple[Upload, ...]:
    """Give the file that goes with an answer which gives something."""
    if code not in {OutcomeCode.GRANT_PROVIDE, OutcomeCode.PARTIAL}:
        return ()
    text = f"{wants}\n\n（演示数据：本文件的内容是虚构的。）\n"
    return (Upload("提供的信息.txt", BytesIO(text.encode()), "paper"),)


def picture(name: str, kind: str) -> Upload:
    """Give a photograph of something that need not be seen: a white page."""
    width, height = 160, 100
    rows = (b"\0" + b"\xff" * width) * height
    head = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", compress(rows)), (b"IEND", b""))
    content = b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)
    return Upload(name, BytesIO(content), kind)


def _chunk(name: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + name + content + pack(">I", crc32(name + content))
