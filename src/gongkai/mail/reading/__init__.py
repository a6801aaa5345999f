"""Reading a mail as it came: nothing in it is trusted, and nothing in it stops the reading."""

from gongkai.mail.reading.letter import Attached, Bounce, Letter
from gongkai.mail.reading.read import read

__all__ = ["Attached", "Bounce", "Letter", "read"]
