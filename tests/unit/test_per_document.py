"""What is made of a document once: it is kept as long as the document, and no longer."""

import gc
import weakref

import legaldiff
from legaldiff.clauses.clause import known_clauses, read_clauses
from legaldiff.per_document import once_per_document
from legaldiff.sentences.statement import find_statements

TEXT = "Section 1. Piers. The Warden shall close the pier.\n"


def test_it_is_made_once_for_each_document():
    made = []

    @once_per_document
    def count(document):
        made.append(document)
        return len(made)

    first, second = legaldiff.read(TEXT), legaldiff.read(TEXT)
    assert [count(first), count(first), count(second), count(first)] == [1, 1, 2, 1]


def test_nothing_that_the_rules_keep_keeps_the_document():
    document = legaldiff.read(TEXT)
    assert legaldiff.extract(document)
    assert list(read_clauses(document))
    watched = weakref.ref(document)
    del document
    gc.collect()
    assert watched() is None


def test_statements_and_clauses_are_those_of_their_own_document():
    first, second = legaldiff.read(TEXT), legaldiff.read(TEXT)
    assert find_statements(first) is find_statements(first)
    assert find_statements(first)[0] is not find_statements(second)[0]
    assert known_clauses(first) is not known_clauses(second)
