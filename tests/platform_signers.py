"""Those who review and sign what the disclosure office itself puts out, each at a browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gongkai.organs.roles import Role

if TYPE_CHECKING:
    from datetime import date

    from platform_browsers import Someone

SIGNERS = {
    Role.OFFICE_HEAD: "同意",
    Role.SECRECY_REVIEWER: "同意",
    Role.SIGNING_LEADER: "签发",
}
"""The three in their order, each with the button that he presses (PUB-35, PUB-36)."""


@dataclass
class Desks:
    """The people of a story, each before one browser through all of its days."""

    office: Any
    _seated: dict[Role | None, Someone] = field(default_factory=dict)

    def at(self, day: date, role: Role | None = None) -> Someone:
        """Let it be a day, and give whoever sits there: one of the staff, or of the public."""
        self.office.turn_to(day)
        if role not in self._seated:
            self._seated[role] = self.office.at(role)
        return self._seated[role]

    def signed(self, day: date, title: str) -> None:
        """Let all three find what waits for them under a title, read it, and agree."""
        for role, button in SIGNERS.items():
            reviewer = self.at(day, role)
            reviewer.page.goto("/office/")
            reviewer.follow("去审核", title)
            reviewer.fill("审核意见", "属实。")
            reviewer.press(button)
            reviewer.see("已签发。" if button == "签发" else "已审核通过。")
