import io
import zipfile

import pytest

from gongkai.report.document import UnreadableFile
from gongkai.report.readers import read_document
from gongkai.report.readers.recognition import Format, recognise

TEXT = "澄湖市林业局2023年政府信息公开工作年度报告\n一、总体情况\n本年新收 7 件。\n"
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100


def archive(*names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "<a/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (TEXT.encode(), Format.TEXT),
        (TEXT.encode("gb18030"), Format.TEXT),
        (TEXT.encode("utf-16"), Format.TEXT),
        (b"| a | b |\n| c | d |\n", Format.TEXT),
        (b"| a | - |\n| - | - |\n", Format.TEXT),
        ("[附件]\n一、总体".encode(), Format.TEXT),
        ("# 报告\n\n一、".encode(), Format.MARKDOWN),
        (b"| a | b |\n|---|:-:|\n| 1 | 2 |\n", Format.MARKDOWN),
        ("文\na | b\n--- | ---\n".encode(), Format.MARKDOWN),
        (b"| a |\n|---|\n| 1 |\n", Format.MARKDOWN),
        ("# 报告\n<table><tr><td>1</td></tr></table>".encode(), Format.MARKDOWN),
        ("<div>\n\n# 报告\n\n| a | b |\n|---|---|\n</div>".encode(), Format.MARKDOWN),
        ("# 报告\n<html><body><table></table></body></html>\n".encode(), Format.MARKDOWN),
        (b"<html><table></html>\n\n# a\n\n<html><table></html>\n", Format.MARKDOWN),
        (b"<!-- a -->\n<html><pre>\n# a\n</pre></html>\n", Format.HTML),
        (b"<!DOCTYPE html><p>x", Format.HTML),
        ("说明\n<HTML><body>x".encode(), Format.HTML),
        ("\n <table border=0><tr><td>1".encode("gbk"), Format.HTML),
        ("前言<br><table><tr><td>1</table>".encode(), Format.HTML),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", Format.HTML),
        (b'{"file": ""}', Format.DATA),
        (b'\xef\xbb\xbf[ {"file": ""}]', Format.DATA),
        (b"%PDF-1.7\n", Format.PDF),
        (b"\r\n junk %PDF-1.4", Format.PDF),
        (b"<p>%PDF-1.4 is a mark", Format.HTML),
        (archive("[Content_Types].xml", "word/document.xml"), Format.DOCX),
        (archive("Word\\document2.xml"), Format.DOCX),
        (archive("xl/workbook.xml"), Format.WORKBOOK),
    ],
)
def test_it_recognises_a_format_by_content_whatever_the_name(content, expected):
    for name in ("-", "a.txt", "a.docx", "a.jpg"):
        assert recognise(content, name) is expected


def test_it_lets_the_name_decide_between_text_and_markdown_only():
    assert recognise(TEXT.encode(), "报告.MD") is Format.MARKDOWN
    assert recognise(TEXT.encode(), "报告.html") is Format.TEXT


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"\xff\xd8\xff\xe0 jpeg", "文字识别"),
        (b"\x89PNG\r\n\x1a\n", "文字识别"),
        (b"GIF89a", "文字识别"),
        (b"II*\0", "文字识别"),
        (b"BM\x10\x20\0\0\0\0\0\0", "文字识别"),
        (b"Rar!\x1a\x07", "解压"),
        (b"7z\xbc\xaf\x27\x1c", "解压"),
        (b"\x1f\x8b\x08", "解压"),
        (archive("readme.txt"), "解压"),
        (archive("OFD.xml", "Doc_0/Document.xml"), "ofd"),
        (archive("ppt/presentation.xml"), "演示文稿"),
        (archive("mimetype", "content.xml"), "OpenDocument"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b'<?xml version="1.0"?>\r\n<?mso-application progid="Word.Document"?><x/>', "另存为"),
        (b'<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>', "另存为"),
        (OLE2 + "EncryptedPackage".encode("utf-16-le"), "密码"),
        (OLE2 + "WordDocument".encode("utf-16-le"), "另存为.docx"),
        (OLE2 + "Workbook".encode("utf-16-le"), "另存为.xlsx"),
        (OLE2, "另存为.docx"),
        (b"PK\x03\x04 cut short", "损坏"),
        (bytes(range(256)) * 20, "编码|文字"),
    ],
)
def test_it_refuses_what_it_cannot_read_and_says_what_to_do(content, advice):
    with pytest.raises(UnreadableFile, match=advice) as refusal:
        read_document(content, "报告.docx")
    assert str(refusal.value).endswith("。")
    assert "\n" not in str(refusal.value)
