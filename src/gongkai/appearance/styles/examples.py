"""Made-up data for the page of styles; no place and no person in it exists."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from django import forms

from gongkai.appearance.styles.clocks import clocks

ORGAN = SimpleNamespace(
    name="云泽市公安局",
    short_name="市公安局",
    office_name="云泽市公安局政务公开办公室",
    office_address="云泽市湖滨路1号",
    phone="0000-1234567",
    site_code="0000000001",
    icp_number="云ICP备00000001号",
    police_number="云公网安备 00000000000001号",
)
CHARTS: dict[str, dict[str, Any]] = {
    "bar": {
        "title": "各月收到的申请",
        "unit": "件",
        "label_name": "月份",
        "labels": [f"{month}月" for month in range(1, 13)],
        "series": [{"name": "收到", "values": [6, 4, 9, 7, 11, 8, 5, 9, 12, 6, 7, 10]}],
    },
    "stacked": {
        "title": "办理结果",
        "unit": "件",
        "label_name": "年度",
        "labels": ["2023年", "2024年", "2025年"],
        "series": [
            {"name": "予以公开", "values": [31, 40, 44]},
            {"name": "部分公开", "values": [9, 12, 10]},
            {"name": "不予公开", "values": [14, 11, 13]},
        ],
    },
}


class Form(forms.Form):
    """One field of every kind."""

    required_css_class = "required"

    name = forms.CharField(label="申请人姓名", help_text="与身份证件上的姓名一致。", max_length=40)
    kind = forms.ChoiceField(
        label="申请人类别",
        choices=[("person", "公民"), ("company", "企业"), ("other", "其他组织")],
        widget=forms.RadioSelect,
    )
    delivery = forms.ChoiceField(
        label="获取信息的方式", choices=[("", "请选择"), ("post", "邮寄"), ("mail", "电子邮件")]
    )
    sought = forms.CharField(
        label="所需政府信息的内容描述",
        help_text="写明名称、文号或者便于查询的其他特征。",
        widget=forms.Textarea,
    )
    paper = forms.FileField(label="附件", required=False, help_text="每个不超过20兆。")
    agreed = forms.BooleanField(label="我已阅读填写说明")


class Choices(forms.Form):
    """What several ticks and a date look like."""

    forms_wanted = forms.MultipleChoiceField(
        label="提供信息的形式",
        choices=[("paper", "纸质"), ("file", "电子文件")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    received_on = forms.DateField(
        label="收到之日", widget=forms.DateInput(attrs={"type": "date"}), required=False
    )


def example() -> dict[str, Any]:
    """Give the context of every page of styles."""
    return {
        "organ": ORGAN,
        "clocks": clocks(),
        "charts": CHARTS,
        "empty_form": Form(),
        "wrong_form": Form({"name": "", "kind": "", "sought": "档案"}),
        "more": Choices(prefix="more"),
        "lefts": [12, 3, 0, -4, None],
        "pages": SimpleNamespace(next="k2", previous="k0"),
        "article": SimpleNamespace(
            title="云泽市公安局政府信息公开指南",
            published="2026-01-05 09:00",
            source=ORGAN.name,
        ),
        "column": SimpleNamespace(name="政府信息公开指南"),
        "waiting": 7,
        "roles": ["公开工作人员"],
        "crumbs": _links(("首页", "/"), ("依申请公开", "/styles/"), ("样式", "")),
    }


def office_navigation() -> list[SimpleNamespace]:
    """Give a menu of the staff site."""
    links = _links(
        ("我的工作", "/styles/"), ("申请办理", "#"), ("审核签发", "#"), ("年度报告", "#")
    )
    names = ["home", "inbox", "checks", "report-analytics"]
    for link, name in zip(links, names, strict=True):
        link.icon, link.count = name, 3 if name == "checks" else None
    links[0].is_current = True
    return links


def public_navigation() -> list[SimpleNamespace]:
    """Give the columns of the public site."""
    words = ("指南", "制度", "法定主动公开内容", "政府信息公开年报", "依申请公开")
    links = _links(
        *((f"政府信息公开{word}" if len(word) == len("指南") else word, "#") for word in words)
    )
    links[0].is_current = True
    return links


def _links(*pairs: tuple[str, str]) -> list[SimpleNamespace]:
    return [SimpleNamespace(label=label, url=url) for label, url in pairs]
