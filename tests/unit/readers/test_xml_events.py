from __future__ import annotations

import pytest

from legaldiff.errors import ReadError
from legaldiff.readers.xml.events import EventKind, read_events


def test_events_cover_the_source_in_code_points():
    source = "<a>é𝒳<b x='1'/>&amp;<!-- c --> z<![CDATA[<&]]></a>\n"
    events = list(read_events(source))
    assert "".join(source[e.start : e.end] for e in events) == source
    assert [(e.kind, source[e.start : e.end], e.value) for e in events if e.kind is EventKind.TEXT] == [
        (EventKind.TEXT, "é𝒳", ""),
        (EventKind.TEXT, "&amp;", "&"),
        (EventKind.TEXT, " z", ""),
        (EventKind.TEXT, "<&", ""),
    ]


def test_events_of_a_source_longer_than_one_chunk_join_up():
    source = "<a>" + "é word\n" * 30_000 + "</a>"
    assert "".join(source[e.start : e.end] for e in read_events(source)) == source


def test_a_control_character_does_not_stop_the_parser():
    events = list(read_events("\ufeff<a>b\x00c</a>"))
    assert [e.start for e in events] == [0, 1, 4, 7]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("<a><b>words", "cut short: <b> is still open"),
        ("<a></b>", "not well-formed"),
        ("<a>\n &nbsp; </a>", "undefined entity"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "declares the entity 'b'"),
        ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "declares the entity 'b'"),
        ("<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://example.org'>%b;]><a/>", "declares the entity 'b'"),
        ("<x>" * 10_000, "more than 200 deep"),
        ("words <a/>", "text before the first element"),
        ("no markup", "text before|not well-formed"),
    ],
)
def test_broken_and_hostile_xml_is_refused(source, message):
    with pytest.raises(ReadError, match=message):
        list(read_events(source))


def test_an_error_points_at_its_line_and_column():
    with pytest.raises(ReadError) as caught:
        list(read_events("<a>é\n  </b></a>"))
    assert (caught.value.line, caught.value.column) == (2, 5)
    assert caught.value.caret().splitlines()[0] == "  </b></a>"
