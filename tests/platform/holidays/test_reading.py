"""A notice that somebody hands in is small, shallow, complete and consistent, or refused."""

from __future__ import annotations

from datetime import date

import pytest
import yaml

from gongkai.holidays.refusals import NoticeRefused
from gongkai.holidays.written import notice_checked
from gongkai.holidays.yaml_in import LARGEST, yaml_read
from gongkai.law.calendar import notice_of
from gongkai.law.parameter import FOLDER
from platform_notices import LOADED_ON, YAML, written


def read(text: str | bytes):
    content = text.encode() if isinstance(text, str) else text
    return notice_checked(yaml_read(content), today=LOADED_ON)


def test_days_may_stand_with_or_without_quotes():
    assert read(YAML) == written()
    assert read(YAML.replace("2027-01-01", '"2027-01-01"')) == written()
    assert read(b"\xef\xbb\xbf" + YAML.encode()) == written()


@pytest.mark.parametrize("path", sorted((FOLDER / "working_days").glob("*.yaml")))
def test_the_packages_own_files_can_be_handed_in(path):
    document = yaml.safe_load(path.read_bytes())
    document.pop("checked_on", None)
    for notice in document["notices"]:
        got = notice_checked(document | {"notices": [notice]}, today=LOADED_ON)
        assert got.notice == notice_of(document["year"], notice)


def test_a_bomb_of_aliases_is_refused_before_anything_is_built():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    with pytest.raises(NoticeRefused, match="不能使用引用"):
        yaml_read("\n".join(lines).encode())


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"x" * (LARGEST + 1), "超过64KB"),
        (b"[" * 30000, "层次过深"),
        (b"\xff\xfe\x00", "不是可以读取的YAML"),
        (b"year: [1", "不是可以读取的YAML"),
        (b"!!python/object/apply:os.system ['true']", "不是可以读取的YAML"),
        (b"year: 2027\nyear: 2028\n", "重复的项目"),
        (b"a: 1\n" * 3000, "内容过多|重复的项目"),
        (b"--- 1\n--- 2\n", "不是可以读取的YAML"),
    ],
)
def test_what_is_no_small_plain_yaml_is_refused(content, sentence):
    with pytest.raises(NoticeRefused, match=sentence):
        yaml_read(content)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("year: 2027", "year: 二〇二七", "写明年度"),
        ("year: 2027", "jahr: 2027", "写明年度"),
        ("notices:", "notice:", "每次装入一份"),
        ("known_from: 2026-11-10", "known_from: 2027-02-01", "晚于今天"),
        ("known_from: 2026-11-10", "known_from: 十一月", "发布日期请写成"),
        ("number:", "nummer:", "不认识项目“nummer”"),
        ("title: 国务院办公厅关于2027年部分节假日安排的通知", "title: ''", "请填写标题"),
        ("2027-02-05..2027-02-11", "2027-02-11..2027-02-05", "前后颠倒"),
        ("2027-02-05..2027-02-11", "2027-02-05..2027-06-11", "过长"),
        ("[2027-01-01]", "[2028-01-01]", "不在2027年"),
        ("[2027-01-01]", "[2027-02-30]", "请写成"),
        ("[2027-01-01]", "2027-01-01", "写成列表"),
        ("[2027-01-01]", "[2027-02-07]", "写了两次"),
        ("days_off: [2027-01-01]", "days_of: [2027-01-01]", "每个节日只写"),
        (", days_off: [2027-01-01]", "", "没有写放假或者上班的日期"),
    ],
)
def test_what_is_no_notice_is_refused_and_named(old, new, sentence):
    assert old in YAML
    with pytest.raises(NoticeRefused, match=sentence):
        read(YAML.replace(old, new, 1))


@pytest.mark.parametrize("content", [b"", b"[]", b"1", b"null", b"a: b"])
def test_an_empty_or_other_document_is_refused(content):
    with pytest.raises(NoticeRefused):
        read(content)


def test_new_years_day_may_begin_in_the_year_before():
    got = read(YAML.replace("[2027-01-01]", "[2026-12-31..2027-01-02]"))
    assert got.notice.arrangements[0].days_off[0] == date(2026, 12, 31)
