"""Files of decisions as units send them."""

from __future__ import annotations

import io
from datetime import date

from gongkai.decisions.models import (
    Decision,
    Kind,
    Matter,
    Party,
    PartyKind,
    Standing,
    Tally,
)
from gongkai.decisions.services import run_begin, run_carry_out
from gongkai.organs.roles import Role
from gongkai.today import played_at

DAY = date(2026, 6, 10)
PENALTIES = (
    "行政处罚决定书文号,行政相对人名称,行政相对人类别,统一社会信用代码,证件号码,违法行为类型,"
    "违法事实,处罚类别,罚款金额（万元）,处罚决定日期,处罚机关"
)
CODE = "91110000802100433B"
ADULT, CHILD = "11010519491231002X", "110105201503072318"


def penalty(number, party="云泽甲物流有限公司", **told):
    """Give one row of the standard's columns."""
    row = {
        "kind": "法人及非法人组织",
        "code": CODE,
        "identity": "",
        "matter": "未按规定登记住宿信息",
        "facts": "未登记住宿人员信息",
        "sort": "罚款",
        "amount": "0.05",
        "on": "2026-06-05",
        "unit": "治安支队",
    } | told
    cells = (number, party, *(row[name] for name in row))
    return ",".join(f'"{cell}"' for cell in cells)


def csv_of(*rows, headings=PENALTIES, encoding="utf-8"):
    return io.BytesIO("\n".join((headings, *rows)).encode(encoding))


def import_rows(cast, *rows, name="处罚.csv", kind=Kind.PENALTY, on=DAY, file=None, **told):
    """Import rows and give the run at its end."""
    with played_at(on):
        run = run_begin(
            organ=cast.organ,
            kind=kind,
            file=file or csv_of(*rows),
            name=name,
            by=cast.actor[Role.OFFICER],
            **told,
        )
        return run_carry_out(run_id=run.pk)


def decision_of(cast, place, **told):
    """Keep one decision of the organ by the model itself."""
    told = {
        "kind": Kind.PENALTY,
        "number": f"云公罚〔2026〕{place}号",
        "party": Party.objects.get_or_create(
            organ=cast.organ, name="云泽甲物流有限公司", code=CODE
        )[0],
        "party_kind": PartyKind.LEGAL,
        "matter": Matter.objects.get_or_create(organ=cast.organ, text="未按规定登记住宿信息")[0],
        "sort": "罚款",
        "facts": "未登记",
        "decided_on": date(2026, 11, 10),
        "published_on": date(2026, 11, 12),
        "standing": Standing.SHOWN,
        "digest": place,
    } | told
    return Decision.objects.create(organ=cast.organ, run=0, **told)


def tally_of(cast, month, many, **told):
    """Keep a count of a month's decisions."""
    told = {
        "kind": Kind.PENALTY,
        "party_kind": PartyKind.LEGAL,
        "standing": Standing.SHOWN,
    } | told
    return Tally.objects.create(organ=cast.organ, month=month, decisions=many, **told)
