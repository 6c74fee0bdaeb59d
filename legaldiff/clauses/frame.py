"""The frame of a clause: its subject, its modal phrase and where its predicates begin."""

from __future__ import annotations

from dataclasses import dataclass

from legaldiff.clauses.force import Force
from legaldiff.model import Node
from legaldiff.sentences.statement import Statement
from legaldiff.span import Span

__all__ = ["Frame"]


@dataclass(frozen=True, eq=False)
class Frame:
    """One modal phrase with its subject and its predicates; offsets are those of the statement, unless said otherwise.

    ``head`` is where the first predicate begins: at the modal phrase, or at the verb where something is interposed;
    ``predicates`` are ``head`` and the places where further coordinated verb phrases begin. ``actor`` is a span of the
    reading text; where it was inherited, ``lead`` is the chapeau's clause, and ``actor_node`` the provision that names
    the actor. ``is_open`` says that the clause ends with its modal phrase: the items of its list are its predicates.
    ``phrase`` is the modal phrase itself; None where an item has that of its chapeau.
    """

    statement: Statement
    start: int
    head: int
    end: int
    predicates: tuple[int, ...]
    force: Force = Force.STATE
    subject: Span | None = None
    actor: Span | None = None
    actor_node: Node | None = None
    is_passive: bool = False
    lead: Frame | None = None
    is_open: bool = False
    phrase: Span | None = None
