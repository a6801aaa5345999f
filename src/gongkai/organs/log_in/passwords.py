"""What a password must be beyond Django's own rules."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError

if TYPE_CHECKING:
    from gongkai.organs.models import Person

_HABITS = Path(__file__).with_name("habits.txt")


class LongEnough(MinimumLengthValidator):
    """Refuses a short password in a sentence of ours: Django's is not translated."""

    def get_error_message(self) -> str:
        """Say how long."""
        return f"密码太短，请至少使用{self.min_length}个字符。"

    def get_help_text(self) -> str:
        """Say the rule."""
        return f"密码至少{self.min_length}个字符。"


class NotOfHabit:
    """Refuses a password made only of habitual words, digits and signs: Woaini1314, Admin@2026."""

    def validate(self, password: str, user: Person | None = None) -> None:  # noqa: ARG002 - Django's
        """Refuse it.

        Raises:
            ValidationError: it is one of habit.
        """
        bare = re.sub(r"[\W\d_]+", "", password.lower())
        if not bare or _words().fullmatch(bare):
            raise ValidationError(
                "这个密码由常见的词和数字组成，容易被猜中，请换一个。", code="password_of_habit"
            )

    def get_help_text(self) -> str:
        """Say the rule."""
        return "密码不能只由常见的词（如woaini、admin）和数字组成。"


@cache
def _words() -> re.Pattern[str]:
    lines = _HABITS.read_text(encoding="utf-8").splitlines()
    words = sorted((line for line in lines if line and not line.startswith("#")), key=len)
    return re.compile(f"(?:{'|'.join(map(re.escape, reversed(words)))})+")
