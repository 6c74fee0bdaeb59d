"""Rule files: what they find in the specimen, and where the fault is in those that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

import legaldiff
from legaldiff.rules.toml import read_rules
from legaldiff.rules.toml.load import load_plugin

TEXTS = Path(__file__).parents[3] / "texts" / "river-gauges"
HEAD = '[[rule]]\nname = "mine"\n'


def extracts(rules: str, text: str) -> legaldiff.Extracts:
    return legaldiff.extract(legaldiff.read(text), read_rules(rules))


def test_the_duties_to_consult_of_the_specimen() -> None:
    order = legaldiff.read_file(TEXTS / "order-2026.txt")
    found = legaldiff.extract(order, legaldiff.load_rules(TEXTS / "consultation.toml"))
    assert [e.path for e in found] == ["2(a)", "2(b)", "3(a)", "4(a)", "5"]
    assert {e.path: e.fields.get("partner") for e in found} == {
        "2(a)": "the Secretary of the Interior and the heads of the river commissions",
        "2(b)": None,
        "3(a)": "the Administrator and the towns concerned",
        "4(a)": None,
        "5": "the Director",
    }
    for e in found:
        assert e.span.of(order.text) == e.quote
        assert all(v in order.text for k, v in e.fields.items() if isinstance(v, str) and k != "actor_from")


ORDER = """Section 1. Boats. (a) The Harbor Master (Master) shall:

(i) count the boats; and

(ii) report to the Council within 30 days.

(b) The Clerk may count the oars.

(c) No boat shall be painted.

Sec. 2. Ducks. The Master need not count the ducks. Ducks are birds.
"""


@pytest.mark.parametrize(
    ("rule", "paths"),
    [
        ('force = "duty"\n', ["1(a)(i)", "1(a)(ii)"]),
        ('force = ["bar", "permission"]\n', ["1(b)", "1(c)"]),
        ('where = { verb = "count" }\n', ["1(a)(i)", "1(b)", "2"]),
        ('where = { verb = "count" }\nunless = { heading = "ducks" }\n', ["1(a)(i)", "1(b)"]),
        ('where = { actor = "harbor master" }\n', ["1(a)(i)", "1(a)(ii)", "2"]),
        ('where = { actor = "master $", object = ["boats", "birds"] }\n', ["1(a)(i)"]),
        ('where = { sentence = "master shall report to" }\n', ["1(a)(ii)"]),
        ('where = { sentence = "master shall (report|tell) ..." }\n', ["1(a)(ii)"]),
        ('each = "sentence"\nwhere = { sentence = "ducks are" }\n', ["2"]),
        ('where = { deadline = "within ...1 days" }\n', ["1(a)(ii)"]),
    ],
)
def test_conditions(rule: str, paths: list[str]) -> None:
    assert [e.path for e in extracts(HEAD + rule, ORDER)] == paths


def test_a_capture_stays_in_one_stretch_of_the_text() -> None:
    rule = HEAD + 'force = "duty"\ncapture = { rest = { part = "sentence", phrase = "master {}" }, what = "object" }\n'
    document = legaldiff.read(ORDER)
    first, second = legaldiff.extract(document, read_rules(rule))
    assert first.fields["what"] == "the boats"
    assert first.fields["rest"] == "(Master) shall:" or first.fields["rest"] in document.text
    assert second.fields["rest"] in document.text


def test_general_provisions_only_where_asked_for() -> None:
    general = "Nothing in this order shall be construed to impair the authority granted by law to an agency."
    text = f"Section 1. The Clerk shall write.\n\nSec. 2. {general}\n"
    rule = HEAD + 'where = { sentence = "shall" }\n'
    assert [e.path for e in extracts(rule, text)] == ["1"]
    assert [e.path for e in extracts(rule + "boilerplate = true\n", text)] == ["1", "2"]


def test_rules_of_a_file_beside_those_that_are_built_in() -> None:
    document = legaldiff.read(ORDER)
    (mine,) = read_rules(HEAD + 'where = { verb = "report" }\n')
    assert [e.rule for e in legaldiff.extract(document, [mine, "report"])] == ["mine", "report"]
    assert [e.rule for e in legaldiff.extract(document, mine)] == ["mine"]


@pytest.mark.parametrize(
    ("source", "place", "words"),
    [
        ("", "1:1", "no rule"),
        ('rule = "x"\n', "1:1", "no rule"),
        ("[[rule]\n", "1:7", "expected"),
        ('[[rule]]\nname = "a\n', "2:10", "illegal character"),
        ('[[rule]]\nnam = "a"\n', "2:1", "unknown key 'nam': expected one of name"),
        ('[[rule]]\nname = "A b"\nforce = "duty"\n', "2:9", "needs a name"),
        ('[[rule]]\nname = "deadline"\nforce = "duty"\n', "2:9", "built-in"),
        (HEAD, "1:1", "no condition"),
        (HEAD + 'force = "must"\n', "3:10", "force is one of duty"),
        (HEAD + 'each = "word"\n', "3:9", "each is one of clause, sentence"),
        (HEAD + 'each = "sentence"\nforce = "duty"\n', "4:1", "no force"),
        (HEAD + 'each = "sentence"\n[rule.where]\nactor = "x"\n', "5:1", "a sentence has no actor"),
        (HEAD + '[rule.where]\ntopic = "x"\n', "4:1", "no part is called 'topic'"),
        (HEAD + 'each = "sentence"\neffective = true\n', "4:1", "a sentence is not effective"),
        (HEAD + '[rule.where]\nactor = "the !U.S./Canadian Clerk"\n', "4:14", "before one word"),
        (HEAD + '[rule.where]\nactor = "x"\nsentence = "a (b"\n', "5:15", "never closed"),
        (HEAD + 'where = { sentence = ["fine", "a } b"] }\n', "3:34", "means nothing"),
        (HEAD + "[rule.where]\nactor = 5\n", "4:9", "expected a phrase"),
        (HEAD + "[rule.where]\nactor = []\n", "4:9", "at least one phrase"),
        (HEAD + 'force = "duty"\n[rule.capture]\nactor = "object"\n', "5:1", "a name of its own"),
        (HEAD + 'force = "duty"\n[rule.capture]\nx = { part = "object", phrase = "a b" }\n', "5:34", "with {} what"),
        (HEAD + 'force = "duty"\n[rule.capture]\nx = { part = "object" }\n', "5:5", "one phrase or one regex"),
        (HEAD + 'force = "duty"\n\n' + HEAD + 'force = "bar"\n', "6:9", "taken by an earlier rule"),
        (HEAD + 'force = ["duty", "musty"]\n', "3:19", "force is one of duty"),
        (HEAD + "summary = 7\n", "3:11", "summary is a string"),
        (HEAD + "boilerplate =   1\n", "3:17", "true or false"),
        (HEAD + "where = 1\n", "3:9", "a table of parts"),
        (HEAD + 'force = "duty"\ncapture = { x = "thing" }\n', "4:18", "no part is called 'thing'"),
        (HEAD + 'force = "duty"\n[rule.capture]\nx = { part = "thing", phrase = "{}" }\n', "5:15", "no part is called"),
        (HEAD + 'force = "duty"\n[rule.capture]\nx = 1\n', "5:5", "expected a part"),
        ('title = "x"\n' + HEAD + 'force = "duty"\n', "1:1", "unknown key 'title'"),
    ],
)
def test_a_fault_has_line_and_column(source: str, place: str, words: str) -> None:
    with pytest.raises(legaldiff.RuleError) as caught:
        read_rules(source, name="mine.toml")
    told = str(caught.value)
    assert told.startswith(f"mine.toml:{place}: "), told
    assert words in told
    assert "\n" not in told


def test_regular_expressions_are_those_of_re2() -> None:
    pytest.importorskip("re2", reason="needs the extra re2")
    rule = HEAD + "where = { sentence = { regex = '(?i)within \\d+ days' } }\n"
    rule += "capture = { days = { part = 'deadline', regex = '(\\d+) days' } }\n"
    (found,) = extracts(rule, ORDER)
    assert (found.path, found.fields["days"]) == ("1(a)(ii)", "30")
    for wrong in ("(", "(?=a)", "(a)\\\\1"):
        with pytest.raises(legaldiff.RuleError, match=r"mine\.toml:3:\d+: not an expression of RE2"):
            read_rules(HEAD + f'where = {{ sentence = {{ regex = "{wrong}" }} }}\n', name="mine.toml")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(legaldiff.RuleError, match="cannot be read"):
        legaldiff.load_rules(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b'[[rule]]\nname = "caf\xe9"\n')
    with pytest.raises(legaldiff.RuleError, match="byte 20 is not UTF-8"):
        legaldiff.load_rules(tmp_path / "latin.toml")
    (tmp_path / "long.toml").write_bytes(b"#" * 1_000_001)
    with pytest.raises(legaldiff.RuleError, match="at most 1,000,000 bytes"):
        legaldiff.load_rules(tmp_path / "long.toml")
    (tmp_path / "deep.toml").write_text("x = " + "[" * 5000, encoding="utf-8")
    with pytest.raises(legaldiff.RuleError):
        legaldiff.load_rules(tmp_path / "deep.toml")


PIERS = """Section 1. Policy. The Port will close old piers.

Sec. 2. (a) The Warden shall close a pier. The pier is to be closed by the Clerk. This order shall take effect now.

(b) The Warden may have access to a pier, and a storm may have other causes. Nothing in this order shall close a pier.
"""


def test_effective_clauses_bind_somebody() -> None:
    found = extracts(HEAD + "effective = true\n", PIERS)
    assert [e.fields["actor"] for e in found] == ["The Warden", "the Clerk", "The Warden", "a storm"]


@pytest.mark.parametrize(
    ("condition", "actors"),
    [
        ('subject = "pier"', ["the Clerk"]),
        ('predicate = "^ is to"', ["the Clerk"]),
        ('predicate = "have access"', ["The Warden"]),
        ('predicate = "have !access"', ["a storm"]),
    ],
)
def test_a_rule_asks_for_subject_and_predicate_and_for_any_word_but_one(condition: str, actors: list[str]) -> None:
    found = extracts(HEAD + f'force = ["duty", "permission"]\n[rule.where]\n{condition}\n', PIERS)
    assert [e.fields["actor"] for e in found] == actors


def test_a_package_offers_a_rule_file_as_a_plug_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "toll_rules"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "toll.toml").write_text('[[rule]]\nname = "toll"\n[rule.where]\nobject = "toll"\n', encoding="utf-8")
    (package / "wrong.toml").write_text('[[rule]]\nname = "toll"\n[rule.where]\nobject = "(toll"\n', encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    text = legaldiff.read("Section 1. The Clerk shall take a toll.")
    assert [e.fields["object"] for e in legaldiff.extract(text, load_plugin("toll_rules", "toll.toml"))] == ["a toll"]
    with pytest.raises(legaldiff.RuleError, match=r"^toll_rules/wrong.toml:4:11: this \( is never closed"):
        load_plugin("toll_rules", "wrong.toml")


ENDS = """Ordinance No. 2031-12 of May 3, 2031

Section 1. The Lamp Board shall terminate 2 years after the date of this ordinance, unless the Mayor extends it.

Sec. 2. This ordinance shall take effect on June 1, 2031. The Clerk shall review the lamps by May 3, 2032, and yearly.

Sec. 3. Nothing in this ordinance shall be construed to impair the authority granted by law to:

(a) an agency; or

(b) the Director of the Board.
"""


@pytest.mark.parametrize(
    ("rule", "path", "fields"),
    [
        (
            'each = "ending"\nboilerplate = true\n[rule.capture]\nwhat = "subject"\nwhen = "when"\nno = "exception"\n',
            "1",
            {
                "what": "The Lamp Board",
                "when": "2 years after the date of this ordinance",
                "no": "unless the Mayor extends it",
            },
        ),
        (
            'each = "ending"\nwhere = { when = true }\n[rule.capture]\nday = { part = "when", as = "date" }\n'
            'how = { part = "when", as = "arithmetic" }\n',
            "1",
            {"day": "2033-05-03", "how": "2031-05-03 + 2 years = 2033-05-03"},
        ),
        (
            'each = "beginning"\nboilerplate = true\n[rule.capture]\nday = { part = "when", as = "date" }\n',
            "2",
            {"day": "2031-06-01"},
        ),
        (
            'each = "sentence"\nboilerplate = true\nstandard = true\n[rule.capture]\n'
            'name = { part = "words", as = "standard" }\nthing = { part = "words", phrase = "nothing in {}? shall" }\n',
            "3",
            {"name": "savings", "thing": "this ordinance"},
        ),
        (
            'each = "sentence"\nwhere = { words = "<instruments> ... unless" }\n[rule.capture]\nrest = "main"\n',
            "1",
            {"rest": "The Lamp Board shall terminate 2 years after the date of this ordinance"},
        ),
    ],
)
def test_beginnings_endings_and_standard_clauses(rule: str, path: str, fields: dict[str, str]) -> None:
    (found,) = extracts(HEAD + rule, ENDS)
    assert (found.path, dict(found.fields)) == (path, fields)


def test_a_part_may_be_asked_for_and_a_standard_clause_left_out() -> None:
    assert [e.path for e in extracts(HEAD + "where = { deadline = true }\n", ENDS)] == ["1", "2"]
    general = 'each = "sentence"\nboilerplate = true\nwhere = { words = "impair" }\n'
    assert [e.path for e in extracts(HEAD + general, ENDS)] == ["3"]
    assert not extracts(HEAD + general + "standard = false\n", ENDS)


def test_a_capture_tries_one_phrase_after_the_other_and_keeps_the_marks_of_its_words() -> None:
    text = "Section 1. The Clerk shall call each boat with oars (skiffs and rafts). The term “lamp” shall mean a light."
    rule = 'each = "sentence"\nwhere = { words = "clerk|term" }\n[rule.capture]\n'
    rule += 'it = { part = "words", phrase = ["^ the {term ...} shall", "boat {}"] }\n'
    assert [e.fields["it"] for e in extracts(HEAD + rule, text)] == ["with oars (skiffs and rafts)", "term “lamp”"]


@pytest.mark.parametrize(
    ("rule", "place", "words"),
    [
        ('each = "ending"\nforce = "duty"\n', "4:1", "an ending has no force"),
        ('each = "ending"\nwhere = { actor = "x" }\n', "4:11", "an ending has no actor: it has sentence"),
        ('each = "sentence"\nwhere = { when = true }\n', "4:11", "a sentence has no when"),
        ("standard = 1\n", "3:12", "standard is true or false"),
        ("where = { actor = false }\n", "3:19", "expected a phrase, true, or"),
        ('where = { words = "a <parts> b" }\n', "3:22", "no list is called 'parts': expected one of instruments"),
        ('where = { words = "a {b" }\n', "3:22", "this { is never closed"),
        ('force = "duty"\n[rule.capture]\nx = { part = "deadline", as = "day" }\n', "5:32", "as is one of date, arith"),
        (
            'force = "duty"\n[rule.capture]\nx = { part = "object", phrase = ["{}", 1] }\n',
            "5:5",
            "one phrase or one regex",
        ),
    ],
)
def test_a_fault_of_what_is_rarer_has_its_place(rule: str, place: str, words: str) -> None:
    with pytest.raises(legaldiff.RuleError) as caught:
        read_rules(HEAD + rule, name="mine.toml")
    told = str(caught.value)
    assert told.startswith(f"mine.toml:{place}: "), told
    assert words in told
