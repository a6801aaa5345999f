"""A careless or hostile user loses no file and sees no traceback."""

import json
import os

import pytest
from click.testing import CliRunner

from gongkai.cli.application import application
from report.made.reports import make


@pytest.fixture
def call(tmp_path, monkeypatch):
    """Call the command in this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments, stdin=None):
        return CliRunner().invoke(application, [*map(str, arguments)], input=stdin)

    return run


def data(seed=7, **changes):
    return json.dumps(make(seed, year=2023).as_json() | changes)


@pytest.mark.parametrize(
    "arguments",
    [
        ("write", "a.json", "-o", "a.json"),
        ("sum", "a.json", "b.json", "-o", "./b.json"),
        ("sum", ".", "-o", "a.json"),
        ("check", "a.json", "--format", "html", "-o", "a.json"),
        ("check", "a.json", "--previous", "b.json", "--format", "html", "-o", "b.json"),
        ("compare", "a.json", "b.json", "-o", "b.json"),
    ],
)
def test_it_never_writes_over_what_it_reads(call, tmp_path, arguments):
    texts = {"a.json": data(1), "b.json": data(2)}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    refused = call("report", *arguments)
    assert refused.exit_code == 2
    assert len(refused.stderr.splitlines()) == 1
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == texts


def test_it_follows_a_link_and_writes_into_a_device(call, tmp_path):
    (tmp_path / "a.json").write_text(data(), encoding="utf-8")
    (tmp_path / "target.json").write_text("old", encoding="utf-8")
    (tmp_path / "link.json").symlink_to("target.json")
    assert call("report", "write", "a.json", "-o", "link.json").exit_code == 0
    assert (tmp_path / "link.json").is_symlink()
    assert "old" not in (tmp_path / "target.json").read_text(encoding="utf-8")
    call("report", "check", "a.json", "--format", "html", "-o", os.devnull)
    assert os.path.exists(os.devnull)  # noqa: PTH110
    assert not os.path.isfile(os.devnull)  # noqa: PTH113


def test_a_folder_without_documents_is_refused(call, tmp_path):
    (tmp_path / "empty").mkdir()
    shown = call("report", "read", "empty", "--format", "json")
    assert shown.exit_code == 2
    assert set(json.loads(shown.stdout)) == {"file", "error"}
    assert call("report", "check", "empty").exit_code == 2
    assert "没有发现问题" not in call("report", "check", "empty").output


def test_a_folder_loses_no_old_document_and_reads_no_lock_file(call, tmp_path):
    folder = tmp_path / "city"
    folder.mkdir()
    (folder / "a.json").write_text(data(), encoding="utf-8")
    for name in ("~$a.docx", ".hidden.json", ".DS_Store", "picture.png"):
        (folder / name).write_bytes(b"x")
    (folder / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    shown = call("report", "read", "city", "--format", "json")
    files = [json.loads(line)["file"] for line in shown.stdout.splitlines()]
    assert files == ["a.json", "b.doc"]
    assert shown.exit_code == 2


def test_standard_input_named_twice_says_so(call):
    refused = call("report", "compare", "-", "-", stdin=data())
    assert refused.exit_code == 2
    assert "只写了一次" in refused.stderr


@pytest.mark.parametrize(
    "name", ["sp ace.json", "new\nline.json", "-dash.json", "😀.json", "A.JSON"]
)
def test_it_takes_files_of_any_name(call, tmp_path, name):
    (tmp_path / name).write_text(data(), encoding="utf-8")
    shown = call("report", "read", "--format", "json", "--", name)
    assert json.loads(shown.stdout)["file"] == name


@pytest.mark.parametrize("name", ["x" * 300, "mis\n\x1b[31msing", "nul\0"])
def test_a_strange_name_gives_one_clean_line(call, name):
    refused = call("report", "read", name, "--format", "json")
    assert refused.exit_code == 2
    assert len(refused.stderr.splitlines()) == 1
    assert "\x1b" not in refused.stderr


def test_a_name_that_is_no_utf8_goes_into_every_output(call, tmp_path):
    name = os.fsdecode(b"bad\xff.json")
    changed = make(7, year=2023).as_json()
    changed["requests"]["granted"][6] += 1
    (tmp_path / name).write_text(json.dumps(changed), encoding="utf-8")
    for layout in ("json", "html", "sarif", "text"):
        assert call("report", "check", name, "--format", layout).exit_code == 1
    log = json.loads(call("report", "check", name, "--format", "sarif").stdout)
    places = log["runs"][0]["results"][0]["locations"]
    assert places[0]["physicalLocation"]["artifactLocation"]["uri"] == "bad%FF.json"
    assert call("report", "write", name, "-o", "out.json").exit_code == 0


def test_json_written_to_a_file_has_its_lines_for_what_cannot_be_read_too(call, tmp_path):
    (tmp_path / "a.json").write_text(data(), encoding="utf-8")
    call("report", "check", "no.pdf", "a.json", "--format", "json", "-o", "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["file"] for line in lines] == ["no.pdf", "a.json"]


@pytest.mark.parametrize("organ", ["[/red]", "\x1b[31m", "\ud800", "<script>", "=1+1", "\u202e"])
def test_a_hostile_organ_shows_nowhere_as_more_than_text(call, tmp_path, organ):
    (tmp_path / "a.json").write_text(data(1, organ=organ, title=organ), encoding="utf-8")
    (tmp_path / "b.json").write_text(data(2), encoding="utf-8")
    for command in (
        ("read", "a.json", "--format", "text"),
        ("check", "a.json"),
        ("check", "a.json", "--format", "html"),
        ("check", "a.json", "--format", "sarif"),
        ("compare", "a.json", "b.json"),
        ("compare", "a.json", "b.json", "-o", "c.html"),
        ("compare", "a.json", "b.json", "-o", "c.xlsx"),
        ("compare", "a.json", "b.json", "-o", "c.json"),
        ("sum", "a.json", "b.json", "-o", "s.html"),
    ):
        shown = call("report", *command)
        assert shown.exit_code in {0, 1}, (command, shown.output)
        assert "\x1b" not in shown.stdout
        assert "<script>" not in shown.stdout or command[0] == "read" or "html" not in command
    for page in ("c.html", "s.html"):
        assert "<script" not in (tmp_path / page).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("year", "2023"),
        ("year", 2023.5),
        ("sections", [{"number": True, "title": "", "text": ""}]),
        ("disclosure", {"charges": {"amount": "1_000"}}),
        ("disclosure", {"charges": {"amount": "１２"}}),
        ("disclosure", {"charges": {"amount": "1E999"}}),
        ("requests", {"received": [True] * 7}),
        ("year", "x" * 10_000),
    ],
)
def test_write_refuses_wrong_data_in_one_short_line(call, tmp_path, key, value):
    (tmp_path / "a.json").write_text(data(**{key: value}), encoding="utf-8")
    refused = call("report", "write", "a.json", "-o", "out.html")
    assert refused.exit_code == 2
    assert len(refused.stderr.splitlines()) == 1
    assert len(refused.stderr) < 300
    assert not (tmp_path / "out.html").exists()


def test_compare_bears_figures_of_forty_digits(call, tmp_path):
    (tmp_path / "a.json").write_text(data(1), encoding="utf-8")
    huge = data(2, requests={"received": [10**40] * 7})
    (tmp_path / "b.json").write_text(huge, encoding="utf-8")
    assert call("report", "compare", "a.json", "b.json", "--format", "json").exit_code == 0


def test_compare_keeps_every_label_whole_at_80_columns(call, tmp_path):
    for seed in (1, 2):
        (tmp_path / f"{seed}.json").write_text(data(seed), encoding="utf-8")
    assert "…" not in call("report", "compare", "1.json", "2.json").stdout


def test_what_read_prints_can_be_written(call, tmp_path):
    (tmp_path / "a.json").write_text(data(), encoding="utf-8")
    line = call("report", "read", "a.json", "--format", "json").stdout
    assert call("report", "write", "-", "-o", "y.docx", stdin=line).exit_code == 0
    assert (tmp_path / "y.docx").stat().st_size > 1000


def test_a_thousand_dates_are_quick_and_in_order(call):
    dates = [
        f"{year}-{month:02}-{day:02}"
        for year in (2021, 2022, 2023)
        for month in range(1, 13)
        for day in range(1, 29)
    ][:1000]
    shown = call("due", *dates, "--format", "json")
    assert [json.loads(line)["received_on"] for line in shown.stdout.splitlines()] == dates
