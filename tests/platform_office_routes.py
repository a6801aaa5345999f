"""The staff site's routes, each with its expectation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.law.papers import PaperKind
from gongkai.organs.authority import Permission
from gongkai.organs.roles import Role
from gongkai.papers.making import shipped_template
from platform_expectations import TOP, Expectation

if TYPE_CHECKING:
    from collections.abc import Callable

    from platform_town import Town

P = Permission
_OWN = "organ=yunze-gaj"
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


def _organ(permission: Permission, may: Permission | None = None, **told):
    """Expect what a page of one organ asks: the organ within the permission's reach."""
    return Expectation(
        door=told.pop("door", permission), sees=permission, may=may, query=_OWN, **told
    )


def _with(*names: str, of: str = "", **said: object) -> Callable[[Town], dict[str, object]]:
    """Say a form; `of` adds the version of that record, `names` the numbers of others."""

    def form(town: Town) -> dict[str, object]:
        numbers = {name: town.numbers[name] for name in names}
        version = {"version": town.version(of)} if of else {}
        return {**said, **numbers, **version}

    return form


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
_ORGAN = {
    "name": "云泽市公安局",
    "short_name": "市公安局",
    "level": "police_bureau",
    "legal_kind": "DEPARTMENT",
}
_ITEM = {"title": "新的公告", "formed_on": "2026-11-02", "body": "第一段。"}
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
_PLAN = {
    "name": "答复",
    "form-TOTAL_FORMS": "2",
    "form-INITIAL_FORMS": "0",
    "form-0-order": "1",
    "form-0-name": "保密审查",
    "form-0-role": "secrecy_reviewer",
    "form-0-is_secrecy": "on",
    "form-1-order": "2",
    "form-1-name": "签发",
    "form-1-role": "signing_leader",
    "form-1-is_signature": "on",
}
_NOTICE = """\
year: 2027
notices:
  - title: 国务院办公厅关于2027年部分节假日安排的通知
    known_from: "2026-11-10"
    arrangements:
      - {festival: 元旦, days_off: ["2027-01-01"]}
"""
_REPORT = {"confirmed": "on", **{f"section_{number}": "文字。" for number in range(1, 7)}}

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
        door=P.REQUEST_VIEW, form=_with(name="新的", query="state=open")
    ),
    "POST office/requests/views/<int:view_id>/delete/": Expectation(
        door=P.REQUEST_VIEW,
        owner="officer@own",
        told=True,
        parts={"view_id": "view"},
        form=_with(),
    ),
    "GET office/requests/new/": _organ(P.REQUEST_REGISTER),
    "POST office/requests/new/": _organ(P.REQUEST_REGISTER, form=_with(**_APPLICATION)),
    "GET office/requests/new/receipt/": Expectation(door=P.REQUEST_REGISTER),
    "GET office/requests/new/batch/": _organ(P.REQUEST_REGISTER),
    "POST office/requests/new/batch/": _organ(P.REQUEST_REGISTER, form=_with(**_ROWS)),
    f"POST {_CASE}repeats/": _case("handled", P.REQUEST_PROCEED, form=_with(of="handled")),
    f"POST {_CASE}application/": _case("handled", P.REQUEST_UNMASK, form=_with()),
    f"POST {_CASE}calls/": _case(
        "filed", P.REQUEST_REGISTER, form=_with(of="filed", said="无人接听")
    ),
    f"POST {_CASE}identity/": _case("handled", P.REQUEST_REGISTER, form=_with(of="handled")),
    f"GET {_CASE}": _case("handled"),
    f"GET {_CASE}acts/<str:name>/": _case("handled", parts={"name": "ASK_CORRECTION"}),
    f"POST {_CASE}acts/<str:name>/": _case(
        "handled",
        P.REQUEST_PROCEED,
        parts={"name": "CONSULT_THIRD_PARTY"},
        form=_with(of="handled", on=_DAY, party="某公司", subject="合同", applicant_told="on"),
    ),
    f"GET {_CASE}assign/": _case("handled"),
    f"POST {_CASE}assign/": _case(
        "handled", P.REQUEST_ASSIGN, form=_with("unit", of="handled", reason="改派")
    ),
    f"POST {_CASE}return/": _case(
        "handled", P.REQUEST_DRAFT, form=_with(of="handled", reason="不属于本单位")
    ),
    f"POST {_CASE}notes/": _case("handled", P.REQUEST_NOTE, form=_with(body="备注")),
    f"POST {_CASE}letters/": _case(
        "consulted", P.REQUEST_PROCEED, form=_with(party="清河物业公司", subject="停车合同")
    ),
    f"POST {_CASE}unmask/": _case("handled", P.REQUEST_UNMASK, form=_with(reason="核对身份")),
    f"POST {_CASE}erase/": _case(
        "served", P.APPLICANT_ERASE, form=_with(of="served", reason="申请人要求")
    ),
    f"GET {_CASE}what-if/": _case("handled"),
    f"POST {_CASE}searches/": _case(
        "handled",
        P.REQUEST_NOTE,
        form=_with(
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
        form=_with(kind="superior", of_whom="省公安厅", question="可否公开？"),
    ),
    f"POST {_CASE}opinions/<int:opinion_id>/": _case(
        "handled",
        P.REQUEST_NOTE,
        parts={"opinion_id": "opinion"},
        form=_with(text="可以公开。", answered_on=_DAY),
    ),
    f"POST {_CASE}fees/<int:fee_id>/refund/": _case(
        "charged",
        P.REQUEST_PROCEED,
        parts={"fee_id": "fee"},
        form=_with(reason="页数算错", refunded_on=_DAY),
    ),
    f"POST {_CASE}acts/<str:name>/preview/": _case(
        "handled",
        P.REQUEST_PROCEED,
        parts={"name": "ASK_CORRECTION"},
        form=_with(of="handled", on=_DAY, reason="请写明年份"),
        changes=False,
    ),
    f"POST {_CASE}answer/preview/": _case(
        "handled",
        P.REQUEST_DRAFT,
        P.REQUEST_DRAFT,
        form=_with(of="handled", **_ANSWER),
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
        form=_with(of="posted", signed_on=_DAY),
    ),
    f"POST {_CASE}deliveries/<int:delivery_id>/undo/": _case(
        "posted",
        P.REQUEST_SERVE,
        P.REQUEST_SERVE,
        parts={"delivery_id": "delivery"},
        form=_with(of="posted", reason="邮件退回"),
    ),
    f"POST {_CASE}papers/<int:paper_id>/anew/": _case(
        "correcting",
        P.REQUEST_SERVE,
        P.REQUEST_SERVE,
        parts={"paper_id": "notice"},
        form=_with(of="correcting", reason="地址已变更"),
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
        "served", P.REQUEST_SERVE, P.REQUEST_SERVE, form=_with(of="served")
    ),
    f"POST {_CASE}archive/<int:archive_id>/identity/": _case(
        "archived",
        P.REQUEST_UNMASK,
        P.REQUEST_UNMASK,
        parts={"archive_id": "archive"},
        form=_with(reason="复议答复"),
    ),
    f"GET {_CASE}guide/": _case("handled", door=P.REQUEST_DRAFT),
    f"GET {_CASE}answer/": _case("handled", P.REQUEST_DRAFT, P.REQUEST_DRAFT),
    f"POST {_CASE}answer/": _case(
        "handled", P.REQUEST_DRAFT, P.REQUEST_DRAFT, form=_with(of="handled", **_ANSWER)
    ),
    f"POST {_CASE}answer/keep/": _case(
        "handled", P.REQUEST_DRAFT, P.REQUEST_DRAFT, form=_with(body="正在写")
    ),
    f"POST {_CASE}answer/<int:answer_id>/submit/": _case(
        "drafted",
        P.REQUEST_DRAFT,
        P.REQUEST_DRAFT,
        owner="handler@own",
        told=True,
        parts={"answer_id": "answer"},
        form=_with(of="answer"),
    ),
    f"POST {_CASE}answer/serve/": _case(
        "signed",
        P.REQUEST_SERVE,
        P.REQUEST_SERVE,
        form=_with(of="signed", manner="ELECTRONIC", on=_DAY),
    ),
}
"""The acts that the address names by a word stand in `ACTS` one by one."""

ACTS = {
    "CONFIRM_RECEIPT": _case("filed", P.REQUEST_REGISTER, form=_with(of="filed", on=_DAY)),
    "REGISTER": _case(
        "received",
        P.REQUEST_REGISTER,
        form=_with(of="received", on=_DAY, applicant_kind="NATURAL"),
    ),
    "EXTEND": _case(
        "handled",
        P.REQUEST_EXTEND,
        form=_with(of="handled", on=_DAY, working_days=20, reason="量大", is_approved="on"),
    ),
    "WITHDRAW": _case(
        "handled", P.REQUEST_PROCEED, form=_with(of="handled", on=_DAY, reason="书面撤回")
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
        **_REVIEW, holds=Role.FIRST_REVIEWER, form=_with(of="review")
    ),
    "POST office/reviews/<int:review_id>/return/": Expectation(
        **_REVIEW, holds=Role.FIRST_REVIEWER, form=_with(of="review", reason="请补充")
    ),
    "POST office/reviews/<int:review_id>/recall/": Expectation(
        **_REVIEW, owner="handler@own", told=True, form=_with(of="review")
    ),
}

_DRAFT = {"door": P.ITEM_VIEW, "sees": P.ITEM_VIEW, "parts": {"item_id": "draft"}}
ITEMS = {
    "GET office/items/": _organ(P.ITEM_VIEW),
    "GET office/items/new/": _organ(P.ITEM_EDIT),
    "POST office/items/new/": _organ(P.ITEM_EDIT, form=_with("column", **_ITEM)),
    "GET office/items/columns/": _organ(P.ITEM_VIEW),
    "POST office/items/columns/lay/": _organ(P.ITEM_PUBLISH, form=_with(), changes=False),
    "GET office/items/<int:item_id>/": Expectation(**_DRAFT),
    "POST office/items/<int:item_id>/": Expectation(
        **_DRAFT, may=P.ITEM_EDIT, form=_with("column", of="draft", **_ITEM)
    ),
    "POST office/items/<int:item_id>/release/": Expectation(
        **_DRAFT, may=P.ITEM_PUBLISH, form=_with(of="draft")
    ),
    "POST office/items/<int:item_id>/take-down/": Expectation(
        **_DRAFT | {"parts": {"item_id": "released"}},
        may=P.ITEM_PUBLISH,
        form=_with(of="released", reason="内容有误"),
    ),
}


def _evidence(_: Town) -> dict[str, object]:
    return {"kind": "evidence", "papers": SimpleUploadedFile("证据.txt", "一二三".encode())}


_CLAIM = {"door": P.REQUEST_VIEW, "sees": P.REQUEST_VIEW}
CLAIMS = {
    "GET office/claims/": Expectation(door=P.REQUEST_VIEW),
    "GET office/claims/new/": _organ(P.REQUEST_REGISTER),
    "POST office/claims/new/": _organ(
        P.REQUEST_REGISTER,
        form=_with(
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
        form=_with(of="claim", act="CORRECT_RECORD", on=_DAY, reply="已经更正。"),
    ),
    "POST office/claims/<int:claim_id>/erase/": Expectation(
        **_CLAIM,
        may=P.APPLICANT_ERASE,
        parts={"claim_id": "kept_claim"},
        form=_with(reason="本人要求"),
    ),
}

_MAIL = {"door": P.MAIL_HANDLE, "sees": P.MAIL_HANDLE}
_MAILS = "office/mail/<int:message_id>/"


def _mailed(name: str, may: Permission | None = None, /, **said: object) -> Expectation:
    """Expect what an act on a mail asks: to handle the mail of its organ."""
    return Expectation(**_MAIL, may=may, parts={"message_id": name}, form=_with(of=name, **said))


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
    "GET office/mail/": _organ(P.MAIL_HANDLE),
    "GET office/mail/drop/": _organ(P.MAIL_HANDLE),
    "POST office/mail/drop/": _organ(
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
    "GET office/mailboxes/": _organ(P.WORDING_MANAGE),
    "GET office/mailboxes/new/": _organ(P.WORDING_MANAGE),
    "POST office/mailboxes/new/": _organ(P.WORDING_MANAGE, form=_with(**_MAILBOX, version=0)),
    "GET office/mailboxes/<int:mailbox_id>/": Expectation(
        door=P.WORDING_MANAGE, sees=P.WORDING_MANAGE, parts={"mailbox_id": "mailbox"}
    ),
    "POST office/mailboxes/<int:mailbox_id>/": Expectation(
        door=P.WORDING_MANAGE,
        sees=P.WORDING_MANAGE,
        parts={"mailbox_id": "mailbox"},
        form=_with(of="mailbox", **_MAILBOX),
    ),
    "POST office/mailboxes/<int:mailbox_id>/fetch/": Expectation(
        door=P.WORDING_MANAGE,
        sees=P.WORDING_MANAGE,
        parts={"mailbox_id": "mailbox"},
        form=_with(),
        changes=False,
    ),
    "GET office/wordings/": _organ(P.WORDING_MANAGE),
    "GET office/wordings/<str:key>/": _organ(P.WORDING_MANAGE, **_KEY),
    "POST office/wordings/<str:key>/": _organ(
        P.WORDING_MANAGE, form=_with(version=1, subject="延期", body="至{due_on}。"), **_KEY
    ),
    "POST office/wordings/<str:key>/reset/": _organ(
        P.WORDING_MANAGE, form=_with(version=1), **_KEY
    ),
}

_KIND = {"parts": {"kind": PaperKind.RECEIPT.value}}
PAPERS = {
    "GET office/papers/": Expectation(door=P.REQUEST_VIEW),
    "GET office/papers/<int:paper_id>/": Expectation(
        door=P.REQUEST_VIEW, sees=P.REQUEST_UNMASK, place="paper", parts={"paper_id": "paper"}
    ),
    "GET office/templates/": _organ(P.WORDING_MANAGE),
    "GET office/templates/<str:kind>/": _organ(P.WORDING_MANAGE, **_KIND),
    "GET office/templates/<str:kind>/template.docx": _organ(P.WORDING_MANAGE, **_KIND),
    "POST office/templates/<str:kind>/": _organ(
        P.WORDING_MANAGE,
        form=lambda _: {
            "go": "use",
            "upload": SimpleUploadedFile("模板.docx", shipped_template(PaperKind.RECEIPT)),
        },
        **_KIND,
    ),
    "POST office/templates/<str:kind>/reset/": _organ(P.WORDING_MANAGE, form=_with(), **_KIND),
}

_DISPUTE = {"door": P.DISPUTE_VIEW, "sees": P.DISPUTE_VIEW, "parts": {"dispute_id": "dispute"}}
DISPUTES = {
    "GET office/disputes/": Expectation(door=P.DISPUTE_VIEW),
    "GET office/disputes/new/": _organ(P.DISPUTE_KEEP),
    "POST office/disputes/new/": _organ(
        P.DISPUTE_KEEP,
        form=_with(kind="reconsideration", authority="云泽市人民政府", filed_on=_DAY),
    ),
    "GET office/disputes/<int:dispute_id>/": Expectation(**_DISPUTE),
    "POST office/disputes/<int:dispute_id>/": Expectation(
        **_DISPUTE, may=P.DISPUTE_KEEP, form=_with(result="upheld", concluded_on=_DAY)
    ),
    "GET office/disputes/export.xlsx": Expectation(door=P.DISPUTE_VIEW),
    "GET office/disputes/statistics/": _organ(P.DISPUTE_VIEW),
    "GET office/disputes/<int:dispute_id>/acts/<str:name>/": Expectation(
        door=P.DISPUTE_VIEW, sees=P.DISPUTE_VIEW, parts=_DISPUTE["parts"] | {"name": "ACCEPT"}
    ),
    "POST office/disputes/<int:dispute_id>/acts/<str:name>/": Expectation(
        door=P.DISPUTE_VIEW,
        sees=P.DISPUTE_VIEW,
        may=P.DISPUTE_KEEP,
        parts=_DISPUTE["parts"] | {"name": "ACCEPT"},
        form=_with(of="dispute", on=_DAY),
    ),
    "POST office/disputes/<int:dispute_id>/describe/": Expectation(
        **_DISPUTE, may=P.DISPUTE_KEEP, form=_with(of="dispute", authority="云泽市人民政府")
    ),
    "POST office/disputes/<int:dispute_id>/files/": Expectation(
        **_DISPUTE, may=P.DISPUTE_KEEP, form=_evidence
    ),
    "POST office/disputes/<int:dispute_id>/defence/": Expectation(
        **_DISPUTE,
        may=P.DISPUTE_KEEP,
        form=_with(of="dispute", claimant="张三", facts="事实", basis="依据", conclusion="意见"),
    ),
    "POST office/disputes/<int:dispute_id>/evidence/": Expectation(
        **_DISPUTE, may=P.DISPUTE_KEEP, form=_with()
    ),
    "POST office/disputes/<int:dispute_id>/reanswer/": Expectation(
        door=P.DISPUTE_VIEW,
        sees=P.DISPUTE_VIEW,
        may=P.DISPUTE_KEEP,
        parts={"dispute_id": "corrected"},
        form=_with(of="corrected"),
    ),
}

_CELL = {"parts": {"year": 2026, "path": "disclosure.permits.decisions"}}
FIGURES = {
    "GET office/figures/": _organ(P.FIGURES_VIEW),
    "GET office/figures/<int:year>/": _organ(P.FIGURES_VIEW),
    "POST office/figures/<int:year>/publish/": _organ(
        P.FIGURES_VIEW, P.REPORT_PUBLISH, parts={"year": 2025}, form=_with(**_REPORT)
    ),
    "GET office/figures/<int:year>/download.<slug:ending>": _organ(
        P.FIGURES_VIEW, parts={"ending": "json"}
    ),
    "GET office/figures/<int:year>/<str:path>/": _organ(P.FIGURES_VIEW, **_CELL),
    "POST office/figures/<int:year>/<str:path>/": _organ(
        P.FIGURES_VIEW, P.FIGURES_TYPE, form=_with(value="3", reason="台账"), **_CELL
    ),
}

_PERSON = {"place": "person", "sees": P.PEOPLE_VIEW, "parts": {"person_id": "person"}}
_PERSONS = "office/people/<int:person_id>/"
PEOPLE = {
    "GET office/people/": _organ(P.PEOPLE_VIEW),
    "GET office/people/new/": _organ(P.PEOPLE_MANAGE),
    "POST office/people/new/": _organ(
        P.PEOPLE_MANAGE, form=_with(username="newcomer", name="新人")
    ),
    f"GET {_PERSONS}": Expectation(**_PERSON, door=P.PEOPLE_VIEW),
    f"POST {_PERSONS}": Expectation(
        **_PERSON, door=P.PEOPLE_VIEW, may=P.PEOPLE_MANAGE, form=_with(name="改名")
    ),
    f"POST {_PERSONS}password/": Expectation(
        **_PERSON, door=P.PEOPLE_MANAGE, may=P.PEOPLE_MANAGE, form=_with()
    ),
    f"POST {_PERSONS}close/": Expectation(
        **_PERSON, door=P.PEOPLE_MANAGE, may=P.PEOPLE_MANAGE, form=_with(reason="调离")
    ),
    f"POST {_PERSONS}reopen/": Expectation(
        **_PERSON,
        door=P.PEOPLE_MANAGE,
        may=P.PEOPLE_MANAGE,
        form=_with(reason="返岗"),
        changes=False,  # the account is open
    ),
    f"POST {_PERSONS}second-factor/": Expectation(
        **_PERSON,
        door=P.ROLES_GRANT,
        may=P.ROLES_GRANT,
        form=_with(reason="丢失"),
        changes=False,  # it has no second factor
    ),
    f"POST {_PERSONS}roles/": Expectation(
        **_PERSON, door=P.ROLES_GRANT, may=P.ROLES_GRANT, form=_with(role="auditor", from_on=_DAY)
    ),
    f"POST {_PERSONS}roles/<int:appointment_id>/withdraw/": Expectation(
        **_PERSON | {"parts": {"person_id": "person", "appointment_id": "appointment"}},
        door=P.ROLES_GRANT,
        may=P.ROLES_GRANT,
        form=_with(on=_DAY),
    ),
    "GET office/organ/": _organ(P.PEOPLE_MANAGE),
    "POST office/organ/": _organ(P.PEOPLE_MANAGE, form=_with(**_ORGAN)),
    "POST office/organ/move/": _organ(P.PEOPLE_MANAGE, form=_with(), changes=False),
    "GET office/organ/new/": Expectation(door=P.PEOPLE_MANAGE),
    "GET office/units/": _organ(P.PEOPLE_VIEW),
    "POST office/units/": _organ(
        P.PEOPLE_VIEW, P.PEOPLE_MANAGE, form=_with(name="新支队", position=3)
    ),
    "GET office/units/<int:unit_id>/": _organ(P.PEOPLE_MANAGE, parts={"unit_id": "unit"}),
    "POST office/units/<int:unit_id>/": _organ(
        P.PEOPLE_MANAGE,
        parts={"unit_id": "unit"},
        form=_with(name="改名支队", position=1, is_active="on"),
    ),
}

_KIND = {"parts": {"kind": "casework.answer"}}
MACHINERY = {
    "GET office/": Expectation(),
    "GET office/calendar/": Expectation(door=P.CALENDAR_VIEW),
    "GET office/calendar/notices/": Expectation(door=P.CALENDAR_VIEW),
    "POST office/calendar/notices/try/": Expectation(
        door=P.CALENDAR_MANAGE,
        may=P.CALENDAR_MANAGE,
        place=TOP,
        form=_with(year="2027", title="通知", known_from="2026-11-10", days="元旦 放假2027-01-01"),
        changes=False,
    ),
    "POST office/calendar/notices/load/": Expectation(
        door=P.CALENDAR_MANAGE,
        may=P.CALENDAR_MANAGE,
        place=TOP,
        form=_with(text=_NOTICE, edition="0", confirmed="on"),
    ),
    "GET office/feeds/": Expectation(door=P.REQUEST_VIEW),
    "POST office/feeds/": Expectation(door=P.REQUEST_VIEW, form=_with(of=""), changes=False),
    "POST office/feeds/<int:feed_id>/revoke/": Expectation(
        door=P.REQUEST_VIEW, owner="officer@own", parts={"feed_id": "feed"}, form=_with()
    ),
    "GET office/reminders/": Expectation(door=P.REQUEST_VIEW),
    "POST office/reminders/mail/": Expectation(
        door=P.REQUEST_VIEW, form=_with(by_mail="0"), changes=False
    ),
    "GET office/plans/": _organ(P.REVIEW_PLAN),
    "GET office/plans/<str:kind>/": _organ(P.REVIEW_PLAN, **_KIND),
    "POST office/plans/<str:kind>/": _organ(P.REVIEW_PLAN, form=_with(**_PLAN), **_KIND),
    "GET office/tokens/": Expectation(),
    "POST office/tokens/": Expectation(form=_with(name="新令牌"), changes=False),
    "POST office/tokens/<int:token_id>/revoke/": Expectation(
        owner="officer@own", parts={"token_id": "token"}, form=_with()
    ),
    "GET office/journal/": _organ(P.JOURNAL_VIEW),
    "POST office/journal/verify/": _organ(P.JOURNAL_VIEW, form=_with(), changes=False),
    "GET office/sign-ins/": Expectation(door=P.SIGN_INS_VIEW),
    "GET office/jobs/": Expectation(door=P.JOBS_VIEW),
    "POST office/jobs/<uuid:job_id>/retry/": Expectation(
        door=P.JOBS_VIEW, may=P.JOBS_VIEW, place=TOP, parts={"job_id": "job"}, form=_with()
    ),
}

NEW_ORGAN = {
    "POST office/organ/new/": Expectation(
        door=P.PEOPLE_MANAGE,
        may=P.PEOPLE_MANAGE,
        offers=True,
        form=lambda town: {**_ORGAN, "parent": town.own.organ.pk, "code": "yunze-new"},
    ),
}

OFFICE = (
    MAIL
    | REQUESTS
    | REVIEWS
    | PAPERS
    | ITEMS
    | DISPUTES
    | CLAIMS
    | FIGURES
    | PEOPLE
    | MACHINERY
    | NEW_ORGAN
)
