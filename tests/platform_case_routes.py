"""The staff site's routes about requests, their papers, mail and disputes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.law.papers import PaperKind
from gongkai.organs.authority import Permission
from gongkai.organs.roles import Role
from gongkai.papers.making import shipped_template
from platform_expectations import Expectation, of_organ, said_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from platform_town import Town

P = Permission
_DAY = "2026-11-20"
_CASE = "office/requests/<int:request_id>/"


def _case(of: str, may: Permission | None = None, door: Permission | None = None, **told):
    """Expect what an act on a request asks: the door, the request in sight, the permission."""
    return Expectation(
        door=door or P.REQUEST_VIEW,
        sees=P.REQUEST_VIEW,
        may=may,
        place=of,
        parts={"request_id": of, **told.pop("parts", {})},
        **told,
    )


def _chosen(before: str = "") -> Callable[[Town], dict[str, object]]:
    """Say that one request is chosen; `before` says where it was, for an undoing."""
    return lambda town: {
        "chosen": [f"{town.numbers['handled']}:{town.version('handled')}{before}"]
    }


_CHOSEN = {
    "door": P.REQUEST_ASSIGN,
    "may": P.REQUEST_ASSIGN,
    "offers": True,
    "place": "handled",
}
_ANSWER = {"outcome": "GRANT_PROVIDE", "body": "现予公开。", "evidence_ATTACHMENTS": "1份"}
_APPLICATION = {
    "channel": "in_person",
    "submitted_on": _DAY,
    "kind": "NATURAL",
    "name": "赵六",
    "id_type": "other",
    "id_number": "A1234567",
    "phone": "010-12345678",
    "address": "云泽市东湖路1号",
    "title": "统计",
    "description": "全市的统计数据，按年列出。",
    "wanted_form": "paper",
    "delivery": "post",
}
_ROWS = {
    "go": "enter",
    "form-TOTAL_FORMS": "1",
    "form-INITIAL_FORMS": "0",
    **{f"form-0-{name}": said for name, said in _APPLICATION.items()},
}
REQUESTS = {
    "GET office/requests/": Expectation(door=P.REQUEST_VIEW),
    "GET office/requests/export.xlsx": Expectation(door=P.REQUEST_VIEW),
    "POST office/requests/chosen/": Expectation(
        door=P.REQUEST_ASSIGN, form=_chosen(), changes=False
    ),
    "POST office/requests/chosen/assign/": Expectation(
        **_CHOSEN, form=lambda town: {**_chosen()(town), "unit": town.numbers["unit"]}
    ),
    "POST office/requests/chosen/urge/": Expectation(**_CHOSEN, form=_chosen()),
    "POST office/requests/chosen/undo/": Expectation(**_CHOSEN, form=_chosen("::")),
    "GET office/board/": Expectation(door=P.REQUEST_VIEW),
    "GET office/statistics/": Expectation(door=P.REQUEST_VIEW),
    "GET office/statistics/export.xlsx": Expectation(door=P.REQUEST_VIEW),
    "POST office/requests/views/": Expectation(
        door=P.REQUEST_VIEW, form=said_with(name="新的", query="state=open")
    ),
    "POST office/requests/views/<int:view_id>/delete/": Expectation(
        door=P.REQUEST_VIEW,
        owner="officer@own",
        told=True,
        parts={"view_id": "view"},
        form=said_with(),
    ),
    "GET office/requests/new/": of_organ(P.REQUEST_REGISTER),
    "POST office/requests/new/": of_organ(P.REQUEST_REGISTER, form=said_with(**_APPLICATION)),
    "GET office/requests/new/receipt/": Expectation(door=P.REQUEST_REGISTER),
    "GET office/requests/new/batch/": of_organ(P.REQUEST_REGISTER),
    "POST office/requests/new/batch/": of_organ(P.REQUEST_REGISTER, form=said_with(**_ROWS)),
    f"POST {_CASE}repeats/": _case("handled", P.REQUEST_PROCEED, form=said_with(of="handled")),
    f"POST {_CASE}application/": _case("handled", P.REQUEST_UNMASK, form=said_with()),
    f"POST {_CASE}calls/": _case(
        "filed", P.REQUEST_REGISTER, form=said_with(of="filed", said="无人接听")
    ),
    f"POST {_CASE}identity/": _case("handled", P.REQUEST_REGISTER, form=said_with(of="handled")),
    f"GET {_CASE}": _case("handled"),
    f"GET {_CASE}acts/<str:name>/": _case("handled", parts={"name": "ASK_CORRECTION"}),
    f"POST {_CASE}acts/<str:name>/": _case(
        "handled",
        P.REQUEST_PROCEED,
        parts={"name": "CONSULT_THIRD_PARTY"},
        form=said_with(of="handled", on=_DAY, party="某公司", subject="合同", applicant_told="on"),
    ),
    f"GET {_CASE}assign/": _case("handled"),
    f"POST {_CASE}assign/": _case(
        "handled", P.REQUEST_ASSIGN, form=said_with("unit", of="handled", reason="改派")
    ),
    f"POST {_CASE}return/": _case(
        "handled", P.REQUEST_DRAFT, form=said_with(of="handled", reason="不属于本单位")
    ),
    f"POST {_CASE}notes/": _case("handled", P.REQUEST_NOTE, form=said_with(body="备注")),
    f"POST {_CASE}letters/": _case(
        "consulted", P.REQUEST_PROCEED, form=said_with(party="清河物业公司", subject="停车合同")
    ),
    f"POST {_CASE}unmask/": _case("handled", P.REQUEST_UNMASK, form=said_with(reason="核对身份")),
    f"POST {_CASE}erase/": _case(
        "served", P.APPLICANT_ERASE, form=said_with(of="served", reason="申请人要求")
    ),
    f"GET {_CASE}what-if/": _case("handled"),
    f"POST {_CASE}searches/": _case(
        "handled",
        P.REQUEST_NOTE,
        form=said_with(
            places="档案系统",
            words="养犬",
            searched_by="王五",
            searched_on=_DAY,
            has_found="no",
            found="未检索到。",
        ),
    ),
    f"POST {_CASE}opinions/": _case(
        "handled",
        P.REQUEST_DRAFT,
        form=said_with(kind="superior", of_whom="省公安厅", question="可否公开？"),
    ),
    f"POST {_CASE}opinions/<int:opinion_id>/": _case(
        "handled",
        P.REQUEST_NOTE,
        parts={"opinion_id": "opinion"},
        form=said_with(text="可以公开。", answered_on=_DAY),
    ),
    f"POST {_CASE}fees/<int:fee_id>/refund/": _case(
        "charged",
        P.REQUEST_PROCEED,
        parts={"fee_id": "fee"},
        form=said_with(reason="页数算错", refunded_on=_DAY),
    ),
    f"POST {_CASE}acts/<str:name>/preview/": _case(
        "handled",
        P.REQUEST_PROCEED,
        parts={"name": "ASK_CORRECTION"},
        form=said_with(of="handled", on=_DAY, reason="请写明年份"),
        changes=False,
    ),
    f"POST {_CASE}answer/preview/": _case(
        "handled",
        P.REQUEST_DRAFT,
        P.REQUEST_DRAFT,
        form=said_with(of="handled", **_ANSWER),
        changes=False,
    ),
    f"POST {_CASE}deliveries/": _case(
        "correcting",
        P.REQUEST_SERVE,
        P.REQUEST_SERVE,
        form=lambda town: {
            "version": town.version("correcting"),
            "paper_id": town.numbers["notice"],
            "manner": "DIRECT",
            "on": _DAY,
        },
    ),
    f"POST {_CASE}deliveries/<int:delivery_id>/proof/": _case(
        "posted",
        P.REQUEST_SERVE,
        P.REQUEST_SERVE,
        parts={"delivery_id": "delivery"},
        form=said_with(of="posted", signed_on=_DAY),
    ),
    f"POST {_CASE}deliveries/<int:delivery_id>/undo/": _case(
        "posted",
        P.REQUEST_SERVE,
        P.REQUEST_SERVE,
        parts={"delivery_id": "delivery"},
        form=said_with(of="posted", reason="邮件退回"),
    ),
    f"POST {_CASE}papers/<int:paper_id>/anew/": _case(
        "correcting",
        P.REQUEST_SERVE,
        P.REQUEST_SERVE,
        parts={"paper_id": "notice"},
        form=said_with(of="correcting", reason="地址已变更"),
    ),
    f"POST {_CASE}print/<str:what>/": _case(
        "handled", P.REQUEST_UNMASK, P.REQUEST_UNMASK, parts={"what": "envelope"}
    ),
    "POST office/requests/print/": Expectation(
        door=P.REQUEST_UNMASK,
        sees=P.REQUEST_VIEW,
        may=P.REQUEST_UNMASK,
        place="handled",
        form=lambda town: {
            "what": "registration",
            "chosen": [f"{town.numbers['handled']}:0"],
        },
        changes=False,
    ),
    f"POST {_CASE}archive/": _case(
        "served", P.REQUEST_SERVE, P.REQUEST_SERVE, form=said_with(of="served")
    ),
    f"POST {_CASE}archive/<int:archive_id>/identity/": _case(
        "archived",
        P.REQUEST_UNMASK,
        P.REQUEST_UNMASK,
        parts={"archive_id": "archive"},
        form=said_with(reason="复议答复"),
    ),
    f"GET {_CASE}guide/": _case("handled", door=P.REQUEST_DRAFT),
    f"GET {_CASE}answer/": _case("handled", P.REQUEST_DRAFT, P.REQUEST_DRAFT),
    f"POST {_CASE}answer/": _case(
        "handled", P.REQUEST_DRAFT, P.REQUEST_DRAFT, form=said_with(of="handled", **_ANSWER)
    ),
    f"POST {_CASE}answer/keep/": _case(
        "handled", P.REQUEST_DRAFT, P.REQUEST_DRAFT, form=said_with(body="正在写")
    ),
    f"POST {_CASE}answer/<int:answer_id>/submit/": _case(
        "drafted",
        P.REQUEST_DRAFT,
        P.REQUEST_DRAFT,
        owner="handler@own",
        told=True,
        parts={"answer_id": "answer"},
        form=said_with(of="answer"),
    ),
    f"POST {_CASE}answer/serve/": _case(
        "signed",
        P.REQUEST_SERVE,
        P.REQUEST_SERVE,
        form=said_with(of="signed", manner="ELECTRONIC", on=_DAY),
    ),
}
"""The acts that the address names by a word stand in `ACTS` one by one."""

ACTS = {
    "CONFIRM_RECEIPT": _case("filed", P.REQUEST_REGISTER, form=said_with(of="filed", on=_DAY)),
    "REGISTER": _case(
        "received",
        P.REQUEST_REGISTER,
        form=said_with(of="received", on=_DAY, applicant_kind="NATURAL"),
    ),
    "EXTEND": _case(
        "handled",
        P.REQUEST_EXTEND,
        form=said_with(of="handled", on=_DAY, working_days=20, reason="量大", is_approved="on"),
    ),
    "WITHDRAW": _case(
        "handled", P.REQUEST_PROCEED, form=said_with(of="handled", on=_DAY, reason="书面撤回")
    ),
}

_REVIEW = {
    "place": "review",
    "parts": {"review_id": "review"},
    "sees": P.REVIEW_DECIDE,
    "drafter": "handler@own",
}
REVIEWS = {
    "GET office/reviews/": Expectation(door=P.REVIEW_DECIDE),
    "GET office/reviews/<int:review_id>/": Expectation(**_REVIEW),
    "POST office/reviews/<int:review_id>/approve/": Expectation(
        **_REVIEW, holds=Role.FIRST_REVIEWER, form=said_with(of="review")
    ),
    "POST office/reviews/<int:review_id>/return/": Expectation(
        **_REVIEW, holds=Role.FIRST_REVIEWER, form=said_with(of="review", reason="请补充")
    ),
    "POST office/reviews/<int:review_id>/recall/": Expectation(
        **_REVIEW, owner="handler@own", told=True, form=said_with(of="review")
    ),
}


def _evidence(_: Town) -> dict[str, object]:
    return {"kind": "evidence", "papers": SimpleUploadedFile("证据.txt", "一二三".encode())}


_CLAIM = {"door": P.REQUEST_VIEW, "sees": P.REQUEST_VIEW}
CLAIMS = {
    "GET office/claims/": Expectation(door=P.REQUEST_VIEW),
    "GET office/claims/new/": of_organ(P.REQUEST_REGISTER),
    "POST office/claims/new/": of_organ(
        P.REQUEST_REGISTER,
        form=said_with(
            channel="in_person",
            claimed_on=_DAY,
            about="出生日期",
            error="早了一年",
            kind="NATURAL",
            name="赵六",
        ),
    ),
    "GET office/claims/<int:claim_id>/": Expectation(**_CLAIM, parts={"claim_id": "claim"}),
    "POST office/claims/<int:claim_id>/": Expectation(
        **_CLAIM,
        may=P.REQUEST_PROCEED,
        parts={"claim_id": "claim"},
        form=said_with(of="claim", act="CORRECT_RECORD", on=_DAY, reply="已经更正。"),
    ),
    "POST office/claims/<int:claim_id>/erase/": Expectation(
        **_CLAIM,
        may=P.APPLICANT_ERASE,
        parts={"claim_id": "kept_claim"},
        form=said_with(reason="本人要求"),
    ),
}

_MAIL = {"door": P.MAIL_HANDLE, "sees": P.MAIL_HANDLE}
_MAILS = "office/mail/<int:message_id>/"


def _mailed(name: str, may: Permission | None = None, /, **said: object) -> Expectation:
    """Expect what an act on a mail asks: to handle the mail of its organ."""
    return Expectation(
        **_MAIL, may=may, parts={"message_id": name}, form=said_with(of=name, **said)
    )


_MAILBOX = {
    "address": "neu@yunze.example",
    "host": "imap.yunze.example",
    "port": 993,
    "is_encrypted": "on",
    "username": "gongkai",
    "password_variable": "GONGKAI_MAILBOX_NEU",
    "since_on": _DAY,
}
_KEY = {"parts": {"key": "casework.EXTEND"}}
MAIL = {
    "GET office/mail/": of_organ(P.MAIL_HANDLE),
    "GET office/mail/drop/": of_organ(P.MAIL_HANDLE),
    "POST office/mail/drop/": of_organ(
        P.MAIL_HANDLE,
        form=lambda _: {"mail": SimpleUploadedFile("来信.eml", b"From: a@b.cn\n\ndropped")},
    ),
    f"GET {_MAILS}": Expectation(**_MAIL, parts={"message_id": "mail"}),
    f"POST {_MAILS}file/": Expectation(
        **_MAIL,
        parts={"message_id": "mail"},
        form=lambda town: {
            "version": town.version("mail"),
            "number": town.records["handled"].number,
        },
    ),
    f"POST {_MAILS}reject/": _mailed("mail", reason="广告"),
    f"POST {_MAILS}back/": _mailed("filed_mail"),
    f"POST {_MAILS}done/": _mailed("filed_mail"),
    f"POST {_MAILS}again/": _mailed("failed_mail"),
    f"GET {_MAILS}request/": Expectation(**_MAIL, parts={"message_id": "mail"}),
    f"POST {_MAILS}request/": _mailed(
        "other_mail", P.REQUEST_REGISTER, **_APPLICATION | {"channel": "internet"}
    ),
    "GET office/mailboxes/": of_organ(P.WORDING_MANAGE),
    "GET office/mailboxes/new/": of_organ(P.WORDING_MANAGE),
    "POST office/mailboxes/new/": of_organ(
        P.WORDING_MANAGE, form=said_with(**_MAILBOX, version=0)
    ),
    "GET office/mailboxes/<int:mailbox_id>/": Expectation(
        door=P.WORDING_MANAGE, sees=P.WORDING_MANAGE, parts={"mailbox_id": "mailbox"}
    ),
    "POST office/mailboxes/<int:mailbox_id>/": Expectation(
        door=P.WORDING_MANAGE,
        sees=P.WORDING_MANAGE,
        parts={"mailbox_id": "mailbox"},
        form=said_with(of="mailbox", **_MAILBOX),
    ),
    "POST office/mailboxes/<int:mailbox_id>/fetch/": Expectation(
        door=P.WORDING_MANAGE,
        sees=P.WORDING_MANAGE,
        parts={"mailbox_id": "mailbox"},
        form=said_with(),
        changes=False,
    ),
    "GET office/wordings/": of_organ(P.WORDING_MANAGE),
    "GET office/wordings/<str:key>/": of_organ(P.WORDING_MANAGE, **_KEY),
    "POST office/wordings/<str:key>/": of_organ(
        P.WORDING_MANAGE, form=said_with(version=1, subject="延期", body="至{due_on}。"), **_KEY
    ),
    "POST office/wordings/<str:key>/reset/": of_organ(
        P.WORDING_MANAGE, form=said_with(version=1), **_KEY
    ),
}

_KIND = {"parts": {"kind": PaperKind.RECEIPT.value}}
PAPERS = {
    "GET office/papers/": Expectation(door=P.REQUEST_VIEW),
    "GET office/papers/<int:paper_id>/": Expectation(
        door=P.REQUEST_VIEW, sees=P.REQUEST_UNMASK, place="paper", parts={"paper_id": "paper"}
    ),
    "GET office/templates/": of_organ(P.WORDING_MANAGE),
    "GET office/templates/<str:kind>/": of_organ(P.WORDING_MANAGE, **_KIND),
    "GET office/templates/<str:kind>/template.docx": of_organ(P.WORDING_MANAGE, **_KIND),
    "POST office/templates/<str:kind>/": of_organ(
        P.WORDING_MANAGE,
        form=lambda _: {
            "go": "use",
            "upload": SimpleUploadedFile("模板.docx", shipped_template(PaperKind.RECEIPT)),
        },
        **_KIND,
    ),
    "POST office/templates/<str:kind>/reset/": of_organ(
        P.WORDING_MANAGE, form=said_with(), **_KIND
    ),
}

_DISPUTE = {"door": P.DISPUTE_VIEW, "sees": P.DISPUTE_VIEW, "parts": {"dispute_id": "dispute"}}
DISPUTES = {
    "GET office/disputes/": Expectation(door=P.DISPUTE_VIEW),
    "GET office/disputes/new/": of_organ(P.DISPUTE_KEEP),
    "POST office/disputes/new/": of_organ(
        P.DISPUTE_KEEP,
        form=said_with(kind="reconsideration", authority="云泽市人民政府", filed_on=_DAY),
    ),
    "GET office/disputes/<int:dispute_id>/": Expectation(**_DISPUTE),
    "POST office/disputes/<int:dispute_id>/": Expectation(
        **_DISPUTE, may=P.DISPUTE_KEEP, form=said_with(result="upheld", concluded_on=_DAY)
    ),
    "GET office/disputes/export.xlsx": Expectation(door=P.DISPUTE_VIEW),
    "GET office/disputes/statistics/": of_organ(P.DISPUTE_VIEW),
    "GET office/disputes/<int:dispute_id>/acts/<str:name>/": Expectation(
        door=P.DISPUTE_VIEW, sees=P.DISPUTE_VIEW, parts=_DISPUTE["parts"] | {"name": "ACCEPT"}
    ),
    "POST office/disputes/<int:dispute_id>/acts/<str:name>/": Expectation(
        door=P.DISPUTE_VIEW,
        sees=P.DISPUTE_VIEW,
        may=P.DISPUTE_KEEP,
        parts=_DISPUTE["parts"] | {"name": "ACCEPT"},
        form=said_with(of="dispute", on=_DAY),
    ),
    "POST office/disputes/<int:dispute_id>/describe/": Expectation(
        **_DISPUTE, may=P.DISPUTE_KEEP, form=said_with(of="dispute", authority="云泽市人民政府")
    ),
    "POST office/disputes/<int:dispute_id>/files/": Expectation(
        **_DISPUTE, may=P.DISPUTE_KEEP, form=_evidence
    ),
    "POST office/disputes/<int:dispute_id>/defence/": Expectation(
        **_DISPUTE,
        may=P.DISPUTE_KEEP,
        form=said_with(
            of="dispute", claimant="张三", facts="事实", basis="依据", conclusion="意见"
        ),
    ),
    "POST office/disputes/<int:dispute_id>/evidence/": Expectation(
        **_DISPUTE, may=P.DISPUTE_KEEP, form=said_with()
    ),
    "POST office/disputes/<int:dispute_id>/reanswer/": Expectation(
        door=P.DISPUTE_VIEW,
        sees=P.DISPUTE_VIEW,
        may=P.DISPUTE_KEEP,
        parts={"dispute_id": "corrected"},
        form=said_with(of="corrected"),
    ),
}


CASEWORK = MAIL | REQUESTS | REVIEWS | PAPERS | DISPUTES | CLAIMS
