"""Asking the world outside whether an address still leads to a page, without doing harm.

What is asked was typed by people, and the server that asks stands inside the organ's network: so
nothing but the open internet is ever asked, whatever a name or a redirect leads to. The libraries
that the project has fetch on behalf of a program, not of a stranger, and resolve a name a second
time when they connect: so the connection is made here, to the very address that was checked, and
only the talk over it is left to `http.client`.
"""

from gongkai.publishing.outside.asking import Answer, Asker, Outcome
from gongkai.publishing.outside.guard import Forbidden, Target, is_public, target_of
from gongkai.publishing.outside.wire import INTERNET, Network

__all__ = [
    "INTERNET",
    "Answer",
    "Asker",
    "Forbidden",
    "Network",
    "Outcome",
    "Target",
    "is_public",
    "target_of",
]
