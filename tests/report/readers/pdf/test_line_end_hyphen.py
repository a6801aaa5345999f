"""A hyphen at a line's end is part of the text: 0517-83605210, A-1."""

from dataclasses import replace

from gongkai.report.model import Section
from gongkai.report.readers import read_report_bytes
from gongkai.report.writers import render_report
from report.made.reports import make

TEXT = "本机关全年主动公开政府信息政务新媒体政务新媒体-X000等工作有序开展。"


def test_it_keeps_a_hyphen_at_which_the_line_was_broken():
    report = replace(make(3), sections=(Section(1, "总体情况", TEXT),))
    again = read_report_bytes(render_report(report, ".pdf"), "x.pdf")
    assert again.sections[0].text == TEXT
