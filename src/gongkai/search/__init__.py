"""Full-text search by character bigrams, on SQLite and PostgreSQL alike.

The application writes the index itself, in the transaction of the change: `put` a document,
`remove` it, `find` words in it, newest first; `found` tells besides how many there are of each
kind, and can give the best first. Any one or more characters are found wherever they stand in a
text; letters and digits of ASCII are whole words. What is found is exactly what holds the words:
the index proposes, the folded text decides.
"""

from gongkai.search.faceting import COUNTED, Facets, Page, found
from gongkai.search.finding import Hit, find
from gongkai.search.folding import alike
from gongkai.search.holding import held
from gongkai.search.meaning import meant
from gongkai.search.phrases import phrases_of
from gongkai.search.rebuilding import Source, rebuild, register_source, sources
from gongkai.search.suggesting import suggested
from gongkai.search.writing import Text, put, put_many, remove

__all__ = [
    "COUNTED",
    "Facets",
    "Hit",
    "Page",
    "Source",
    "Text",
    "alike",
    "find",
    "found",
    "held",
    "meant",
    "phrases_of",
    "put",
    "put_many",
    "rebuild",
    "register_source",
    "remove",
    "sources",
    "suggested",
]
