import json

import pytest

from gongkai.report.document import UnreadableFile
from gongkai.report.readers import read_report_bytes
from report.filled import filled_report

WHOLE = filled_report().as_json()


def read(data):
    return read_report_bytes(json.dumps(data, ensure_ascii=False).encode(), "数据.json")


def test_it_reads_the_contracts_object_and_an_array_of_one():
    assert read(WHOLE).as_json() == read([WHOLE]).as_json() == WHOLE | {"file": "数据.json"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_it_reads_data_in_any_encoding(encoding):
    text = json.dumps(WHOLE, ensure_ascii=False)
    assert read_report_bytes(text.encode(encoding), "a").organ == WHOLE["organ"]


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ('{"file": "", ', "JSON"),
        ('{"year": ' + "9" * 5000 + "}", "JSON"),
        ('{"a": ' + "[" * 100_000, "JSON"),
        ("[]", "一份报告"),
        ('[{"form": "2021"}, {"form": "2021"}]', "一份报告"),
        ('{"form": "2021", "form": "2019"}', "form"),
        ('{"form": "1999"}', "form"),
        ('{"form": "2021", "year": NaN}', "year"),
        ('{"form": "2021", "requests": {"granted": [1]}}', "granted"),
        ('{"form": "2021", "disclosure": {"charges": {"amount": "1E999999999"}}}', "amount"),
    ],
)
def test_it_refuses_data_that_are_no_report(text, advice):
    with pytest.raises(UnreadableFile, match=advice):
        read_report_bytes(text.encode(), "a.json")
