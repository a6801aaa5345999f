"""Files made by code: good ones, and hostile ones with words of the sentence that refuses them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass

_OFFICE = "application/vnd.openxmlformats-officedocument"
DOCX = f"{_OFFICE}.wordprocessingml.document.main+xml"
XLSX = f"{_OFFICE}.spreadsheetml.sheet.main+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True)
class Hostile:
    """One hostile file; `says` is in the sentence that refuses it."""

    what: str
    name: str
    content: bytes
    says: str


def pdf(extra=b"", pages=1, catalog=b"", trailer=b""):
    """Make a PDF with a cross-reference table; `extra` are whole objects from number 10 on."""
    kids = b" ".join(b"%d 0 R" % (100 + page) for page in range(pages))
    objects = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R" + catalog + b">>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[" + kids + b"]/Count %d>>endobj\n" % pages,
        *(
            b"%d 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n" % (100 + page)
            for page in range(pages)
        ),
        *([extra + b"\n"] if extra else []),
    ]
    body, places = b"%PDF-1.7\n", {}
    for text in objects:
        places[int(text.split()[0])] = len(body)
        body += text
    table = b"".join(b"%d 1\n%010d 00000 n \n" % place for place in sorted(places.items()))
    return (
        body + b"xref\n0 1\n0000000000 65535 f \n" + table
        + b"trailer<</Size 9999/Root 1 0 R" + trailer
        + b">>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    )  # fmt: skip


def object_stream(content):
    packed = zlib.compress(content)
    return (
        b"10 0 obj<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length %d>>stream\n" % len(packed)
        + packed + b"\nendstream endobj"
    )  # fmt: skip


def office(kind=DOCX, parts=(), compression=zipfile.ZIP_DEFLATED):
    types = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'content-types"><Override PartName="/main.xml" ContentType="{kind}"/></Types>'
    )
    return zipped({"[Content_Types].xml": types, "main.xml": "<w/>", **dict(parts)}, compression)


def zipped(parts, compression=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def relations(kind, target):
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_RELATION}/{kind}" Target="{target}"'
        ' TargetMode="External"/></Relationships>'
    )


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width=1, height=1, extra=b""):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + header + extra + data + chunk(b"IEND", b"")


def segment(mark, body):
    return bytes([0xFF, mark]) + struct.pack(">H", len(body) + 2) + body


def jpeg(width=1, height=1, extra=b""):
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    scan = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + b"\x12\xff\x00\x34\xff\xd0\x56"
    return b"\xff\xd8" + segment(0xE0, b"JFIF\0") + extra + segment(0xC0, frame) + scan + END


END = b"\xff\xd9"
GOOD = {
    "说明.pdf": (pdf(pages=3), "application/pdf", 3),
    "说明.docx": (office(), f"{_OFFICE}.wordprocessingml.document", None),
    "表格.xlsx": (office(XLSX), f"{_OFFICE}.spreadsheetml.sheet", None),
    "带图表.docx": (
        office(parts={"word/embeddings/s.xlsx": office(XLSX)}),
        f"{_OFFICE}.wordprocessingml.document",
        None,
    ),
    "带网址.docx": (
        office(parts={"word/_rels/d.rels": relations("hyperlink", "https://example.org/")}),
        f"{_OFFICE}.wordprocessingml.document",
        None,
    ),
    "照片.jpg": (jpeg(), "image/jpeg", None),
    "照片.JPEG": (jpeg() + jpeg(), "image/jpeg", None),
    "截图.png": (png(), "image/png", None),
    "说明.txt": ("申请人张三，<2026>年\r\n".encode(), "text/plain; charset=utf-8", None),
    "旧说明.txt": ("申请公开治安处罚信息".encode("gb18030"), "text/plain; charset=gb18030", None),
}

_SCRIPT = b"10 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj"
_WORD = "word/_rels/settings.xml.rels"
_BIG = "0" * (3 * 1024 * 1024)


def _hostile():
    yield "empty", "空.pdf", b"", "文件是空的"
    yield "script page", "页面.html", b"<html></html>", "不接收扩展名为“.html”"
    yield "vector image", "图.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "“.svg”"
    yield "program", "程序.exe", b"MZ\x90\0", "“.exe”"
    yield "old Word", "旧.doc", b"\xd0\xcf\x11\xe0", "转换为PDF"
    yield "two extensions", "报告.pdf.exe", b"MZ\x90\0", "“.exe”"
    yield "program named PDF", "程序.pdf", b"MZ\x90\0", "与扩展名“.pdf”不符"
    yield "PDF named image", "图.png", pdf(), "与扩展名“.png”不符"
    yield "image named document", "文.docx", png(), "与扩展名“.docx”不符"
    yield "page named text", "页.txt", b"  <!DOCTYPE html><p>", "网页代码"
    yield "program named text", "页.txt", b"MZ\x90\0\x03\0\0", "无法识别"
    yield "UTF-16 text", "说明.txt", "说明".encode("utf-16"), "无法识别"
    yield from _hostile_pdf()
    yield from _hostile_office()
    yield from _hostile_images()


def _hostile_pdf():
    encrypted = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(a)]" % (
        b"o" * 32, b"u" * 32,
    )  # fmt: skip
    yield "header not at its start", "一.pdf", b"<html>\n" + pdf(), "与扩展名“.pdf”不符"
    yield "encrypted PDF", "一.pdf", pdf(trailer=encrypted), "密码或者权限限制"
    yield "script", "一.pdf", pdf(_SCRIPT, catalog=b"/OpenAction 10 0 R"), "脚本"
    yield "escaped script", "一.pdf", pdf(_SCRIPT.replace(b"/JavaS", b"/J#61va#53")), "脚本"
    yield "packed script", "一.pdf", pdf(object_stream(b"11 0 <</S/JavaScript>>")), "脚本"
    hidden = pdf(object_stream(b"11 0 <</S/Launch>>").replace(b"ObjStm", b"Obj#53tm"))
    yield "packed and escaped", "一.pdf", hidden, "启动程序"
    launch = b"10 0 obj<</S/Launch/F(cmd.exe)>>endobj"
    yield "launch", "一.pdf", pdf(launch), "启动程序"
    yield "attachment", "一.pdf", pdf(catalog=b"/Names<</EmbeddedFiles 10 0 R>>"), "夹带附件"
    yield "dynamic form", "一.pdf", pdf(catalog=b"/AcroForm<</XFA 10 0 R>>"), "动态表单"
    yield "multimedia", "一.pdf", pdf(b"10 0 obj<</Subtype/RichMedia>>endobj"), "多媒体"
    bomb = object_stream(b"11 0 " + b" " * (65 * 1024 * 1024))
    yield "packed bomb", "一.pdf", pdf(bomb), "展开后过大"
    damaged = object_stream(b"").replace(zlib.compress(b""), b"no stream at all")
    yield "unreadable objects", "一.pdf", pdf(damaged), "已损坏"
    yield "cut off", "一.pdf", pdf()[:-60], "末尾不完整"
    yield "nothing but a head", "一.pdf", b"%PDF-1.7\n%%EOF", "已损坏"
    yield "no pages", "一.pdf", pdf(pages=0), "已损坏"
    yield "too many pages", "一.pdf", pdf(pages=12), "超过10页"
    yield "something behind", "一.pdf", pdf() + b"<script>", "附有其他内容"
    yield "archive behind", "一.pdf", pdf() + zipped({"a.exe": b"MZ"}), "夹带压缩包"


def _hostile_office():
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    yield "any archive", "一.docx", zipped({"a.txt": "a"}), "已损坏"
    yield "workbook named document", "一.docx", office(XLSX), "与扩展名不符"
    yield "document named workbook", "一.xlsx", office(DOCX), "与扩展名不符"
    yield "macro", "一.docx", office(parts={"word/vbaProject.bin": b"v"}), "含有宏"
    yield "macro by type", "一.docx", office(macro), "含有宏"
    yield "old macro sheet", "一.xlsx", office(XLSX, {"xl/macrosheets/a.xml": "<a/>"}), "含有宏"
    yield "control", "一.docx", office(parts={"word/activeX/a.xml": "<a/>"}), "控件"
    ole = {"word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0"}
    yield "embedded program", "一.docx", office(parts=ole), "其他程序的对象"
    template = {_WORD: relations("attachedTemplate", "http://192.0.2.1/a.dotm")}
    yield "template from elsewhere", "一.docx", office(parts=template), "外部模板"
    bomb = {"word/media/a.xml": _BIG}
    yield "bomb by ratio", "一.docx", office(parts=bomb), "展开后过大"
    yield "bomb by entries", "一.docx", office(parts={f"{n}": "" for n in range(5001)}), "过大"
    inner = office(XLSX, {"a.xlsx": office(XLSX)})
    yield "nested twice", "一.docx", office(parts={"word/embeddings/a.xlsx": inner}), "层层嵌套"
    nested = {"word/embeddings/a.xlsx": office(XLSX, {"xl/vbaProject.bin": b"v"})}
    yield "macro inside", "一.docx", office(parts=nested), "含有宏"
    yield "bomb inside", "一.docx", office(parts={"a.xlsx": office(XLSX, bomb)}), "展开后过大"
    yield "something before", "一.docx", b"PK\x03\x04" + office(), "前后附有"
    yield "something behind", "一.docx", office() + b"<html>", "前后附有"
    yield "cut off", "一.docx", office()[:-30], "已损坏"
    stored = office(parts={"word/a.txt": "abcdefgh"}, compression=zipfile.ZIP_STORED)
    yield "damaged", "一.docx", stored.replace(b"abcdefgh", b"abcdXfgh"), "已损坏"
    yield "two parts of one name", "一.docx", office(parts={"MAIN.xml": "<w/>"}), "已损坏"
    locked = bytearray(office())
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.find(sign) + flags] |= 1
    yield "encrypted", "一.docx", bytes(locked), "密码"
    entity = '<!DOCTYPE t [<!ENTITY a "b">]><Types/>'
    yield "no types", "一.docx", zipped({"[Content_Types].xml": entity}), "与扩展名不符"


def _hostile_images():
    page = b"<html><script>alert(1)</script>"
    yield "cut off", "一.png", png()[:-12], "不完整"
    yield "damaged", "一.png", png().replace(b"IDAT", b"IDAX"), "不完整"
    yield "huge", "一.png", png(20000, 20000), "一亿像素"
    yield "nothing", "一.png", png(0, 1), "不完整"
    yield "something behind", "一.png", png() + b"MZ", "不完整"
    yield "page inside", "一.png", png(extra=chunk(b"tEXt", page)), "网页代码"
    yield "archive behind", "一.png", png() + zipped({"a": "b"}), "夹带压缩包"
    yield "cut off", "一.jpg", jpeg()[:-2], "不完整"
    yield "cut off before the scan", "一.jpg", jpeg()[:12], "不完整"
    yield "no frame", "一.jpg", b"\xff\xd8" + segment(0xE0, b"JFIF\0") + END, "不完整"
    yield "huge", "一.jpg", jpeg(20000, 20000), "一亿像素"
    yield "nothing", "一.jpg", jpeg(0, 1), "不完整"
    yield "page inside", "一.jpg", jpeg(extra=segment(0xFE, page)), "网页代码"
    yield "archive behind", "一.jpg", jpeg() + zipped({"a": "b"}), "夹带压缩包"


HOSTILE = [Hostile(*one) for one in _hostile()]
