"""Which provisions are paired, by which matcher, on composed orders."""

from __future__ import annotations

from itertools import product

import pytest

import legaldiff
from legaldiff.compare.matchers import MATCHERS
from legaldiff.compare.matchers.candidates import find_candidates
from legaldiff.compare.profile import Profile, likeness
from legaldiff.compare.result import Matching
from legaldiff.model import Kind, Node

HEAD = "By the authority vested in me, it is hereby ordered as follows:\n\n"


def pairs(old: str, new: str) -> dict[str, tuple[str, str]]:
    """Old path to new path and the name of the matcher."""
    found = legaldiff.diff(legaldiff.read(HEAD + old), legaldiff.read(HEAD + new))
    return {found.old.path(m.old): (found.new.path(m.new), m.by) for m in found.matching}


def test_the_matchers_run_from_what_is_certain_to_what_is_likely() -> None:
    assert list(MATCHERS) == ["identical", "designation", "likeness", "splits", "grown", "place"]
    assert [m.name for m in MATCHERS.values()] == list(MATCHERS)


def test_the_same_words_are_paired_wherever_they_stand() -> None:
    old = "Section 1. Lamps. The keeper trims the lamps.\n\nSec. 2. Ropes. The mate coils the ropes.\n"
    new = "Section 1. Ropes. The mate coils the ropes.\n\nSec. 2. Lamps. The keeper trims the lamps.\n"
    assert pairs(old, new) == {"preamble": ("preamble", "identical"), "1": ("2", "identical"), "2": ("1", "identical")}


def test_words_that_differ_only_in_typography_are_identical() -> None:
    found = pairs("Section 1. The keeper's lamp--lit.\n", "Section 1. The keeper’s  lamp—lit.\n")
    assert found["1"] == ("1", "identical")


def test_repeated_boilerplate_is_paired_in_its_own_place() -> None:
    text = (
        "Section 1. Oil. The keeper buys oil.\n\n(a) It is stored dry.\n\n(b) It is counted.\n\n"
        "Sec. 2. Rope. The keeper buys rope.\n\n(a) It is stored dry.\n\n(b) It is counted.\n"
    )
    found = pairs(text, text.replace("buys rope", "finds rope on the beach"))
    assert {old: new for old, (new, _) in found.items()} == {p: p for p in found}
    assert len(found) == 7


def test_the_same_designation_pairs_like_words() -> None:
    found = pairs(
        "Section 1. The keeper may light the great lamp at dusk.\n",
        "Section 1. The keeper shall light the great lamp at dusk.\n",
    )
    assert found["1"] == ("1", "designation")


def test_the_same_designation_does_not_pair_unlike_words() -> None:
    found = pairs(
        "Section 1. The keeper lights the great lamp at dusk.\n",
        "Section 1. Merchants pay customs on silk, tea and pepper.\n",
    )
    assert "1" not in found


def test_a_section_keeps_its_number_and_heading_when_every_sentence_is_new() -> None:
    found = pairs(
        "Section 1. Harbor Fees. The keeper lights the great lamp at dusk.\n",
        "Section 1. Harbor Fees. Merchants pay customs on silk, tea and pepper.\n",
    )
    assert found["1"] == ("1", "designation")


def test_a_shifted_list_is_not_paired_by_its_letters() -> None:
    old = (
        "Section 1. These shall meet:\n\n(a) the Keeper of the North Tower, each May;\n\n"
        "(b) the Keeper of the South Tower, each June.\n"
    )
    new = (
        "Section 1. These shall meet:\n\n(a) the Mayor, whenever a ship is lost;\n\n"
        "(b) the Keeper of the North Tower, each April;\n\n(c) the Keeper of the South Tower, each July.\n"
    )
    found = pairs(old, new)
    assert found["1(a)"][0] == "1(b)"
    assert found["1(b)"][0] == "1(c)"


def test_parents_are_paired_through_their_children() -> None:
    items = (
        "(a) trim the wick of the great lamp;\n\n(b) write down the names of vessels;\n\n(c) feed the gulls at noon.\n"
    )
    found = pairs(f"Section 1. Duties.\n\n{items}", f"Section 1. Salt is taxed.\n\nSec. 2. Daily Work.\n\n{items}")
    assert found["1"] == ("2", "likeness")


def test_what_moved_and_changed_is_found_by_its_words() -> None:
    old = (
        "Section 1. Oil. (a) Oil is bought on the quay.\n\n"
        "(b) Every barrel that leaks is mended by a cooper from the town.\n\n"
        "Sec. 2. Rope. (a) Rope is bought by the fathom.\n\n(b) Worn rope is burned.\n"
    )
    new = (
        "Section 1. Oil. (a) Oil is bought on the quay.\n\n"
        "Sec. 2. Rope. (a) Rope is bought by the fathom.\n\n"
        "(b) Every barrel that leaks is mended by two coopers from the town.\n\n"
        "(c) Worn rope is burned.\n"
    )
    assert pairs(old, new)["1(b)"] == ("2(b)", "likeness")


def test_regions_pair_with_the_same_region_only() -> None:
    found = pairs("Section 1. The keeper trims the lamps.\n", "The keeper trims the lamps.\n")
    assert found["preamble"][0] == "preamble"
    assert "1" not in found or found["1"][0] == "body"


def test_likeness_is_the_same_either_way_and_counts_common_words_little() -> None:
    bags = [{"lamp": 5, "of": 1}, {"lamp": 5, "the": 1}, {"rope": 5, "of": 1}, {}]
    for one, other in product(bags, bags):
        assert likeness(one, other) == likeness(other, one)
    assert likeness(bags[0], bags[0]) == 1.0
    assert likeness(bags[0], bags[1]) > 0.8
    assert 0 < likeness(bags[0], bags[2]) < 0.2
    assert likeness({}, {}) == 0.0


def test_candidates_share_rare_words_and_are_few() -> None:
    nodes = [Node(Kind.SECTION, i, i) for i in range(400)]
    common = ["each", "agency", "shall", "report"]
    old = [(n, [*common, f"word{i}", f"name{i}", f"tale{i}"]) for i, n in enumerate(nodes[:200])]
    new = [(n, [*common, f"word{i}", f"name{i}", f"tale{i}"]) for i, n in enumerate(nodes[200:])]
    assert find_candidates(old, new) == list(zip(nodes[:200], nodes[200:], strict=True))
    assert find_candidates(old, []) == []


def test_a_provision_has_one_partner() -> None:
    document = legaldiff.read(HEAD + "Section 1. The keeper trims the lamps.\n")
    matching = Matching(document, document)
    matching.add(document["1"], document["1"], "test", 1.0)
    with pytest.raises(ValueError, match="already matched: 1 or preamble"):
        matching.add(document["1"], document["preamble"], "test", 1.0)


def test_the_profile_leaves_out_designators_and_the_provisions_inside() -> None:
    document = legaldiff.read(HEAD + 'Section 1. Lamps. Trim them:\n\n(a) "Lamp" means a light.\n\n(b) Daily.\n')
    profile = Profile(document)
    assert profile.words(document["1"]) == ["lamps", "trim", "them"]
    assert profile.heading_bag(document["1"]) == {"lamps": 5}
    assert profile.heading_bag(document["1(a)"]) == {"lamp": 5}
    assert profile.heading_bag(document["1(b)"]) == {}
    assert profile.neighbours(document["1(a)"], 1, 1) == [document["1(b)"]]
    assert profile.neighbours(document["1(b)"], 1, 1) == []


def test_the_fingerprint_is_that_of_the_whole_provision_without_its_designators() -> None:
    document = legaldiff.read(
        HEAD + "Section 1. It is kept:\n\n(a) dry;\n\n(b) warm.\n\nSec. 2. It is kept:\n\n(a) dry;\n\n(b) cold.\n\n"
        "Sec. 3. It is kept:\n\n(1) dry;\n\n(2) warm.\n"
    )
    profile = Profile(document)
    assert profile.words(document["1"]) == profile.words(document["2"])
    assert profile.print(document["1"]) != profile.print(document["2"])
    assert profile.print(document["1"]) == profile.print(document["3"])


@pytest.mark.parametrize(
    ("words", "partner"),
    [
        ("The clerk of the harbor shall keep a list of leaking boats in the tower and burn it.", ("2", "grown")),
        ("Boats are mended.", None),
    ],
)
def test_words_that_stand_in_a_longer_provision_are_paired_unless_they_are_few(
    words: str, partner: tuple[str, str] | None
) -> None:
    more = (
        "Whoever finds oysters brings them to the kitchen, where the cook weighs them; a steward pays in copper for "
        "each that is larger than a thumb."
    )
    old = f"Section 1. Salt is taxed.\n\n(a) By weight.\n\n(b) {words}\n\n(c) In silver.\n"
    new = f"Section 1. Salt is taxed.\n\n(a) By weight.\n\n(b) In silver.\n\nSec. 2. Oysters. {more} {words}\n"
    assert pairs(old, new).get("1(b)") == partner


def test_a_doubtful_move_gives_way_to_a_twin_in_the_same_place() -> None:
    shared = "tells whoever asks of this and of the right to complain"
    old = (
        "Section 1. Maps.\n\n(a) A chart is shown if:\n\n(1) the clerk can find it by the number on the shelf;\n\n"
        "(2) it was not shown to anybody in the last two winters. If a clerk has shown it in those winters, "
        f"or it is the cause of a quarrel before a judge, the clerk {shared}.\n\n(b) Complaints go to the mayor.\n"
    )
    new = (
        "Section 1. Maps.\n\n(a) A chart is shown if:\n\n(1) the clerk can find it by the number on the shelf;\n\n"
        "(2) it is the cause of no quarrel before a judge.\n\n(b) Complaints go to the mayor.\n\n"
        "(c) If a clerk has shown the chart to somebody in the last two winters, the clerk need not look for it again, "
        f"{shared} that subsection (b) of this section gives, and writes down in red ink on the last page of the book "
        "who it was.\n"
    )
    assert pairs(old, new)["1(a)(2)"][0] == "1(a)(2)"
    assert pairs(new, old)["1(a)(2)"][0] == "1(a)(2)"
