"""SITE-17, SITE-18, SITE-19: what must not leave the house."""

import pytest

from gongkai.report.document import Cell, Document, Place, Table, Trace, TraceKind
from gongkai.report.findings import Severity
from report.checks.tables import LINE, found, prose, report, with_traces, words


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (r"见[image: C:\Users\hp\Desktop\无标题.jpg]。", r"C:\Users\hp\Desktop\无标题.jpg"),
        ("见file:///D:/gongkai/a.docx。", "file:///D:/gongkai/a.docx"),
        ("见/Users/wang/a.png，", "/Users/wang/a.png"),
        ("见D:/公开/a.png，", "D:/公开/a.png"),
        (r"见\\server01\share\年报.xlsx。", r"\\server01\share\年报.xlsx"),
    ],
)
def test_local_paths_are_errors(text, path):
    assert words("hygiene.local-path", text) == [path]


@pytest.mark.parametrize(
    "text", ["见http://www.example.gov.cn/home/gk。", "比例为A:B，24/7服务。", "甲/乙/丙"]
)
def test_addresses_of_sites_and_slashes_are_no_paths(text):
    assert words("hygiene.local-path", text) == []


def test_a_path_names_the_account_in_it_and_the_account_is_not_said_twice():
    subject = prose(r"[image: C:\WeChat Files\wxid_ab12cd34ef\截图.png]另见wxid_zz99zz99。")
    (path,) = found("hygiene.local-path", subject)
    assert "账号标识“wxid_ab12cd34ef”" in path.message
    assert [f.evidence for f in found("hygiene.account-id", subject)] == ["wxid_zz99zz99"]


def test_a_path_in_a_trace_is_found_with_its_line():
    trace = Trace(TraceKind.ALTERNATIVE_TEXT, "descr", r"D:\图\a.png", LINE)
    (finding,) = found("hygiene.local-path", with_traces(trace))
    assert (finding.where, finding.line) == ("document", 7)
    assert found("hygiene.alternative-text", with_traces(trace)) == []
    unplaced = Trace(TraceKind.PROPERTY, "template", r"C:\Users\a\n.dotx")
    assert found("hygiene.local-path", with_traces(unplaced))[0].line is None


@pytest.mark.parametrize(
    ("check", "text", "evidence"),
    [
        ("editor-remnant", "[bookmark: _GoBack]甲", "[bookmark: _GoBack]"),
        ("editor-remnant", "甲[image: 截图.png]", "[image: 截图.png]"),
        ("editor-remnant", r"第PAGE \* MERGEFORMAT页", r"PAGE \*"),
        ("editor-remnant", "_Toc1523456甲", "_Toc1523456"),
        ("placeholder", "共XX件", "XX"),
        ("placeholder", "涉及××单位", "××"),
        ("placeholder", "共{{ n }}件", "{{ n }}"),
        ("placeholder", "共____件", "____"),
        ("placeholder", "（待补充）", "待补充"),
        ("broken-reference", "详见错误!未找到引用源。", "错误!未找到引用源。"),
        ("broken-reference", "共#REF!件", "#REF!"),
        ("broken-reference", "锟斤拷", "锟斤拷"),
        ("markup", "甲<br/>乙", "<br/>"),
        ("markup", '甲<span style="a">乙', '<span style="a">'),
        ("markup", "甲&nbsp;乙", "&nbsp;"),
        ("markup", "**甲乙**丙", "**甲乙**"),
    ],
)
def test_remnants_are_found(check, text, evidence):
    assert words(f"hygiene.{check}", text) == [evidence]


@pytest.mark.parametrize(
    "text",
    [
        "使用PDA和APP，MAX值，XML格式。",
        "《落实<关于优化营商环境的意见>的措施》",
        "3×5米，A&B公司，2**3",
        "参见[1]和【图片】",
    ],
)
def test_ordinary_text_holds_no_remnant(text):
    for check in ("editor-remnant", "placeholder", "broken-reference", "markup"):
        assert words(f"hygiene.{check}", text) == []


def test_a_picture_whose_placeholder_is_a_path_is_one_fault():
    text = r"[image: C:\a\b.png]"
    assert words("hygiene.editor-remnant", text) == []
    assert len(words("hygiene.local-path", text)) == 1


def test_bold_marks_are_one_note_a_paragraph():
    subject = prose("**甲**乙**丙**\n**丁**" + "**" + "长" * 50 + "**")
    findings = found("hygiene.markup", subject)
    assert [f.severity for f in findings] == [Severity.NOTE, Severity.NOTE]


def test_long_remnants_are_shortened_in_the_message():
    (finding,) = found("hygiene.markup", prose("**" + "长" * 50 + "**"))
    assert "……”" in finding.message
    assert len(finding.evidence) == 54


def test_table_cells_are_looked_at_as_well():
    cell = Cell("[bookmark: _GoBack]行政强制", 0, 0, Place(62))
    subject = report(document=Document((Table((cell,)),)))
    (finding,) = found("hygiene.editor-remnant", subject)
    assert (finding.where, finding.line) == ("document", 62)


def test_the_author_is_a_note_and_a_program_is_nobody():
    person = Trace(TraceKind.PROPERTY, "creator", "王某某")
    other = Trace(TraceKind.PROPERTY, "lastModifiedBy", "李某某")
    (finding,) = found("hygiene.author", with_traces(person, other))
    assert finding.evidence == "作者“王某某”，最后修改者“李某某”"
    reviewers = [Trace(TraceKind.PROPERTY, "w:author", name) for name in ("甲某", "乙某", "甲某")]
    (finding,) = found("hygiene.author", with_traces(*reviewers))
    assert finding.evidence == "批注修订者“甲某”，批注修订者“乙某”"
    for name, text in (
        ("creator", "WPS 文字"),
        ("author", "澄湾市林业局"),
        ("creator", " "),
        ("title", "年报"),
        ("author", "林业局办公室"),
        ("author", "澄湾市林业"),
        ("author", "柳塘街道"),
        ("lastModifiedBy", "Administrator"),
        ("lastModifiedBy", "微软用户"),
        ("lastModifiedBy", "Windows 用户"),
        ("creator", "lenovo"),
    ):
        assert found("hygiene.author", with_traces(Trace(TraceKind.PROPERTY, name, text))) == []


@pytest.mark.parametrize(
    ("check", "kind", "severity"),
    [
        ("comment", TraceKind.COMMENT, Severity.ERROR),
        ("tracked-change", TraceKind.TRACKED_CHANGE, Severity.ERROR),
        ("hidden-text", TraceKind.HIDDEN_TEXT, Severity.WARNING),
        ("attachment", TraceKind.ATTACHMENT, Severity.WARNING),
    ],
)
def test_traces_are_found_with_their_line(check, kind, severity):
    (finding,) = found(f"hygiene.{check}", with_traces(Trace(kind, "x", "再核 一下", LINE)))
    assert (finding.severity, finding.line) == (severity, 7)
    assert "再核 一下" in finding.message
    assert found(f"hygiene.{check}", report()) == []


def test_what_a_web_page_hides_is_a_note():
    menu = Trace(TraceKind.HIDDEN_TEXT, "style", "首页 导航")
    assert found("hygiene.hidden-text", with_traces(menu))[0].severity is Severity.NOTE


def test_changes_are_one_finding_a_file_even_without_words():
    change = Trace(TraceKind.TRACKED_CHANGE, "w:ins", " ")
    (finding,) = found("hygiene.tracked-change", with_traces(change, change))
    assert finding.message == "文件中留有2处修订痕迹。"


def test_an_attachment_without_a_name_is_called_by_its_part():
    trace = Trace(TraceKind.ATTACHMENT, "vbaProject.bin", "")
    assert "vbaProject.bin" in found("hygiene.attachment", with_traces(trace))[0].message


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("微信图片_20240105.png", True),
        ("图片1", True),
        ("IMG_0012", True),
        ("主动公开信息数量柱状图", False),
        ("", False),
    ],
)
def test_alternative_text_is_no_file_name(text, speaks):
    trace = Trace(TraceKind.ALTERNATIVE_TEXT, "descr", text)
    assert bool(found("hygiene.alternative-text", with_traces(trace))) == speaks


IDENTITY = "370102198001011237"  # computed below, never a person's


def with_check_digit(digits):
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(d) * w for d, w in zip(digits, weights, strict=True))
    return digits + "10X98765432"[total % 11]


def test_site_18_an_identity_number_is_an_error_and_its_evidence_is_masked():
    number = with_check_digit(IDENTITY[:17])
    (finding,) = found("hygiene.personal-data", prose(f"申请人（{number}）。"))
    assert finding.severity is Severity.ERROR
    assert finding.span == (4, 22)
    assert number not in finding.message + finding.evidence
    assert finding.evidence == f"37************{number[-4:]}"


def test_site_18_office_phones_and_mail_are_allowed():
    text = "电话：0530-2156789，邮箱：xxgk@chengwan.gov.cn，编号20231234567890。"
    assert words("hygiene.personal-data", text) == []
    assert words("hygiene.contact-mobile", text) == []


def test_site_18_a_mobile_as_contact_is_a_doubt_and_elsewhere_an_error():
    contact = prose("联系电话：13812345678。")
    assert found("hygiene.personal-data", contact) == []
    assert found("hygiene.contact-mobile", contact)[0].severity is Severity.WARNING
    second = prose("联系电话：0530-2156789、13812345678。")
    assert len(found("hygiene.contact-mobile", second)) == 1
    listed = prose("群众咨询电话：13812345678。")
    assert len(found("hygiene.contact-mobile", listed)) == 1
    applicant = prose("申请人甲某，联系电话13812345678，申请公开预算。")
    assert found("hygiene.contact-mobile", applicant) == []
    assert found("hygiene.personal-data", applicant)[0].severity is Severity.ERROR
    other = prose("来信人13812345678反映。")
    assert found("hygiene.contact-mobile", other) == []
    assert [f.evidence for f in found("hygiene.personal-data", other)] == ["138****5678"]


def test_site_18_what_only_looks_like_a_number_of_a_person_is_a_doubt():
    (finding,) = found("hygiene.personal-data", prose("车牌鲁C12345违停。"))
    assert finding.severity is Severity.WARNING
