"""Columns, items and their revisions, the registers, and the series of index numbers."""

from gongkai.publishing.models.column import Column, ColumnKind, Layout, Rhythm
from gongkai.publishing.models.content import CONTENT_FIELDS, Attachment, Content, Genre
from gongkai.publishing.models.document import Document, DocumentKind, Interpretation
from gongkai.publishing.models.edition import DEPLOYMENT, Edition
from gongkai.publishing.models.finding import FindingKind, ScanFinding
from gongkai.publishing.models.item import Item, ItemState, Validity
from gongkai.publishing.models.outside import LinkUse, OutsideLink
from gongkai.publishing.models.revision import OPEN_STAGES, Revision, Stage
from gongkai.publishing.models.series import IndexSeries
from gongkai.publishing.models.source import Attribute, SourcePaper
from gongkai.publishing.models.subscription import Subscription
from gongkai.publishing.models.wordlist import OrganTerm

__all__ = [
    "CONTENT_FIELDS",
    "DEPLOYMENT",
    "OPEN_STAGES",
    "Attachment",
    "Attribute",
    "Column",
    "ColumnKind",
    "Content",
    "Document",
    "DocumentKind",
    "Edition",
    "FindingKind",
    "Genre",
    "IndexSeries",
    "Interpretation",
    "Item",
    "ItemState",
    "Layout",
    "LinkUse",
    "OrganTerm",
    "OutsideLink",
    "Revision",
    "Rhythm",
    "ScanFinding",
    "SourcePaper",
    "Stage",
    "Subscription",
    "Validity",
]
