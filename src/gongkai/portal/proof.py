"""A small sum that a browser does before it hands a form in, and a flood cannot afford.

The browser looks for a number that, put behind the form's challenge, gives a digest which begins
with so many zeros; seeing that it does costs one digest. The challenge belongs to one draft, and a
draft is handed in once. No third party is asked, and nobody has to read a distorted word: who
comes without script hands in as well, but not as often.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from django.utils.crypto import salted_hmac

if TYPE_CHECKING:
    from gongkai.portal.wizard.drafts import Draft

BITS = 17
"""So many zeros: 131,072 digests on average, a second or less while one reads the page through."""

_LONGEST = 12


def challenge_of(draft: Draft) -> str:
    """Give the challenge of a draft."""
    return salted_hmac("gongkai.portal.proof", draft.token, algorithm="sha256").hexdigest()[:32]


def is_proved(draft: Draft, answer: str) -> bool:
    """Tell whether an answer solves the challenge of a draft."""
    if not (answer.isascii() and answer.isdigit()) or len(answer) > _LONGEST:
        return False
    digest = hashlib.sha256(f"{challenge_of(draft)}:{answer}".encode()).digest()
    return int.from_bytes(digest) >> (len(digest) * 8 - BITS) == 0
