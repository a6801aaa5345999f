import zipfile
from io import BytesIO

from gongkai.report.document import Place, TraceKind
from report.readers.docx.word import NAMESPACES, p, packed, read_document, relations, word_file

CORE = (
    "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:creator>张某</dc:creator>"
    "<cp:lastModifiedBy>李某</cp:lastModifiedBy><cp:revision>7</cp:revision>"
    "<dc:title/></cp:coreProperties>"
)
APP = (
    "<Properties xmlns='a'><Company>某公司</Company><Template>Normal.dotm</Template>"
    "<Pages>3</Pages></Properties>"
)
CUSTOM = (
    "<Properties><property name='密级'><lpwstr>内部</lpwstr></property><property/></Properties>"
)


def with_parts(data, parts):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()} | parts)


def test_it_traces_authors_company_and_custom_properties():
    data = with_parts(
        word_file(p("文")),
        {"docProps/core.xml": CORE, "docProps/app.xml": APP, "docProps/custom.xml": CUSTOM},
    )
    assert [(t.name, t.text) for t in read_document(data).traces] == [
        ("creator", "张某"),
        ("lastModifiedBy", "李某"),
        ("Company", "某公司"),
        ("密级", "内部"),
    ]


def test_it_traces_macros_and_embedded_files():
    data = with_parts(
        word_file(p("文")), {"word/vbaProject.bin": b"x", "word/embeddings/oleObject1.bin": b"x"}
    )
    assert {t.text for t in read_document(data).traces if t.kind is TraceKind.ATTACHMENT} == {
        "word/vbaProject.bin",
        "word/embeddings/oleObject1.bin",
    }


def test_it_traces_links_to_files_of_somebodys_machine():
    template = "file:///C:\\Users\\hp\\报告.dotx"
    data = word_file(
        p("文"), links=(("r1", "hyperlink", "http://a.cn/"), ("r2", "settings", "settings.xml"))
    )
    data = with_parts(
        data, {"word/_rels/settings.xml.rels": relations(("r1", "attachedTemplate", template))}
    )
    assert [(t.name, t.text) for t in read_document(data).traces] == [
        ("attachedTemplate", template)
    ]


def test_it_traces_comments_where_they_are_anchored():
    body = p("前") + "<w:p><w:commentRangeStart w:id='3'/><w:r><w:t>文</w:t></w:r></w:p>"
    comment = f"<w:comment w:id='3' w:author='赵某'>{p('此数')}{p('不对')}</w:comment>"
    comment, author = read_document(word_file(body, comments=comment)).traces
    assert (comment.kind, comment.text, comment.place) == (
        TraceKind.COMMENT,
        "此数\n不对",
        Place(2),
    )
    assert (author.kind, author.text) == (TraceKind.PROPERTY, "赵某")


def test_it_reads_a_web_page_that_is_all_a_file_has():
    chunk = "<html><body><p>一、总体情况</p></body></html>"
    data = with_parts(
        word_file("<w:altChunk r:id='r9'/><w:altChunk/>", links=(("r9", "aFChunk", "a.html"),)),
        {"word/a.html": chunk},
    )
    assert [block.text for block in read_document(data).blocks] == ["一、总体情况"]


def test_it_reads_the_strict_dialect():
    space = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    document = f"<w:document {NAMESPACES}><w:body>{p('严格')}</w:body></w:document>"
    document = document.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", space
    )
    data = packed({"word/document.xml": document})
    assert [block.text for block in read_document(data).blocks] == ["严格"]


def test_it_gives_no_blocks_for_a_file_without_a_body():
    data = packed({"word/document.xml": f"<w:document {NAMESPACES}/>"})
    assert read_document(data).blocks == ()
