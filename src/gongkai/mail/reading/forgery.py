"""What speaks against a sender being who it says.

No mail proves who wrote it: these are warnings, and where there is none nothing is proved either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.mail.identifiers import domain_of
from gongkai.mail.reading.headers import addresses, raw_values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_RESULT = re.compile(r"\b(spf|dkim|dmarc)\s*=\s*(\w+)", re.IGNORECASE)
_FAILED = frozenset({"fail", "softfail", "permerror"})


def forgery_warnings(message: Message) -> Iterator[str]:
    """Give the warnings, each one sentence."""
    senders = addresses(message, "from")
    if len(senders) != 1:
        yield "邮件没有写明唯一的发件人，请另行核实发件人身份。"
    if _checks_failed(message):
        yield "收信服务器的核验表明发件人地址可能是伪造的，请另行核实发件人身份。"
    if any("@" in one.name and one.address not in one.name for one in senders):
        yield "发件人的显示名称中写有另一个邮箱地址，请以实际地址为准。"
    if _answers_elsewhere(message, {domain_of(one.address).lower() for one in senders}):
        yield "邮件要求回复到另一个域名的邮箱，请核实后再回复。"


def _checks_failed(message: Message) -> bool:
    """Read what our own server found: the topmost result, for a sender can write those below."""
    results = raw_values(message, "authentication-results")[:1]
    found = {kind.lower(): said.lower() for one in results for kind, said in _RESULT.findall(one)}
    if "dmarc" in found:
        return found["dmarc"] in _FAILED
    return found.get("spf") in _FAILED and found.get("dkim") != "pass"


def _answers_elsewhere(message: Message, domains: set[str]) -> bool:
    answers = addresses(message, "reply-to")
    return any(domain_of(one.address).lower() not in domains for one in answers)
