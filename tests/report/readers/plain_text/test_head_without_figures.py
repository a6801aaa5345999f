from gongkai.report.readers.plain_text import read_document


def test_it_reads_a_head_cut_off_from_its_figures_as_lines():
    text = "行政复议          行政诉讼\n结果维持   总计\n   \t|<   结果维持   总计\n0          0\n"
    texts = [text for text, _ in read_document(text.encode()).texts()]
    assert "行政复议          行政诉讼" in texts
    assert "".join(texts).count("0") == 2
