"""The catalogue of open data in the words of DCAT-AP: every column is a dataset.

https://semiceu.github.io/DCAT-AP/ asks of a catalogue title, description and publisher, of a
dataset title and description, of a distribution where it is.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.urls import reverse
from lxml import etree

from gongkai.portal.column_data import FORMS
from gongkai.portal.columns import address_of
from gongkai.publishing.selectors.open_data import columns_of_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

_NAMES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_TITLE, _ABOUT = "政府信息公开数据目录", "各机关主动公开的信息，按栏目列出，可以下载。"
_LANGUAGE = "zh-CN"


@dataclass(frozen=True, slots=True)
class Dataset:
    """A column as a dataset.

    Attributes:
        page: Its page.
        files: Media type → where the file is.
    """

    title: str
    about: str
    publisher: str
    page: str
    changed_on: date | None
    files: dict[str, str]


def catalogue_of() -> list[Dataset]:
    """Give every open column that holds something as a dataset."""
    return [_dataset(column, changed_on) for column, changed_on in columns_of_data()]


def _dataset(column: Any, changed_on: date | None) -> Dataset:
    organ = column.organ
    files = {
        form.media_type.partition(";")[0]: _absolute(
            reverse("portal:data", args=[organ.code, column.slug, ending])
        )
        for ending, form in FORMS.items()
    }
    return Dataset(
        title=f"{organ.name} {column.name}",
        about=column.about or f"{organ.name}公开的{column.name}。",
        publisher=organ.name,
        page=_absolute(address_of(organ, column)),
        changed_on=changed_on,
        files=files,
    )


def written_as_json(datasets: Sequence[Dataset]) -> bytes:
    """Write the catalogue as JSON-LD."""
    told = {
        "@context": _NAMES,
        "@id": _absolute(reverse("portal:catalogue_json")),
        "@type": "dcat:Catalog",
        "dct:title": _said(_TITLE),
        "dct:description": _said(_ABOUT),
        "dct:publisher": _agent(_TITLE),
        "foaf:homepage": {"@id": _absolute(reverse("portal:home"))},
        "dcat:dataset": [_dataset_told(dataset) for dataset in datasets],
    }
    return json.dumps(told, ensure_ascii=False).encode()


def _dataset_told(dataset: Dataset) -> dict[str, Any]:
    told: dict[str, Any] = {
        "@id": f"{dataset.page}#data",
        "@type": "dcat:Dataset",
        "dct:title": _said(dataset.title),
        "dct:description": _said(dataset.about),
        "dct:publisher": _agent(dataset.publisher),
        "dcat:landingPage": {"@id": dataset.page},
        "dcat:distribution": [
            {
                "@id": address,
                "@type": "dcat:Distribution",
                "dcat:accessURL": {"@id": dataset.page},
                "dcat:downloadURL": {"@id": address},
                "dcat:mediaType": media_type,
            }
            for media_type, address in dataset.files.items()
        ],
    }
    if dataset.changed_on:
        told["dct:modified"] = {"@type": "xsd:date", "@value": dataset.changed_on.isoformat()}
    return told


def _said(text: str) -> dict[str, str]:
    return {"@language": _LANGUAGE, "@value": text}


def _agent(name: str) -> dict[str, str]:
    return {"@type": "foaf:Agent", "foaf:name": name}


def written_as_xml(datasets: Sequence[Dataset]) -> bytes:
    """Write the catalogue as RDF/XML: the same statements, from the same place."""
    told = json.loads(written_as_json(datasets))
    root = etree.Element(_tag("rdf:RDF"), nsmap={k: v for k, v in _NAMES.items() if k != "xsd"})
    _node(root, {name: value for name, value in told.items() if name != "@context"})
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _node(above: Any, told: dict[str, Any]) -> None:
    """Write a thing with its properties below another."""
    node = etree.SubElement(above, _tag(told["@type"]))
    if "@id" in told:
        node.set(_tag("rdf:about"), told["@id"])
    for name, value in _properties(told):
        child = etree.SubElement(node, _tag(name))
        if isinstance(value, str):
            child.text = value
        elif "@value" in value:
            child.text = value["@value"]
            _mark(child, value)
        elif set(value) == {"@id"}:
            child.set(_tag("rdf:resource"), value["@id"])
        else:
            _node(child, value)


def _mark(child: Any, value: dict[str, str]) -> None:
    if "@language" in value:
        child.set("{http://www.w3.org/XML/1998/namespace}lang", value["@language"])
    else:
        child.set(_tag("rdf:datatype"), f"{_NAMES['xsd']}{value['@type'].partition(':')[2]}")


def _properties(told: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in told.items():
        if name.startswith("@"):
            continue
        for one in value if isinstance(value, list) else [value]:
            yield name, one


def _tag(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_NAMES[prefix]}}}{local}"


def _absolute(path: str) -> str:
    return f"{settings.ADDRESS}{path}"
