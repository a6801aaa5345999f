"""Asking a page outside: politely, to the address that was checked, and never for long."""

from __future__ import annotations

from itertools import cycle
from time import monotonic

import pytest

from gongkai.publishing.outside import Answer, Outcome
from outside_server import OPEN, certificate, head, outside_world

PAGE = "http://www.gov.cn/a"


@pytest.fixture
def world():
    with outside_world() as made:
        yield made


def test_a_page_is_asked_for_by_its_head_alone_and_says_who_asks(world):
    world.pages["/a"] = head(200, **{"Set-Cookie": "a=b", "Content-Length": "9"})
    asker = world.asker()
    assert asker.ask(PAGE) == asker.ask(PAGE) == Answer(Outcome.ALIVE, 200)
    assert world.asked == ["HEAD /a", "HEAD /a"]
    assert world.connected[0] == (OPEN, 80)
    first, again = world.heads
    assert first == again
    assert "Host: www.gov.cn\r\n" in first
    assert "User-Agent: Gongkai-LinkCheck (+https://www.yunze.gov.cn/)" in first
    assert "Cookie" not in first
    assert "Referer" not in first


@pytest.mark.parametrize("status", [404, 405, 500, 501])
def test_a_server_that_knows_no_head_is_asked_for_the_page(world, status):
    world.pages = {"HEAD /a": head(status), "GET /a": head(200) + b"words"}
    assert world.asker().ask(PAGE).outcome is Outcome.ALIVE
    assert world.asked == ["HEAD /a", "GET /a"]
    assert world.resolved == ["www.gov.cn"]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        *((200, "ALIVE"), (206, "ALIVE"), (304, "ALIVE"), (401, "ALIVE"), (403, "ALIVE")),
        *((412, "ALIVE"), (429, "ALIVE"), (521, "ALIVE"), (302, "ALIVE")),
        *((404, "FAILED"), (410, "FAILED"), (500, "FAILED"), (503, "FAILED")),
    ],
)
def test_dead_is_what_is_not_there_or_does_not_work(world, status, outcome):
    world.pages["/a"] = head(status)
    answer = world.asker().ask(PAGE)
    assert (answer.outcome, answer.status) == (Outcome[outcome], status)
    assert bool(answer.told) == (answer.outcome is Outcome.FAILED)


def test_three_redirects_are_followed_and_no_more(world):
    for number in range(3):
        world.pages[f"/{number}"] = head(302, Location=f"/{number + 1}")
    world.pages["/3"] = head(200)
    assert world.asker().ask("http://www.gov.cn/0").outcome is Outcome.ALIVE
    assert len(world.resolved) == 4
    world.pages["/3"] = head(301, Location="/0")
    answer = world.asker().ask("http://www.gov.cn/0")
    assert answer == Answer(Outcome.FAILED, 301, "转向超过3次")
    assert len(world.asked) == 8


@pytest.mark.parametrize(
    "location",
    [
        *("http://oa.gov.cn/", "http://127.0.0.1/", "http://[::1]/", "//169.254.169.254/latest"),
        *("http://www.gov.cn:6379/", "file:///etc/passwd", "gopher://x.cn/", "http://a@b.cn/"),
    ],
)
def test_a_redirect_leads_nowhere_that_could_not_be_asked(world, location):
    world.names = {"oa.gov.cn": ["10.1.2.3"], "127.0.0.1": ["127.0.0.1"], "::1": ["::1"]}
    world.names["169.254.169.254"] = ["169.254.169.254"]
    world.pages["/a"] = head(302, Location=location)
    answer = world.asker().ask(PAGE)
    assert answer.outcome is Outcome.UNASKED
    assert "没有检查" in answer.told
    assert world.connected == [(OPEN, 80)]


def test_a_name_that_leads_inside_at_the_second_asking_is_not_followed(world):
    turns = cycle([[OPEN], ["127.0.0.1"]])
    world.names = {"rebinding.cn": [OPEN]}
    asker = world.asker()
    asker.network = type(asker.network)(
        resolve=lambda *_: next(turns), connect=asker.network.connect
    )
    world.pages = {"HEAD /a": head(405), "GET /a": head(302, Location="/b")}
    assert asker.ask("http://rebinding.cn/a").outcome is Outcome.UNASKED
    assert world.asked == ["HEAD /a", "GET /a"]
    assert world.connected == [(OPEN, 80), (OPEN, 80)]


def test_a_name_of_mixed_addresses_is_not_asked(world):
    world.names["www.gov.cn"] = [OPEN, "10.0.0.1"]
    assert world.asker().ask(PAGE).outcome is Outcome.UNASKED
    assert world.connected == []


def test_a_name_that_is_none_has_failed(world):
    world.names["www.gov.cn"] = []
    assert world.asker().ask(PAGE) == Answer(Outcome.FAILED, None, "域名无法解析")


def _endless_body(sock, over):
    sock.sendall(head(200))
    while not over.is_set():
        sock.sendall(b"x" * 65536)


def _endless_head(sock, over):
    sock.sendall(b"HTTP/1.1 200 OK\r\n")
    while not over.is_set():
        sock.sendall(b"X-A: " + b"x" * 30000 + b"\r\n")


def _many_heads(sock, over):
    sock.sendall(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 5000 + b"\r\n")


def _one_long_line(sock, over):
    while not over.is_set():
        sock.sendall(b"HTTP/1.1 200 " + b"x" * 65536)


def _go_on(sock, over):
    while not over.is_set():
        sock.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000)


def _drip(sock, over):
    for letter in b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 1000:
        sock.sendall(bytes([letter]))
        if over.wait(0.02):
            return


def _silence(sock, over):
    over.wait(5)


def _hang_up(sock, over):
    return


def _nonsense(sock, over):
    sock.sendall(b"\x00\xff" * 100 + b"\r\n\r\n")


@pytest.mark.parametrize(
    ("answers", "outcome", "told"),
    [
        (_endless_body, Outcome.ALIVE, ""),
        (_endless_head, Outcome.FAILED, "答复不合规范"),
        (_many_heads, Outcome.FAILED, "答复不合规范"),
        (_one_long_line, Outcome.FAILED, "答复不合规范"),
        (_go_on, Outcome.FAILED, "答复不合规范"),
        (_drip, Outcome.FAILED, "超过时限没有答复"),
        (_silence, Outcome.FAILED, "超过时限没有答复"),
        (_hang_up, Outcome.FAILED, "连接不上"),
        (_nonsense, Outcome.FAILED, "答复不合规范"),
    ],
)
def test_a_hostile_answer_ends_soon_and_harms_nothing(world, answers, outcome, told):
    world.pages["/a"] = answers
    began = monotonic()
    answer = world.asker(seconds=0.3).ask(PAGE)
    assert monotonic() - began < 2
    assert (answer.outcome, answer.told) == (outcome, told)


@pytest.mark.parametrize(
    "location",
    ["http://[::1", "\x01", "http://a..b/", "/" + "x" * 9000, "/\udcff", "http://" * 99],
)
def test_a_hostile_location_harms_nothing(world, location):
    sent = location.encode(errors="surrogateescape")
    world.pages["/a"] = b"HTTP/1.1 302 Found\r\nLocation: " + sent + b"\r\n\r\n"
    assert world.asker().ask(PAGE).outcome in {Outcome.UNASKED, Outcome.FAILED}
    assert {address for address, _ in world.connected} == {OPEN}


def test_a_certificate_is_asked_for_by_the_name_and_must_be_believed(world, tmp_path):
    world.tls, believes = certificate(tmp_path, "www.gov.cn")
    world.pages["/a"] = head(200)
    page = "https://www.gov.cn/a"
    assert world.asker().ask(page) == Answer(Outcome.FAILED, None, "安全证书无效")
    trusting = world.asker(trust=lambda: believes)
    assert trusting.ask(page).outcome is Outcome.ALIVE
    assert trusting.ask("https://other.gov.cn/a").told == "安全证书无效"
    assert world.connected[0] == (OPEN, 443)
    world.tls = None
    assert world.asker(seconds=0.2).ask(page).told == "超过时限没有答复"


def test_a_host_is_left_in_peace_between_two_requests(world, monkeypatch):
    waits = []
    monkeypatch.setattr("gongkai.publishing.outside.asking.sleep", waits.append)
    world.pages["/a"] = head(200)
    asker = world.asker()
    asker.pause = 2
    for address in (PAGE, "http://other.gov.cn/a", PAGE):
        asker.ask(address)
    [wait] = waits
    assert 1 < wait <= 2
