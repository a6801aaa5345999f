"""An organ's own templates: tried before use, each an edition, put aside again (DOC-0, DOC-18)."""

from __future__ import annotations

import io

import pytest
from docx import Document

from gongkai.files.services import FileRefused
from gongkai.journal.models import Entry
from gongkai.law.papers import PaperKind
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.papers.making import shipped_template, template_tried
from gongkai.papers.models import Template
from gongkai.papers.selectors import preview, template_content, templates_of
from gongkai.papers.services import TemplateRefused, template_reset, template_upload

KIND = PaperKind.ASSISTANCE
WHOLE = "{{ 机关名称 }}{{ 文号 }}{{ 成文日期 }}{{ 收件人 }}{{ 协办事项 }}{{ 回复期限 }}"


def docx(*lines):
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def saved(document):
    content = io.BytesIO()
    document.save(content)
    content.seek(0)
    return content


def problems(*lines):
    return template_tried(KIND, docx(*lines)).problems


@pytest.mark.parametrize("kind", PaperKind)
def test_every_shipped_template_passes_its_own_trial(kind):
    trial = template_tried(kind, io.BytesIO(shipped_template(kind)))
    assert trial.problems == ()
    assert trial.pdf.startswith(b"%PDF-")


def test_a_whole_template_passes_with_names_or_codes():
    assert problems(WHOLE) == ()
    assert problems(WHOLE.replace("收件人", "party_name")) == ()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{{ 申请人姓名 }}", "占位符“申请人姓名”没有对应的要素，是否应为“申请人”？"),
        ("{{ qqq }}", "占位符“qqq”没有对应的要素，请从要素名称中选用。"),
        ("请于{{ 回复期限 }前回复", "请于{{ 回复期限 }前回复"),
        ("{% if 附件 %}有附件", "占位符写法有误"),
        ("{% for 行 in 目录 %}{{ 行.页码 }}{% endfor %}", "“.页码”没有对应的要素，是否应为“页数”"),
        ("{{ 7 * 7 }}", "只用占位符、if和for"),
        ("{{ 收件人.__class__ }}", "__class__"),
        ("{{ range(10) }}", "只用占位符、if和for"),
        ("{{ 收件人|pprint }}", "只用占位符、if和for"),
        ("{% set 行 = 1 %}", "只用占位符、if和for"),
        ("{% include 'x' %}", "只用占位符、if和for"),
        ("{% macro m() %}{% endmacro %}", "只用占位符、if和for"),
        (
            "{% for 甲 in 目录 %}" * 3 + "{% endfor %}" * 3,
            "不能超过两层",
        ),
    ],
)
def test_a_fault_is_named_where_it_stands(line, says):
    (*_, last) = problems(WHOLE, line)
    assert says in last


def test_a_fault_in_a_header_is_found_too():
    document = Document(docx(WHOLE))
    document.sections[0].header.paragraphs[0].text = "{{ 机构名 }}"
    assert "机构名" in template_tried(KIND, saved(document)).problems[0]


def test_what_the_paper_must_say_cannot_be_left_out():
    (said,) = problems("{{ 机关名称 }}{{ 文号 }}{{ 成文日期 }}{{ 收件人 }}")
    assert (
        said
        == "模板中没有{{ 协办事项 }}、{{ 回复期限 }}，《政府信息公开申请协办函》应当写明，请补上。"
    )


def test_it_is_used_from_then_on_and_counted_as_an_edition(cast, organ_template):
    first = organ_template(docx(WHOLE, "第一版"))
    second = organ_template(docx(WHOLE, "第二版"))
    assert (first.edition, second.edition) == (1, 2)
    assert Template.objects.get(is_current=True) == second
    text = preview(KIND, cast.organ, {"party_name": "市教育局"}).text
    assert "第二版" in text
    assert "市教育局" in text
    row = next(row for row in templates_of(cast.organ) if row.kind is KIND)
    assert row.own == second
    entry = Entry.objects.filter(verb="papers.template.uploaded").last()
    assert entry.after == {"kind": "assistance", "edition": 2}


def test_a_broken_one_leaves_the_one_in_use_and_says_each_fault_on_a_line(cast, organ_template):
    with pytest.raises(TemplateRefused) as refused:
        organ_template(docx(WHOLE, "{{ 甲 }}", "{{ 乙 }}"))
    assert str(refused.value).count("\n") == 1
    assert not Template.objects.exists()
    assert template_content(cast.organ, KIND) == shipped_template(KIND)


def test_it_goes_back_to_the_shipped_one_and_keeps_the_editions(cast, organ_template):
    organ_template(docx(WHOLE))
    by = cast.actor[Role.OFFICE_HEAD]
    template_reset(organ=cast.organ, kind=KIND, by=by)
    assert template_content(cast.organ, KIND) == shipped_template(KIND)
    with pytest.raises(TemplateRefused, match="不需要恢复"):
        template_reset(organ=cast.organ, kind=KIND, by=by)
    assert organ_template(docx(WHOLE)).edition == 2


def test_only_who_manages_wordings_changes_them(cast, sibling):
    for by in (cast.actor[Role.OFFICER], sibling.actor[Role.OFFICE_HEAD]):
        with pytest.raises(NotAllowed):
            template_upload(organ=cast.organ, kind=KIND, upload=docx(WHOLE), by=by)
        with pytest.raises(NotAllowed):
            template_reset(organ=cast.organ, kind=KIND, by=by)


def test_it_takes_word_files_only(cast):
    by = cast.actor[Role.OFFICE_HEAD]
    told = {"organ": cast.organ, "kind": KIND, "by": by}
    with pytest.raises(TemplateRefused, match="另存为docx"):
        template_upload(**told, upload=io.BytesIO(b"%PDF-1.7"), name="模板.pdf")
    with pytest.raises(FileRefused):
        template_upload(**told, upload=io.BytesIO(b"PK\x03\x04 but not really"))
    assert not Template.objects.exists()


@pytest.fixture
def organ_template(cast):
    return lambda upload: template_upload(
        organ=cast.organ, kind=KIND, upload=upload, by=cast.actor[Role.OFFICE_HEAD]
    )
