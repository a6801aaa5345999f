"""What stands in a wording that should not go out: pure finders over its words and files.

A finder takes pieces of text, a body of HTML or a file's list of traces, and gives what it found
with its place. None reads the database; what they need to know of the world is told them.

What stops a release and what is only advice is decided where it is found: a number of a person,
a path of a machine, a word that the organ has banned stops; a doubled word or a mark is advice,
for what is only likely wrong must not hold back what is due.
"""

from gongkai.publishing.scanning.found import Found
from gongkai.publishing.scanning.links import Addresses, find_links
from gongkai.publishing.scanning.personal import find_personal
from gongkai.publishing.scanning.pictures import Picture, find_pictures, pictures_in
from gongkai.publishing.scanning.pieces import Piece, content_pieces
from gongkai.publishing.scanning.terms import Term, find_terms
from gongkai.publishing.scanning.wording import find_remnants, find_slips

__all__ = [
    "Addresses",
    "Found",
    "Picture",
    "Piece",
    "Term",
    "content_pieces",
    "find_links",
    "find_personal",
    "find_pictures",
    "find_remnants",
    "find_slips",
    "find_terms",
    "pictures_in",
]
