"""`gongkai report …` as a person or a program uses it."""

import json

import pytest

from gongkai.report.writers import write_report
from report.made.reports import make, make_pair


@pytest.fixture
def report_file(tmp_path):
    """A consistent report as a file in the working folder; its bare name."""
    write_report(make(7), tmp_path / "report.docx")
    return "report.docx"


def broken(tmp_path, name="broken.html"):
    """A report whose granted row does not add up, as a file; its bare name."""
    data = make(7).as_json()
    data["requests"]["granted"][6] += 1
    (tmp_path / "data.json").write_text(json.dumps(data), encoding="utf-8")
    from gongkai.report.readers import read_report

    write_report(read_report(tmp_path / "data.json"), tmp_path / name)
    return name


def test_read_gives_one_object_a_line_in_the_order_of_the_arguments(gongkai, tmp_path):
    for seed in (1, 2, 3):
        write_report(make(seed), tmp_path / f"{seed}.html")
    shown = gongkai("report", "read", "3.html", "1.html", "2.html")
    assert shown.returncode == 0, shown.stderr
    files = [json.loads(line)["file"] for line in shown.stdout.splitlines()]
    assert files == ["3.html", "1.html", "2.html"]


def test_read_gives_exactly_the_contracts_keys(gongkai, report_file):
    data = json.loads(gongkai("report", "read", report_file).stdout)
    assert list(data) == [
        *("file", "organ", "year", "form", "title", "period"),
        *("sections", "disclosure", "requests", "disputes"),
    ]


def test_read_goes_on_after_an_unreadable_file_and_ends_with_2(gongkai, tmp_path, report_file):
    (tmp_path / "empty.pdf").write_bytes(b"")
    shown = gongkai("report", "read", "empty.pdf", report_file, "missing.docx")
    first, second, third = map(json.loads, shown.stdout.splitlines())
    assert shown.returncode == 2
    assert set(first) == set(third) == {"file", "error"}
    assert second["file"] == report_file
    assert len(shown.stderr.splitlines()) == 2


def test_read_takes_a_folder_and_uses_every_file_in_it(gongkai, tmp_path):
    folder = tmp_path / "city"
    folder.mkdir()
    for seed in range(6):
        write_report(make(seed), folder / f"{seed}.html")
    shown = gongkai("report", "read", "city")
    assert [json.loads(line)["file"] for line in shown.stdout.splitlines()] == [
        f"{seed}.html" for seed in range(6)
    ]


def test_read_takes_standard_input(gongkai):
    data = json.dumps(make(5).as_json(), ensure_ascii=False)
    shown = gongkai("report", "read", "-", stdin=data)
    assert json.loads(shown.stdout)["file"] == "-"


def test_read_shows_tables_to_a_person(gongkai, report_file):
    shown = gongkai("report", "read", report_file, "--format", "text")
    for piece in ("自然人", "行政许可", "结果维持", "总体情况"):
        assert piece in shown.stdout


def test_check_ends_with_0_when_nothing_is_an_error(gongkai, report_file):
    shown = gongkai("report", "check", report_file, "--format", "json")
    assert shown.returncode == 0, shown.stdout
    assert set(json.loads(shown.stdout)) == {"file", "organ", "year", "findings"}


def test_check_ends_with_1_when_a_total_is_wrong_and_names_the_cell(gongkai, tmp_path):
    shown = gongkai("report", "check", broken(tmp_path), "--format", "json")
    findings = json.loads(shown.stdout)["findings"]
    assert shown.returncode == 1
    assert any(
        finding["check"] == "requests.row-total" and finding["where"] == "requests.granted[6]"
        for finding in findings
    )


def test_check_ends_with_2_when_a_file_cannot_be_read(gongkai, tmp_path, report_file):
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert gongkai("report", "check", report_file, "scan.png").returncode == 2


def test_check_compares_with_last_year_when_it_is_given(gongkai, tmp_path):
    new, old = make_pair(11)
    data = old.as_json()
    data["requests"]["carried_out"][6] += 3
    (tmp_path / "old.json").write_text(json.dumps(data), encoding="utf-8")
    write_report(new, tmp_path / "new.docx")
    shown = gongkai("report", "check", "new.docx", "--previous", "old.json", "--format", "json")
    checks = {finding["check"] for finding in json.loads(shown.stdout)["findings"]}
    assert any(check.startswith("years.") for check in checks)


@pytest.mark.parametrize(("layout", "sign"), [("html", "<!doctype html"), ("sarif", '"2.1.0"')])
def test_check_writes_a_page_and_sarif_whole(gongkai, tmp_path, layout, sign):
    shown = gongkai("report", "check", broken(tmp_path), "--format", layout, "-o", "out.file")
    assert shown.returncode == 1
    assert sign in (tmp_path / "out.file").read_text(encoding="utf-8").lower()


@pytest.mark.parametrize("suffix", [".docx", ".html", ".xlsx", ".json"])
def test_write_gives_a_file_that_reads_back_the_same(gongkai, tmp_path, suffix):
    report = make(9)
    (tmp_path / "data.json").write_text(json.dumps(report.as_json()), encoding="utf-8")
    written = gongkai("report", "write", "data.json", "-o", f"out{suffix}")
    assert written.returncode == 0, written.stderr
    data = json.loads(gongkai("report", "read", f"out{suffix}").stdout)
    assert data["requests"] == report.as_json()["requests"]
    assert data["disclosure"] == report.as_json()["disclosure"]


@pytest.mark.parametrize("output", ["out.odt", "no-such-folder/out.docx"])
def test_write_refuses_and_leaves_nothing_behind(gongkai, tmp_path, output):
    (tmp_path / "data.json").write_text(json.dumps(make(1).as_json()), encoding="utf-8")
    refused = gongkai("report", "write", "data.json", "-o", output)
    assert refused.returncode == 2
    assert len(refused.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["data.json"]


def test_sum_adds_reports_up_and_names_who_went_in(gongkai, tmp_path):
    first, second = make(21, year=2023), make(22, year=2023)
    for name, report in (("a.html", first), ("b.docx", second)):
        write_report(report, tmp_path / name)
    shown = gongkai("report", "sum", "a.html", "b.docx", "-o", "sum.json", "--organ", "某市")
    assert shown.returncode == 0, shown.stderr
    total = json.loads((tmp_path / "sum.json").read_text(encoding="utf-8"))
    received = [report.requests["received"][6] for report in (first, second)]
    assert total["requests"]["received"][6] == sum(received)
    assert first.organ in shown.stdout
    assert second.organ in shown.stdout


def test_sum_refuses_mixed_layouts_with_exit_status_2(gongkai, tmp_path):
    write_report(make(21, year=2020), tmp_path / "a.html")
    write_report(make(22, year=2023), tmp_path / "b.html")
    refused = gongkai("report", "sum", "a.html", "b.html", "-o", "sum.json")
    assert refused.returncode == 2
    assert not (tmp_path / "sum.json").exists()


def test_compare_shows_what_changed_and_gives_it_as_data(gongkai, tmp_path):
    new, old = make_pair(12)
    write_report(old, tmp_path / "old.html")
    write_report(new, tmp_path / "new.html")
    assert "增减" in gongkai("report", "compare", "old.html", "new.html").stdout
    data = json.loads(
        gongkai("report", "compare", "old.html", "new.html", "--format", "json").stdout
    )
    assert data["cells"]
    assert gongkai("report", "compare", "old.html", "new.html", "-o", "c.xlsx").returncode == 0
    assert (tmp_path / "c.xlsx").stat().st_size > 1000


def test_compare_ends_with_2_when_a_file_cannot_be_read(gongkai, report_file):
    assert gongkai("report", "compare", report_file, "missing.docx").returncode == 2
