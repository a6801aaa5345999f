"""What a file carries that its reader does not see, and how it is taken out.

Authors, comments, tracked changes, hidden rows, caches of pivot tables, positions in photographs:
each is a `Trace`. What can go without changing what a reader sees goes always; what would change
it goes when a person has said so. What was taken out is proved gone by reading the result again.
"""

from gongkai.files.traces.reading import TraceRemains, traces_of, without
from gongkai.files.traces.trace import Trace

__all__ = ["Trace", "TraceRemains", "traces_of", "without"]
