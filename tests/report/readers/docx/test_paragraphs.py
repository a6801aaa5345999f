import pytest

from gongkai.report.document import Paragraph, Place
from report.readers.docx.word import lines, p, read_document, traces, word_file


def run(inner, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def field(kind):
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def test_it_joins_runs_of_one_paragraph_without_a_space():
    assert lines("<w:p>" + run("<w:t>主动</w:t>") + run("<w:t>公开</w:t>") + "</w:p>") == [
        "主动公开"
    ]


def test_it_counts_blank_paragraphs_but_leaves_them_out():
    document = read_document(word_file(p("一") + p() + p("二")))
    assert document.blocks == (Paragraph("一", Place(1)), Paragraph("二", Place(3)))


def test_it_reads_tabs_breaks_and_special_hyphens():
    inner = "<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>2023</w:t><w:noBreakHyphen/>"
    inner += "<w:t>1</w:t><w:softHyphen/><w:t>月</w:t>"
    assert lines(f"<w:p>{run(inner)}</w:p>") == ["甲\t乙", "2023-1月"]


@pytest.mark.parametrize(
    ("font", "char", "printed"),
    [
        ("Symbol", "F035", "5"),
        ("宋体", "2460", "①"),
        ("Wingdings", "F0FE", ""),
        ("宋体", "xyz", ""),
        ("宋体", "D800", ""),
        ("宋体", "FFFFFFFF", ""),
    ],
)
def test_it_reads_symbols_that_are_characters(font, char, printed):
    sym = f'<w:t>a</w:t><w:sym w:font="{font}" w:char="{char}"/><w:t>b</w:t>'
    assert lines(f"<w:p>{run(sym)}</w:p>") == [f"a{printed}b"]


def test_it_reads_insertions_and_not_deletions_and_traces_both():
    body = (
        "<w:p>"
        + run("<w:t>收到</w:t>")
        + f'<w:del w:author="李某">{run("<w:delText>14</w:delText>")}</w:del>'
        + f'<w:ins w:author="李某">{run("<w:t>15</w:t>")}</w:ins>'
        + run("<w:t>件</w:t>")
        + "</w:p>"
    )
    assert lines(body) == ["收到15件"]
    assert traces(body) == [
        ("tracked-change", "w:del", "14", 1),
        ("tracked-change", "w:ins", "15", 1),
        ("property", "w:author", "李某", None),
    ]


def test_it_reads_moved_text_where_it_went():
    body = (
        f"<w:p><w:moveFrom>{run('<w:t>移动</w:t>')}</w:moveFrom>{run('<w:t>甲</w:t>')}</w:p>"
        f"<w:p>{run('<w:t>乙</w:t>')}<w:moveTo>{run('<w:t>移动</w:t>')}</w:moveTo></w:p>"
    )
    assert lines(body) == ["甲", "乙移动"]


def test_it_joins_paragraphs_whose_mark_was_deleted():
    assert lines(p("前半", "<w:rPr><w:del/></w:rPr>") + p("后半") + p("下段")) == [
        "前半后半",
        "下段",
    ]


def test_it_leaves_hidden_text_out_and_traces_it():
    body = "<w:p>" + run("<w:t>公开</w:t>") + run("<w:t>内部</w:t>", "<w:vanish/>") + "</w:p>"
    assert lines(body) == ["公开"]
    assert traces(body) == [("hidden-text", "w:vanish", "内部", 1)]


def test_it_reads_text_whose_hiding_is_switched_off():
    styles = '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = "<w:p>" + run("<w:t>显</w:t>", '<w:rStyle w:val="H"/><w:vanish w:val="0"/>')
    body += run("<w:t>隐</w:t>", '<w:rStyle w:val="H"/>') + "</w:p>"
    assert lines(body, styles=styles) == ["显"]


def test_it_hides_what_a_paragraph_style_hides():
    styles = '<w:style w:styleId="B"><w:rPr><w:vanish/></w:rPr></w:style>'
    styles += '<w:style w:styleId="H"><w:basedOn w:val="B"/></w:style>'
    assert lines(p("隐", '<w:pStyle w:val="H"/>') + p("显"), styles=styles) == ["显"]


def test_it_reads_the_result_of_a_field_and_not_its_instruction():
    body = (
        "<w:p>"
        + run("<w:t>第</w:t>")
        + field("begin")
        + run("<w:instrText>PAGE</w:instrText>")
        + run("<w:t>不显示</w:t>")
        + field("separate")
        + run("<w:t>5</w:t>")
        + field("end")
        + run("<w:t>页</w:t>")
        + "</w:p>"
    )
    assert lines(body) == ["第5页"]


def test_it_keeps_a_field_open_over_paragraphs_only_when_it_has_a_result():
    never_ends = "<w:p>" + field("begin") + run("<w:t>丢</w:t>") + "</w:p>" + p("后文")
    assert lines(never_ends) == ["后文"]
    spans = "<w:p>" + field("begin") + field("separate") + run("<w:t>甲</w:t>") + "</w:p>"
    spans += "<w:p>" + run("<w:t>乙</w:t>") + field("end") + field("end") + "</w:p>"
    assert lines(spans) == ["甲", "乙"]


@pytest.mark.parametrize(
    "words",
    ["错误!未找到引用源。", "Error! Bookmark not defined.", "错误！未定义书签。", "«单位»"],
)
def test_it_traces_fields_that_lost_their_target(words):
    assert traces(p(f"见{words}表")) == [("field", "w:fldChar", words, 1)]


def test_it_traces_a_field_that_names_a_local_file():
    instruction = 'INCLUDEPICTURE "C:\\\\Users\\\\a\\\\1.png"'
    body = "<w:p>" + field("begin") + run(f"<w:instrText>{instruction}</w:instrText>")
    body += field("end") + f"<w:fldSimple w:instr='LINK file:///D:/x'>{run('<w:t>图</w:t>')}"
    body += "</w:fldSimple></w:p>"
    assert lines(body) == ["图"]
    assert [(kind, name) for kind, name, _, _ in traces(body)] == [
        ("field", "INCLUDEPICTURE"),
        ("field", "LINK"),
    ]


def test_it_reads_links_controls_ruby_and_formulas():
    body = (
        f"<w:p><w:hyperlink>{run('<w:t>链接</w:t>')}</w:hyperlink>"
        f"<w:sdt><w:sdtContent>{run('<w:t>控件</w:t>')}</w:sdtContent></w:sdt>"
        f"<w:r><w:ruby><w:rt>{run('<w:t>zhu</w:t>')}</w:rt>"
        f"<w:rubyBase>{run('<w:t>注</w:t>')}</w:rubyBase></w:ruby></w:r>"
        "<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath></w:p>"
    )
    assert lines(body) == ["链接控件注1+1"]


def test_it_reads_headings_by_style_name_outline_level_and_inheritance():
    styles = (
        '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="2"><w:basedOn w:val="1"/></w:style>'
        '<w:style w:styleId="3"><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
        '<w:style w:styleId="4"><w:basedOn w:val="4"/></w:style>'
    )
    body = "".join(p("x", f'<w:pStyle w:val="{style}"/>') for style in "1234")
    body += p("x", '<w:outlineLvl w:val="2"/>') + p("x", '<w:outlineLvl w:val="8"/>') + p("x")
    blocks = read_document(word_file(body, styles=styles)).blocks
    assert [block.heading for block in blocks] == [1, 1, None, None, 3, 6, None]


def test_it_leaves_out_a_table_of_contents():
    styles = '<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    gallery = "<w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
    body = f"<w:sdt>{gallery}</w:sdtPr><w:sdtContent>{p('一、总体情况 1')}</w:sdtContent></w:sdt>"
    body += p("二、其他 2", '<w:pStyle w:val="T"/>') + "<w:sdt/>"
    body += f"<w:sdt><w:sdtContent>{p('正文')}</w:sdtContent></w:sdt>"
    assert lines(body, styles=styles) == ["正文"]


def test_it_reads_paragraphs_inside_block_wrappers():
    assert lines(f"<w:customXml>{p('甲')}</w:customXml><w:sectPr/>{p('乙')}") == ["甲", "乙"]


def test_it_leaves_an_end_without_a_field_alone():
    stray = f"<w:p>{run('<w:fldChar/>')}{field('separate')}{run('<w:instrText>x</w:instrText>')}"
    assert lines(f"{stray}{run('<w:t>文</w:t>')}</w:p>") == ["文"]


def superscript(text, properties='<w:vertAlign w:val="superscript"/>'):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    "properties",
    ['<w:vertAlign w:val="superscript"/>', '<w:rStyle w:val="N"/>', '<w:position w:val="10"/>'],
)
def test_it_never_runs_the_small_mark_of_a_note_into_a_number(properties):
    style = '<w:style w:styleId="N"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    body = f"<w:p><w:r><w:t>14</w:t></w:r>{superscript('1', properties)}</w:p>"
    assert lines(body, styles=style) == ["14[1]"]


def test_it_reads_small_figures_that_stand_alone_or_in_a_word_as_they_are():
    body = f"<w:p>{superscript('14')}</w:p><w:p><w:r><w:t>33m</w:t></w:r>{superscript('2')}</w:p>"
    assert lines(body) == ["14", "33m2"]


def test_it_drops_signs_that_print_nothing():
    assert lines(p("\u200e1\u200b4\u00ad\ufeff")) == ["14"]


@pytest.mark.parametrize("mark", ["<w:strike/>", "<w:dstrike/>"])
def test_what_is_struck_out_is_taken_back(mark):
    body = "<w:p>" + run("<w:t>9</w:t>", mark) + run("<w:t>14</w:t>") + "</w:p>"
    assert lines(body) == ["14"]
    assert traces(body) == [("tracked-change", "w:strike", "9", 1)]
