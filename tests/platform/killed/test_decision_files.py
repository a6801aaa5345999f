"""Files of decisions that are put down, begun or dropped, killed."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest

from gongkai.decisions.models import Kind
from gongkai.decisions.selectors import guess
from gongkai.decisions.services import file_begin, file_drop, file_take
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast
from platform_decisions import PENALTIES, csv_of, penalty

CONTENT = csv_of(penalty("云公罚〔2026〕1号")).read()


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(date(2026, 6, 10)):
        yield


def test_files_of_decisions(line):
    cast = line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))
    by = cast.actor[Role.OFFICER]

    def put_down():
        return {
            "organ": cast.organ,
            "upload": BytesIO(CONTENT),
            "name": "处罚.csv",
            "by": by,
        }

    unwanted = line.kill(file_take, put_down)
    line.kill(file_drop, lambda: {"file_id": unwanted.pk, "by": by})
    wanted = line.play(lambda: file_take(**put_down()))
    mapping = guess(PENALTIES.split(","), Kind.PENALTY)
    told = {"file_id": wanted.pk, "kind": Kind.PENALTY, "mapping": mapping, "by": by}
    line.kill(file_begin, lambda: told)
