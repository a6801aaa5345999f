"""The staff site's routes, each with its expectation."""

from __future__ import annotations

from gongkai.organs.authority import Permission
from platform_case_routes import CASEWORK
from platform_decision_routes import DECISIONS
from platform_expectations import TOP, Expectation, of_organ, said_with
from platform_item_care_routes import ITEM_CARE
from platform_publishing_routes import ITEMS

P = Permission
_DAY = "2026-11-20"

_ORGAN = {
    "name": "云泽市公安局",
    "short_name": "市公安局",
    "level": "police_bureau",
    "legal_kind": "DEPARTMENT",
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

_CELL = {"parts": {"year": 2026, "path": "disclosure.permits.decisions"}}
FIGURES = {
    "GET office/figures/": of_organ(P.FIGURES_VIEW),
    "GET office/figures/<int:year>/": of_organ(P.FIGURES_VIEW),
    "POST office/figures/<int:year>/publish/": of_organ(
        P.FIGURES_VIEW, P.REPORT_PUBLISH, parts={"year": 2025}, form=said_with(**_REPORT)
    ),
    "GET office/figures/<int:year>/download.<slug:ending>": of_organ(
        P.FIGURES_VIEW, parts={"ending": "json"}
    ),
    "GET office/figures/<int:year>/<str:path>/": of_organ(P.FIGURES_VIEW, **_CELL),
    "POST office/figures/<int:year>/<str:path>/": of_organ(
        P.FIGURES_VIEW, P.FIGURES_TYPE, form=said_with(value="3", reason="台账"), **_CELL
    ),
}

_PERSON = {"place": "person", "sees": P.PEOPLE_VIEW, "parts": {"person_id": "person"}}
_PERSONS = "office/people/<int:person_id>/"
PEOPLE = {
    "GET office/people/": of_organ(P.PEOPLE_VIEW),
    "GET office/people/new/": of_organ(P.PEOPLE_MANAGE),
    "POST office/people/new/": of_organ(
        P.PEOPLE_MANAGE, form=said_with(username="newcomer", name="新人")
    ),
    f"GET {_PERSONS}": Expectation(**_PERSON, door=P.PEOPLE_VIEW),
    f"POST {_PERSONS}": Expectation(
        **_PERSON, door=P.PEOPLE_VIEW, may=P.PEOPLE_MANAGE, form=said_with(name="改名")
    ),
    f"POST {_PERSONS}password/": Expectation(
        **_PERSON, door=P.PEOPLE_MANAGE, may=P.PEOPLE_MANAGE, form=said_with()
    ),
    f"POST {_PERSONS}close/": Expectation(
        **_PERSON, door=P.PEOPLE_MANAGE, may=P.PEOPLE_MANAGE, form=said_with(reason="调离")
    ),
    f"POST {_PERSONS}reopen/": Expectation(
        **_PERSON,
        door=P.PEOPLE_MANAGE,
        may=P.PEOPLE_MANAGE,
        form=said_with(reason="返岗"),
        changes=False,  # the account is open
    ),
    f"POST {_PERSONS}second-factor/": Expectation(
        **_PERSON,
        door=P.ROLES_GRANT,
        may=P.ROLES_GRANT,
        form=said_with(reason="丢失"),
        changes=False,  # it has no second factor
    ),
    f"POST {_PERSONS}roles/": Expectation(
        **_PERSON,
        door=P.ROLES_GRANT,
        may=P.ROLES_GRANT,
        form=said_with(role="auditor", from_on=_DAY),
    ),
    f"POST {_PERSONS}roles/<int:appointment_id>/withdraw/": Expectation(
        **_PERSON | {"parts": {"person_id": "person", "appointment_id": "appointment"}},
        door=P.ROLES_GRANT,
        may=P.ROLES_GRANT,
        form=said_with(on=_DAY),
    ),
    "GET office/organ/": of_organ(P.PEOPLE_MANAGE),
    "POST office/organ/": of_organ(P.PEOPLE_MANAGE, form=said_with(**_ORGAN)),
    "POST office/organ/move/": of_organ(P.PEOPLE_MANAGE, form=said_with(), changes=False),
    "GET office/organ/new/": Expectation(door=P.PEOPLE_MANAGE),
    "GET office/units/": of_organ(P.PEOPLE_VIEW),
    "POST office/units/": of_organ(
        P.PEOPLE_VIEW, P.PEOPLE_MANAGE, form=said_with(name="新支队", position=3)
    ),
    "GET office/units/<int:unit_id>/": of_organ(P.PEOPLE_MANAGE, parts={"unit_id": "unit"}),
    "POST office/units/<int:unit_id>/": of_organ(
        P.PEOPLE_MANAGE,
        parts={"unit_id": "unit"},
        form=said_with(name="改名支队", position=1, is_active="on"),
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
        form=said_with(
            year="2027", title="通知", known_from="2026-11-10", days="元旦 放假2027-01-01"
        ),
        changes=False,
    ),
    "POST office/calendar/notices/load/": Expectation(
        door=P.CALENDAR_MANAGE,
        may=P.CALENDAR_MANAGE,
        place=TOP,
        form=said_with(text=_NOTICE, edition="0", confirmed="on"),
    ),
    "GET office/feeds/": Expectation(door=P.REQUEST_VIEW),
    "POST office/feeds/": Expectation(door=P.REQUEST_VIEW, form=said_with(of=""), changes=False),
    "POST office/feeds/<int:feed_id>/revoke/": Expectation(
        door=P.REQUEST_VIEW, owner="officer@own", parts={"feed_id": "feed"}, form=said_with()
    ),
    "GET office/reminders/": Expectation(door=P.REQUEST_VIEW),
    "POST office/reminders/mail/": Expectation(
        door=P.REQUEST_VIEW, form=said_with(by_mail="0"), changes=False
    ),
    "GET office/plans/": of_organ(P.REVIEW_PLAN),
    "GET office/plans/<str:kind>/": of_organ(P.REVIEW_PLAN, **_KIND),
    "POST office/plans/<str:kind>/": of_organ(P.REVIEW_PLAN, form=said_with(**_PLAN), **_KIND),
    "POST office/plans/<str:kind>/clear/": of_organ(
        P.REVIEW_PLAN, form=said_with(variant=""), changes=False, **_KIND
    ),
    "GET office/tokens/": Expectation(),
    "POST office/tokens/": Expectation(form=said_with(name="新令牌"), changes=False),
    "POST office/tokens/<int:token_id>/revoke/": Expectation(
        owner="officer@own", parts={"token_id": "token"}, form=said_with()
    ),
    "GET office/journal/": of_organ(P.JOURNAL_VIEW),
    "POST office/journal/verify/": of_organ(P.JOURNAL_VIEW, form=said_with(), changes=False),
    "GET office/sign-ins/": Expectation(door=P.SIGN_INS_VIEW),
    "GET office/jobs/": Expectation(door=P.JOBS_VIEW),
    "POST office/jobs/<uuid:job_id>/retry/": Expectation(
        door=P.JOBS_VIEW, may=P.JOBS_VIEW, place=TOP, parts={"job_id": "job"}, form=said_with()
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


OFFICE = CASEWORK | DECISIONS | ITEMS | ITEM_CARE | FIGURES | PEOPLE | MACHINERY | NEW_ORGAN
