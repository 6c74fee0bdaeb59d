"""Relations: which orders a document says that it amends, revokes or supersedes."""

from __future__ import annotations

from legaldiff.relations.find import find_relations
from legaldiff.relations.relation import Relation, Relations

__all__ = ["Relation", "Relations", "find_relations"]
