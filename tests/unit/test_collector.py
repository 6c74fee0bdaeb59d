from __future__ import annotations

import gc

import pytest

import legaldiff
from legaldiff.collector import paused_collection


@pytest.fixture(autouse=True)
def _as_it_was():
    enabled = gc.isenabled()
    yield
    (gc.enable if enabled else gc.disable)()


def test_a_pause_ends_where_it_began() -> None:
    gc.enable()
    with paused_collection():
        assert not gc.isenabled()
        with paused_collection():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_who_has_switched_it_off_finds_it_off() -> None:
    gc.disable()
    with paused_collection():
        assert not gc.isenabled()
    assert not gc.isenabled()


def test_an_error_ends_the_pause() -> None:
    gc.enable()
    with pytest.raises(legaldiff.ReadError):
        legaldiff.read("   ")
    assert gc.isenabled()


def test_reading_and_comparing_leave_it_on() -> None:
    gc.enable()
    document = legaldiff.read("Section 1. The Clerk shall count the boats.")
    legaldiff.diff(document, document)
    assert gc.isenabled()
