from gongkai.report.document import Paragraph, Table
from report.readers.docx.word import lines, p, read_document, tbl, tc, traces, word_file


def box(content):
    return (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>"
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wp:inline></w:drawing>"
        "</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>锚段</w:t></w:r></w:p>"
    )


def test_it_reads_a_text_box_once_after_the_paragraph_that_holds_it():
    assert lines(box(p("框内"))) == ["锚段", "框内"]


def test_it_reads_a_table_inside_a_text_box():
    blocks = read_document(word_file(box(tbl(tc("规章") + tc("0"))))).blocks
    assert [type(block) for block in blocks] == [Paragraph, Table]


def test_it_reads_the_fallback_when_the_choice_is_empty():
    body = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{p('旧框')}</w:txbxContent></v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        "<w:p><w:r><mc:AlternateContent/><w:t>尾</w:t></w:r></w:p>"
    )
    assert lines(body) == ["旧框", "尾"]


def test_it_reads_alternatives_between_blocks():
    assert lines(
        f"<mc:AlternateContent><mc:Choice>{p('块')}</mc:Choice></mc:AlternateContent>"
    ) == ["块"]


def test_it_traces_alternative_texts_but_not_automatic_names():
    drawing = (
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' name='图片 3' descr='微信图片_1.jpg' "
        "title='C:\\a'/></wp:inline></w:drawing><w:pict><v:shape alt='旧图'><v:imagedata "
        "o:title='logo'/></v:shape></w:pict></w:r></w:p>"
    )
    assert traces(drawing) == [
        ("alternative-text", "descr", "微信图片_1.jpg", 1),
        ("alternative-text", "title", "C:\\a", 1),
        ("alternative-text", "alt", "旧图", 1),
        ("alternative-text", "title", "logo", 1),
    ]
