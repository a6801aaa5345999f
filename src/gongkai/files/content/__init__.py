"""What a file really is: its type by its content, and whether anything in it could act.

Nothing here repairs or converts: a file is taken as it is, or refused with one sentence.
"""

from gongkai.files.content.found import Content
from gongkai.files.content.inspection import inspect

__all__ = ["Content", "inspect"]
