"""The directive ``schema``: a published JSON Schema as tables, one for each object in it, a row for each property."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from legaldiff.reports import schemas

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["SchemaDirective", "setup"]

Schema = dict[str, Any]

_HEADS = {"Property": 18, "Type": 30, "Required": 10, "Description": 42}  # and their widths, in parts


class SchemaDirective(SphinxDirective):
    """Describes the schema named by its argument; its objects become sections."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """What the schema says of itself, its table, and a section for each object that it defines or holds."""
        self._name = self.arguments[0]
        self._schema: Schema = json.loads(schemas.read_schema(self._name))
        self.env.note_dependency(str(Path(schemas.__file__).with_name("schema") / f"{self._name}.json"))
        self._objects: dict[str, Schema] = {}  # those that were mentioned, in the order in which they were
        top, sections = list(self._describe_object(self._schema)), list[nodes.Node]()
        while len(sections) < len(self._objects):
            name, schema = list(self._objects.items())[len(sections)]
            title = nodes.title("", "", nodes.literal("", name))
            sections.append(nodes.section("", title, *self._describe_object(schema), ids=[self._anchor(name)]))
        return [*top, *sections]

    def _anchor(self, name: str) -> str:
        return nodes.make_id(f"schema-{self._name}-{name}")

    def _describe_object(self, schema: Schema) -> Iterator[nodes.Node]:
        if "description" in schema:
            yield _paragraph(nodes.Text(schema["description"]))
        branches = [branch["required"] for branch in schema.get("oneOf", ())]
        rows = [
            [
                nodes.literal("", name),
                list(self._type(name, part)),
                nodes.Text(_need(name, schema.get("required", ()), branches)),
                nodes.Text(part.get("description", "")),
            ]
            for name, part in schema["properties"].items()
        ]
        yield _table(rows)
        if branches:
            yield _paragraph(nodes.Text(f"Either {', or '.join(' and '.join(branch) for branch in branches)}."))

    def _type(self, name: str, schema: Schema) -> Iterator[nodes.Node]:
        """The type in words; an object with properties of its own is a link to its section."""
        match schema:
            case {"$ref": str(place)}:
                name = place.rpartition("/")[2]
                yield from self._type(name, self._schema["$defs"][name])
            case {"const": value}:
                yield nodes.literal("", json.dumps(value))
            case {"enum": values}:
                yield from _join([[nodes.literal("", json.dumps(value))] for value in values], " or ")
            case {"oneOf": parts}:
                yield from _join([list(self._type(name, part)) for part in parts], " or ")
            case {"prefixItems": parts}:
                yield from _join([list(self._type(name, part)) for part in parts], ", ", "[", "]")
            case {"items": dict(part)}:
                yield from _join([list(self._type(name, part))], "", "array of ")
            case {"properties": _}:
                self._objects.setdefault(name, schema)
                yield nodes.reference("", name, refid=self._anchor(name), internal=True)
            case {"additionalProperties": dict(part)}:
                yield from _join([list(self._type(name, part))], "", "object of ")
            case {"type": kind}:
                yield nodes.Text(kind if isinstance(kind, str) else " or ".join(kind))


def _need(name: str, required: Iterable[str], branches: Iterable[Iterable[str]]) -> str:
    return "yes" if name in required else "either" if any(name in branch for branch in branches) else "no"


def _join(parts: list[list[nodes.Node]], between: str, before: str = "", after: str = "") -> Iterator[nodes.Node]:
    for at, part in enumerate(parts):
        yield nodes.Text(between if at else before)
        yield from part
    yield nodes.Text(after)


def _paragraph(*children: nodes.Node) -> nodes.paragraph:
    return nodes.paragraph("", "", *children, support_smartquotes=False)  # "--stat" is no dash


def _table(rows: Iterable[list[Any]]) -> nodes.table:
    group = nodes.tgroup("", *[nodes.colspec(colwidth=width) for width in _HEADS.values()], cols=len(_HEADS))
    group += nodes.thead("", _row(nodes.Text(head) for head in _HEADS))
    group += nodes.tbody("", *map(_row, rows))
    return nodes.table("", group, classes=["colwidths-given", "longtable"])


def _row(cells: Iterable[Any]) -> nodes.row:
    shown = (cell if isinstance(cell, list) else [cell] for cell in cells)
    return nodes.row("", *[nodes.entry("", _paragraph(*cell)) for cell in shown])


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the directive."""
    app.add_directive("schema", SchemaDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
