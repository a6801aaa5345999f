"""Regular expressions that are compiled when they are first used.

Reading and checking one report needs about half of the expressions written in this package;
compiling the other half with every start would be a sixth of the command's time.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


def expression(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Give what `re.compile` gives; a fault in `source` shows at its first use."""
    return cast("re.Pattern[str]", _Expression(source, flags))


class _Expression:
    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def __getattr__(self, name: str) -> Any:
        """Take a method over from the compiled pattern, to be found here from then on."""
        method = getattr(self._compiled, name)
        setattr(self, name, method)
        return method
