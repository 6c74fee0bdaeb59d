"""The files of words: a fault is told with the file, the key and what was expected."""

import importlib
from pathlib import Path

import pytest

import legaldiff.lexicon
from legaldiff.errors import LegalDiffError
from legaldiff.lexicon.load import Lexicon, load

FILES = sorted(path.stem for path in Path(legaldiff.lexicon.__file__).parent.glob("*.toml"))


def test_words_numbers_and_forms_are_read():
    source = 'boats = ["punt", "light ship"]\n[knots]\none = 1\n[mend]\ntar = ["tars"]\ncaulk = []\n'
    lexicon = Lexicon("boats.toml", source, "boats", "knots", "mend")
    assert lexicon.words("boats") == ("punt", "light ship")
    assert lexicon.numbers("knots") == {"one": 1}
    assert lexicon.forms("mend") == {"tar": ("tars",), "caulk": ()}
    assert lexicon.all_forms("mend") == ("tar", "tars", "caulk")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("boats = [", "boats.toml: not TOML: "),
        ("", "boats.toml: the key 'boats' is missing: expected boats"),
        ('boats = ["punt"]\nports = ["quay"]', "boats.toml: unknown key 'ports': expected boats"),
        ('boats = "punt"', "boats.toml: boats: expected a list of words, found 'punt'"),
        ("boats = []", "boats.toml: boats: expected at least one word, found []"),
        ('boats = ["punt", 3]', "boats.toml: boats: expected words in small letters, found 3"),
        ('boats = ["Punt"]', "boats.toml: boats: expected words in small letters, found 'Punt'"),
        ('boats = ["punts?"]', "boats.toml: boats: expected words in small letters, found 'punts?'"),
        ('boats = ["light  ship"]', "boats.toml: boats: expected words in small letters, found 'light  ship'"),
        ('boats = ["punt", "punt"]', "boats.toml: boats: expected each word once, found 'punt'"),
    ],
)
def test_a_fault_in_a_list_is_told(source, said):
    with pytest.raises(LegalDiffError) as told:
        Lexicon("boats.toml", source, "boats").words("boats")
    assert str(told.value).startswith(said)


@pytest.mark.parametrize(
    ("kind", "source", "said"),
    [
        ("numbers", 'knots = ["one"]', "knots.toml: knots: expected a table of words, found ['one']"),
        ("numbers", "[knots]", "knots.toml: knots: expected a table of words, found {}"),
        ("numbers", "[knots]\nOne = 1", "knots.toml: knots: expected words in small letters, found 'One'"),
        ("numbers", "[knots]\none = '1'", "knots.toml: knots.one: expected a whole number, found '1'"),
        ("numbers", "[knots]\none = -1", "knots.toml: knots.one: expected a whole number, found -1"),
        ("numbers", "[knots]\none = true", "knots.toml: knots.one: expected a whole number, found True"),
        ("forms", "[knots]\ntie = 'ties'", "knots.toml: knots.tie: expected a list of words, found 'ties'"),
        ("forms", "[knots]\ntie = ['Ties']", "knots.toml: knots.tie: expected words in small letters, found 'Ties'"),
    ],
)
def test_a_fault_in_a_table_is_told(kind, source, said):
    lexicon = Lexicon("knots.toml", source, "knots")
    with pytest.raises(LegalDiffError) as told:
        {"numbers": lexicon.numbers, "forms": lexicon.forms}[kind]("knots")
    assert str(told.value) == said


def test_a_file_that_is_not_there_is_told():
    with pytest.raises(LegalDiffError, match=r"^boats\.toml: cannot be read: "):
        load("boats")


def test_every_file_of_words_is_read_by_one_module():
    sources = [path.read_text(encoding="utf-8") for path in Path(legaldiff.lexicon.__file__).parent.glob("*.py")]
    assert FILES
    for name in FILES:
        assert sum(f'load("{name}"' in s.replace("(\n    ", "(") for s in sources) == 1, name


@pytest.mark.parametrize("path", sorted(Path(legaldiff.lexicon.__file__).parent.glob("*.py")), ids=lambda p: p.stem)
def test_the_files_of_words_are_without_fault(path):
    importlib.import_module(f"legaldiff.lexicon.{path.stem}")
