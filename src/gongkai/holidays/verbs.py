"""What the journal says of this room."""

from __future__ import annotations

from gongkai.journal.verbs import register

LOADED = register("holidays.notice.loaded", "装入了放假安排")
