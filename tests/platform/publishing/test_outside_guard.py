"""What may be asked outside: pages of the open internet, and nothing behind the server."""

from __future__ import annotations

import socket
import ssl

import pytest

from gongkai.publishing.outside import INTERNET, Asker, Forbidden, Network, Outcome, target_of
from gongkai.publishing.outside.guard import all_public, is_public

NEVER = (
    *("0.0.0.0", "0.1.2.3", "10.0.0.1"),  # noqa: S104 - nothing listens on it here
    *("100.64.0.1", "127.0.0.1", "127.255.255.254"),
    *("169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.0.0.8"),
    *("192.0.2.1", "192.88.99.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"),
    *("224.0.0.1", "233.252.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::8.8.8.8"),
    *("64:ff9b::808:808", "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "100::1"),
    *("2002:7f00:1::", "2002:808:808::1", "2001::1", "2001:0:4136:e378::1", "2001:10::1"),
    *("2001:20::1", "2001:db8::1", "3fff::1", "4000::1", "5f00::1", "fc00::1", "fd12:3456::1"),
    *("fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "2400:3200::1%eth0"),
    *("", "localhost", "127.1", "2130706433", "0x7f000001", "1.2.3", "8.8.8.8 ", "08.8.8.8"),
)


@pytest.mark.parametrize("address", NEVER)
def test_it_is_never_asked(address):
    assert not is_public(address)
    with pytest.raises(Forbidden):
        all_public([address])


@pytest.mark.parametrize("address", ["8.8.8.8", "114.114.114.114", "2400:3200::1", "2606:4700::1"])
def test_the_open_internet_may_be_asked(address):
    assert all_public([address, address]) == (address,)


@pytest.mark.parametrize("inner", ["10.0.0.1", "::1", "::ffff:10.0.0.1"])
def test_a_name_that_stands_for_one_inner_address_too_is_not_asked(inner):
    with pytest.raises(Forbidden, match="内部网络"):
        all_public(["8.8.8.8", inner])
    with pytest.raises(Forbidden):
        all_public([])


@pytest.mark.parametrize(
    "address",
    [
        *("ftp://www.gov.cn/", "file:///etc/passwd", "gopher://www.gov.cn/", "//www.gov.cn/"),
        *("javascript:alert(1)", "http:///a", "http://", "http://[::1", "http://a..b/"),
        *("http://www.gov.cn:22/", "http://www.gov.cn:443/", "https://www.gov.cn:80/"),
        *("http://www.gov.cn:8080/", "http://www.gov.cn:0/", "http://www.gov.cn:99999/"),
        *("http://root@www.gov.cn/", "http://root:pass@www.gov.cn/", "http://:@www.gov.cn/"),
        f"http://{'a' * 64}.gov.cn/",
    ],
)
def test_what_is_no_page_of_the_web_is_not_asked(address):
    with pytest.raises(Forbidden):
        target_of(address)


def test_an_address_is_sent_as_ascii_and_cannot_carry_a_second_request():
    target = target_of("https://中国政府网.政务/目录/a b?名=值&x=%20#部分")
    assert target.host == "xn--fiqs8sirgfmhq98a.xn--zfr164b"
    assert target.path == "/%E7%9B%AE%E5%BD%95/a%20b?%E5%90%8D=%E5%80%BC&x=%20"
    assert target_of("http://www.gov.cn/a\r\nHost: b").path == "/aHost:%20b"
    assert target_of("http://[2400:3200::1]/").authority == "[2400:3200::1]"


@pytest.mark.parametrize(
    "host",
    ["127.1", "2130706433", "0x7f.1", "0177.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"],
)
def test_however_this_machine_is_written_nothing_connects_to_it(host):
    def connect(*_):
        raise AssertionError("it connects")

    answer = Asker("x", Network(resolve=INTERNET.resolve, connect=connect)).ask(f"http://{host}/")
    assert answer.outcome in {Outcome.UNASKED, Outcome.FAILED}
    assert answer.status is None


def test_the_internet_is_reached_by_literal_address_and_its_certificates_are_checked():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address, port = listener.getsockname()
        with INTERNET.connect(address, port, 1) as sock:
            assert sock.getpeername() == (address, port)
            assert sock.gettimeout() == 1
    trust = INTERNET.trust()
    assert trust.check_hostname
    assert trust.verify_mode is ssl.CERT_REQUIRED
