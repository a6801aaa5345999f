"""An invented holiday notice for 2027, the first year that the package does not know."""

from __future__ import annotations

from datetime import date

from gongkai.casework.services import notice_load
from gongkai.holidays.selectors import edition_number
from gongkai.holidays.written import WrittenNotice
from gongkai.organs.models import Unit
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import Cast, add_person

TITLE = "国务院办公厅关于2027年部分节假日安排的通知"
NEW_YEAR = {"festival": "元旦", "days_off": ["2027-01-01"]}
SPRING = {
    "festival": "春节",
    "days_off": ["2027-02-05..2027-02-11"],
    "days_worked": ["2027-01-31", "2027-02-14"],
}
LOADED_ON = date(2027, 1, 20)
YAML = """\
year: 2027
notices:
  - title: 国务院办公厅关于2027年部分节假日安排的通知
    number: 国办发明电〔2026〕9号
    known_from: 2026-11-10
    arrangements:
      - {festival: 元旦, days_off: [2027-01-01]}
      - {festival: 春节, days_off: [2027-02-05..2027-02-11], days_worked: [2027-01-31, 2027-02-14]}
"""


def written(**changes) -> WrittenNotice:
    """Give the notice, with some of it changed."""
    told = {
        "year": 2027,
        "title": TITLE,
        "number": "国办发明电〔2026〕9号",
        "known_from": date(2026, 11, 10),
        "arrangements": [NEW_YEAR, SPRING],
    }
    return WrittenNotice(**told | changes)


def administrator_at(organ):
    """Give the system administrator of an organ."""
    unit = Unit.objects.create(organ=organ, name="办公室", position=1)
    cast = Cast(organ, unit, unit)
    add_person(cast, Role.SYSTEM_ADMIN)
    return cast.actor[Role.SYSTEM_ADMIN]


def loaded(by, notice: WrittenNotice | None = None, *, replaces=False, on: date = LOADED_ON):
    """Load a notice as whoever has just seen its dry run."""
    with played_at(on):
        return notice_load(
            notice=notice or written(),
            replaces=replaces,
            seen_edition=edition_number(),
            by=by,
            today=on,
        )
