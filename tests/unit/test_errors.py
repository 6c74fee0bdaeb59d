"""A read error shows the place."""

from legaldiff.errors import AddressError, LegalDiffError, ReadError


def test_an_error_at_an_offset_has_the_line_and_the_column():
    error = ReadError.at("expected a tag", "one\ntwo < three", 8, file="a.xml")
    assert str(error) == "a.xml:2:5: expected a tag"
    assert error.caret() == "two < three\n    ^"


def test_a_long_line_is_cut_around_the_place():
    error = ReadError.at("no", "x" * 500 + "!" + "y" * 500, 500)
    shown, caret = error.caret().split("\n")
    assert len(shown) == 76
    assert shown[len(caret) - 1] == "!"


def test_an_error_without_a_place_has_no_caret():
    assert ReadError("no such file", file="b.txt").caret() == ""
    assert str(ReadError("no such file", file="b.txt")) == "b.txt: no such file"


def test_a_missing_address_is_both_a_key_error_and_one_of_ours():
    error = AddressError("no provision '9(z)'")
    assert isinstance(error, KeyError) and isinstance(error, LegalDiffError)
    assert str(error) == "no provision '9(z)'"
