"""What stands in each paper of a request, read from the case: a plain dictionary of elements.

`fields_of` gives the elements of a kind, `elements_of` those seen from an act not yet done;
`PAPERS_OF_ACT` says which papers an act issues.
"""

from gongkai.casework.papering.kinds import PAPERS_OF_ACT, elements_of, fields_of, papers_of_act
from gongkai.casework.papering.look import Look, look_ahead, look_at, look_back

__all__ = [
    "PAPERS_OF_ACT",
    "Look",
    "elements_of",
    "fields_of",
    "look_ahead",
    "look_at",
    "look_back",
    "papers_of_act",
]
