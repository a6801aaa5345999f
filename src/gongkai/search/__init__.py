"""Full-text search by character bigrams, on SQLite and PostgreSQL alike.

The application writes the index itself, in the transaction of the change: `put` a document,
`remove` it, `find` words in it. Any one or more characters are found wherever they stand in a
text; letters and digits of ASCII are whole words. What is found is exactly what holds the words:
the index proposes, the folded text decides.
"""

from gongkai.search.finding import Hit, find
from gongkai.search.writing import Text, put, put_many, remove

__all__ = ["Hit", "Text", "find", "put", "put_many", "remove"]
