"""Calendars to subscribe to: well formed, secret, revocable, without personal data (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from gongkai.casework.ics import DayEvent, calendar_written
from gongkai.casework.models import Feed
from gongkai.casework.refusals import FeedRefused, FeedUnknown
from gongkai.casework.selectors import calendar_at
from gongkai.casework.services import feed_issue, feed_revoke
from gongkai.organs.authority import Actor, NotAllowed
from gongkai.organs.models import Appointment, Person
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_play import MONDAY, handling

AT = datetime(2024, 5, 6, 1, 2, 3, tzinfo=UTC)


def unfolded(content: bytes) -> list[str]:
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no character is cut in two
    return content.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]


def value(lines: list[str], name: str) -> str:
    return next(line.partition(":")[2] for line in lines if line.startswith(f"{name}:"))


def unescaped(written: str) -> str:
    found, rest = "", iter(written)
    for character in rest:
        if character == "\\":
            following = next(rest)
            found += "\n" if following == "n" else following
        else:
            found += character
    return found


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n;,\\:")))
def test_any_text_comes_back_as_it_was(text):
    event = DayEvent("u@x", MONDAY, text, text, "https://x/", AT)
    lines = unfolded(calendar_written(text, [event]))
    assert unescaped(value(lines, "SUMMARY")) == text
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")


def test_an_event_is_one_whole_day():
    event = DayEvent("u@x", date(2024, 12, 31), "期限", "一行\r\n两行\x00", "https://x/", AT)
    lines = unfolded(calendar_written("甲,乙", [event]))
    assert "DTSTART;VALUE=DATE:20241231" in lines
    assert "DTEND;VALUE=DATE:20250101" in lines
    assert "DTSTAMP:20240506T010203Z" in lines
    assert "DESCRIPTION:一行\\n两行" in lines
    assert "X-WR-CALNAME:甲\\,乙" in lines


def subscribed(cast, role=Role.HANDLER, organ=None):
    return feed_issue(organ=organ, by=cast.actor[role])


def summaries(secret: str, on: date = MONDAY) -> list[str]:
    content = calendar_at(secret, on)
    assert content is not None
    return [line for line in unfolded(content) if line.startswith("SUMMARY")]


@pytest.mark.django_db
class TestFeeds:
    def test_mine_shows_what_i_handle_and_the_organs_all(self, cast):
        own = handling(cast, MONDAY).assigned(MONDAY, handler=cast.person[Role.HANDLER])
        handling(cast, MONDAY)
        _, mine = subscribed(cast)
        _, all_ = subscribed(cast, Role.OFFICER, cast.organ)
        assert summaries(mine) == [f"SUMMARY:{own.request.number} 答复期限"]
        assert len(summaries(all_)) == 2

    def test_neither_titles_nor_names_stand_in_it(self, cast):
        play = handling(cast, MONDAY)
        _, secret = subscribed(cast, Role.OFFICER, cast.organ)
        text = calendar_at(secret, MONDAY).decode()
        assert play.request.title not in text
        assert "张三丰" not in text

    def test_only_a_digest_of_the_secret_is_kept(self, cast):
        feed, secret = subscribed(cast)
        assert secret not in (feed.digest, f"{feed.__dict__}")
        assert len(secret) >= 43

    def test_a_revoked_one_is_gone_and_anothers_is_not_found(self, cast):
        feed, secret = subscribed(cast)
        with pytest.raises(FeedUnknown):
            feed_revoke(feed_id=feed.pk, by=cast.actor[Role.OFFICER])
        feed_revoke(feed_id=feed.pk, by=cast.actor[Role.HANDLER])
        assert calendar_at(secret, MONDAY) is None
        with pytest.raises(FeedUnknown):
            feed_revoke(feed_id=feed.pk, by=cast.actor[Role.HANDLER])

    def test_it_ends_with_the_right_to_see(self, cast):
        _, secret = subscribed(cast, Role.OFFICER, cast.organ)
        Appointment.objects.filter(role=Role.OFFICER).update(until_on=date(2024, 5, 1))
        assert calendar_at(secret, MONDAY) is None

    def test_it_ends_with_the_account(self, cast):
        _, secret = subscribed(cast)
        Person.objects.update(is_active=False)
        assert calendar_at(secret, MONDAY) is None

    def test_an_organ_that_one_does_not_see_cannot_be_subscribed(self, cast, sibling):
        with pytest.raises(NotAllowed):
            subscribed(cast, Role.OFFICER, sibling.organ)
        with pytest.raises(NotAllowed):
            feed_issue(by=Actor.public())
        assert not Feed.objects.exists()

    def test_there_are_only_so_many(self, cast):
        for _ in range(10):
            subscribed(cast)
        with pytest.raises(FeedRefused, match="最多10个"):
            subscribed(cast)

    def test_the_address_answers_a_program_without_log_in(
        self, cast, django_assert_max_num_queries
    ):
        for _ in range(5):
            handling(cast, MONDAY)
        _, secret = subscribed(cast, Role.OFFICER, cast.organ)
        with played_at(MONDAY), django_assert_max_num_queries(6):
            answer = Client().get(f"/feeds/{secret}.ics")
        assert answer["Content-Type"] == "text/calendar; charset=utf-8"
        assert answer["Cache-Control"] == "private, no-store"
        assert len(unfolded(answer.content)) > 5 * 8
        assert Client().get(f"/feeds/{secret}x.ics").status_code == 404
        assert Client().post(f"/feeds/{secret}.ics").status_code == 405
