"""The figures of the sample reports, read by eye from the documents themselves.

Only what differs from a row of zeros is written out per report; `ZERO` stands for the rest, so
that every cell of every table is expected.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from gongkai.report.forms import FORMS

ZERO = [0, 0, 0, 0, 0, 0, 0]
NO_DISPUTE = [0, 0, 0, 0, 0]


@dataclass(frozen=True)
class Expected:
    """What one sample report says.

    Attributes:
        requests: Rows that are not all zero.
        disputes: Groups that are not all zero.
        titles: Section titles that are not the official ones, by number.
    """

    file: str
    organ: str
    year: int
    form: str
    title: str
    disclosure: dict[str, dict[str, object]]
    requests: dict[str, list[int | None]]
    disputes: dict[str, list[int | None]] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)

    def all_requests(self) -> dict[str, list[int | None]]:
        return {row.key: self.requests.get(row.key, ZERO) for row in FORMS[self.form].requests}

    def all_disputes(self) -> dict[str, list[int | None]]:
        groups = ("reconsideration", "litigation", "litigation_after_reconsideration")
        return {group: self.disputes.get(group, NO_DISPUTE) for group in groups}

    def all_titles(self) -> list[str]:
        official = FORMS[self.form].sections
        return [self.titles.get(number, official[number - 1]) for number in range(1, 7)]


def _documents(regulations: list[int], normative: list[int]) -> dict[str, dict[str, object]]:
    keys = ("issued", "repealed", "in_force")
    return {
        "regulations": dict(zip(keys, regulations, strict=True)),
        "normative_documents": dict(zip(keys, normative, strict=True)),
    }


def _decisions(permits: int, penalties: int, coercion: int, charges: str) -> dict[str, dict]:
    return {
        "permits": {"decisions": permits},
        "penalties": {"decisions": penalties},
        "coercion": {"decisions": coercion},
        "charges": {"amount": charges},
    }


SAMPLES = (
    Expected(
        file="jiyuan_2022.txt",
        organ="济源示范区公安局",
        year=2022,
        form="2021",
        title="公安局2022年政府信息公开工作年度报告",
        disclosure={
            **_documents([0, 0, 0], [0, 0, 1]),
            **_decisions(641, 1578, 536, "1014.5589"),
        },
        requests={
            "received": [3, 0, 0, 0, 0, 0, 3],
            "refused_internal_affairs": [3, 0, 0, 0, 0, 0, 3],
            "concluded": [3, 0, 0, 0, 0, 0, 3],
        },
    ),
    Expected(
        file="liaocheng_2023.txt",
        organ="聊城市公安局",
        year=2023,
        form="2021",
        title="聊城市公安局2023年度政府信息公开工作报告",
        disclosure={
            **_documents([0, 0, 0], [1, 0, 3]),
            **_decisions(570457, 4330032, 56129, "233"),
        },
        requests={
            "received": [14, 0, 0, 0, 0, 0, 14],
            "granted": [4, 0, 0, 0, 0, 0, 4],
            "refused_enforcement_file": [3, 0, 0, 0, 0, 0, 3],
            "unavailable_not_held": [4, 0, 0, 0, 0, 0, 4],
            "unavailable_needs_creation": [2, 0, 0, 0, 0, 0, 2],
            "other_correction_overdue": [1, 0, 0, 0, 0, 0, 1],
            "concluded": [14, 0, 0, 0, 0, 0, 14],
        },
        disputes={"reconsideration": [2, 0, 0, 0, 2]},
        titles={
            4: "因政府信息公开工作被申请行政复议、提起行政诉讼情况统计表",
            5: "工作存在的主要问题及改进情况",
        },
    ),
    Expected(
        file="liuzhou_2023.txt",
        organ="柳州市公安局",
        year=2023,
        form="2021",
        title="柳州市公安局2023年政府信息公开工作年度报告",
        disclosure={
            **_documents([0, 0, 0], [0, 0, 5]),
            **_decisions(976222, 1592874, 21537, "1350.1714"),
        },
        requests={
            "received": [5, 0, 0, 0, 0, 0, 5],
            "granted_in_part": [1, 0, 0, 0, 0, 0, 1],
            "refused_third_party_rights": [4, 0, 0, 0, 0, 0, 4],
            "concluded": [5, 0, 0, 0, 0, 0, 5],
        },
    ),
    Expected(
        file="yiyuan_2023.txt",
        organ="沂源县公安局",
        year=2023,
        form="2021",
        title="沂源县公安局2023年政府信息公开工作年度报告",
        disclosure={
            **_documents([0, 0, 0], [0, 0, 0]),
            **_decisions(9375, 1236, 382, "64.2623"),
        },
        requests={
            "received": [7, 0, 0, 0, 0, 0, 7],
            # Two rows begin one column late and lost their last cell at the table's edge.
            "refused_state_secret": [0, 0, 0, 0, 0, 0, None],
            "unavailable_not_held": [6, 0, 0, 0, 0, 0, None],
            "not_processed_petition": [1, 0, 0, 0, 0, 0, 1],
            "concluded": [7, 0, 0, 0, 0, 0, 7],
        },
        disputes={"reconsideration": [None] * 5},
    ),
    Expected(
        file="zibo_2020.txt",
        organ="淄博市公安局",
        year=2020,
        form="2019",
        title="淄博市公安局2020年政府信息公开工作年度报告",
        disclosure={
            "regulations": {"made": 0, "published": 0, "published_total": 0},
            "normative_documents": {"made": 0, "published": 0, "published_total": 0},
            "permits": {"items_last_year": 49, "change": -14, "decisions": 7323},
            "other_services": {"items_last_year": 0, "change": 0, "decisions": 0},
            "penalties": {"items_last_year": 316, "change": 0, "decisions": 19161},
            "coercion": {"items_last_year": 32, "change": 0, "decisions": 134},
            "charges": {"items_last_year": 21, "change": 0},
            "procurement": {"projects": 273, "amount": "7142.40"},
        },
        requests={
            "received": [15, 0, 0, 0, 0, 0, 15],
            "granted": [2, 0, 0, 0, 0, 0, 2],
            "granted_in_part": [1, 0, 0, 0, 0, 0, 1],
            "unavailable_not_held": [12, 0, 0, 0, 0, 0, 12],
            "concluded": [15, 0, 0, 0, 0, 0, 15],
        },
        disputes={
            "reconsideration": [1, 0, 0, 0, 1],
            "litigation": [0, 2, 0, 0, 2],
            "litigation_after_reconsideration": [1, 0, 0, 0, 1],
        },
    ),
    Expected(
        file="huaian_2024.pdf",
        organ="淮安市人民政府",
        year=2024,
        form="2021",
        title="淮安市人民政府2024年政府信息公开工作年度报告",
        disclosure={
            **_documents([1, 0, 11], [8, 26, 66]),
            **_decisions(447228, 3985758, 88283, "96171.6"),
        },
        requests={
            "received": [3001, 53, 0, 0, 61, 4, 3119],
            "carried_in": [34, 0, 0, 0, 0, 0, 34],
            "granted": [1288, 21, 0, 0, 50, 3, 1362],
            "granted_in_part": [447, 7, 0, 0, 0, 0, 454],
            "refused_state_secret": [2, 0, 0, 0, 0, 0, 2],
            "refused_prohibited_by_law": [30, 1, 0, 0, 0, 0, 31],
            "refused_security_and_stability": [5, 0, 0, 0, 0, 0, 5],
            "refused_third_party_rights": [6, 0, 0, 0, 0, 0, 6],
            "refused_internal_affairs": [7, 1, 0, 0, 0, 0, 8],
            "refused_process_information": [12, 0, 0, 0, 0, 0, 12],
            "refused_enforcement_file": [9, 0, 0, 0, 0, 0, 9],
            "refused_administrative_inquiry": [105, 0, 0, 0, 0, 0, 105],
            "unavailable_not_held": [746, 12, 0, 0, 10, 1, 769],
            "unavailable_needs_creation": [11, 0, 0, 0, 0, 0, 11],
            "unavailable_still_unclear": [1, 0, 0, 0, 0, 0, 1],
            "not_processed_petition": [56, 6, 0, 0, 0, 0, 62],
            "not_processed_repeat": [25, 0, 0, 0, 0, 0, 25],
            "not_processed_confirmation": [1, 0, 0, 0, 0, 0, 1],
            "other_correction_overdue": [67, 3, 0, 0, 1, 0, 71],
            "other_fee_overdue": [6, 0, 0, 0, 0, 0, 6],
            "other_other": [108, 2, 0, 0, 0, 0, 110],
            "concluded": [2932, 53, 0, 0, 61, 4, 3050],
            "carried_out": [103, 0, 0, 0, 0, 0, 103],
        },
        disputes={
            "reconsideration": [72, 64, 178, 37, 351],
            "litigation": [13, 4, 8, 1, 26],
            "litigation_after_reconsideration": [12, 1, 1, 6, 20],
        },
    ),
)
