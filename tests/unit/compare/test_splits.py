"""Splits and merges: whose words stand in several provisions of the other document."""

from __future__ import annotations

import time

import legaldiff

HEAD = "By the authority vested in me, it is hereby ordered as follows:\n\n"


def test_a_split_is_found_past_a_newcomer() -> None:
    old = (
        "Section 1. Work.\n\n(a) The keeper lights the lamp at dusk. The mate puts it out when the sun is up.\n\n"
        "(b) Gulls are fed.\n"
    )
    new = (
        "Section 1. Work.\n\n(a) The keeper lights the lamp at dusk.\n\n"
        "(b) Merchants pay customs on silk and pepper.\n\n"
        "(c) The mate puts it out when the sun is up.\n\n(d) Gulls are fed.\n"
    )
    found = legaldiff.diff(legaldiff.read(HEAD + old), legaldiff.read(HEAD + new))
    (split,) = found.matching.splits.values()
    assert [found.new.path(n) for n in split.parts] == ["1(a)", "1(c)"]
    assert ["insert"] in [list(c.kinds) for c in found.changes if [r.path for r in c.new] == ["1(b)"]]


FAR = (
    "Section 1. Lamps. The keeper lights the lamp at dusk.\n\nSec. 2. Gulls. Gulls are fed on bread.\n\n"
    "Sec. 3. Ropes. Each rope is coiled on the pier.\n\nSec. 4. Salt. Salt is kept in oak barrels.\n\n"
    "Sec. 5. Tar. Tar is boiled on the north beach.\n\nSec. 6. Nets. Nets hang behind the chapel.\n\n"
)
RUN = "The mate shall put out the lamp when the sun is up and wash its glass with vinegar."


def test_a_merge_of_provisions_that_are_no_neighbours_and_its_mirror() -> None:
    apart = legaldiff.read(f"{HEAD}{FAR}Sec. 7. Mornings. {RUN}\n")
    joined = legaldiff.read(HEAD + FAR.replace("at dusk.", f"at dusk. {RUN}"))
    (merge,) = legaldiff.diff(apart, joined).changes
    (split,) = legaldiff.diff(joined, apart).changes
    assert (merge.kinds, [r.path for r in merge.old], [r.path for r in merge.new]) == (("merge",), ["1", "7"], ["1"])
    assert (split.kinds, [r.path for r in split.old], [r.path for r in split.new]) == (("split",), ["1"], ["1", "7"])
    assert (merge.significance, split.significance) == ("structural", "structural")


def test_a_few_words_or_words_that_were_there_before_are_no_part_from_afar() -> None:
    short = "Tea is drunk at noon on the pier."
    for text in (short, "The mate shall put out the cat when it sings and sell its basket to the vicar."):
        apart = legaldiff.read(f"{HEAD}{FAR}Sec. 7. Mornings. {text}\n")
        joined = legaldiff.read(HEAD + FAR.replace("at dusk.", f"at dusk. {short if text == short else RUN}"))
        assert not legaldiff.diff(apart, joined).matching.merges
    twice = FAR.replace("at dusk.", f"at dusk. {RUN}")
    apart = legaldiff.read(f"{HEAD}{twice}Sec. 7. Mornings. {RUN}\n")
    assert not legaldiff.diff(apart, legaldiff.read(HEAD + twice)).matching.merges


def test_many_parts_in_one_huge_provision_take_time_near_to_linear() -> None:
    tales = [" ".join(f"w{i}x{k}" for k in range(14)) for i in range(3000)]
    apart = "".join(f"({i}) {tale}.\n\n" for i, tale in enumerate(tales, 1))
    old = legaldiff.read(f"{HEAD}{FAR}Sec. 7. Tales.\n\n{apart}")
    new = legaldiff.read(HEAD + FAR.replace("at dusk.", f"at dusk. {'. '.join(tales)}."))
    begun = time.perf_counter()
    legaldiff.diff(old, new)
    assert time.perf_counter() - begun < 30


def test_words_that_slip_one_level_down_are_a_split() -> None:
    old = "Section 1. Lamp Oil. The keeper buys oil from the cheapest seller on the quay and pays in silver.\n"
    new = (
        "Section 1. Lamp Oil. (a) The keeper buys oil from the cheapest seller on the quay and pays in silver.\n\n"
        "(b) Merchants bring their own casks in winter.\n"
    )
    found = legaldiff.diff(legaldiff.read(HEAD + old), legaldiff.read(HEAD + new))
    (split,) = found.matching.splits.values()
    assert [found.new.path(n) for n in split.parts] == ["1", "1(a)"]
    assert found.summary == "1 substantive change, 1 split"


def test_a_section_that_several_others_went_into_is_paired_with_the_longest() -> None:
    short, small, longer, longest = (
        "Each rope of hemp that is longer than the pier is coiled twice before the bell rings.",
        "Oysters are brought to the kitchen, where the steward pays in copper for each that is larger than a thumb.",
        "Barrels that leak are mended by a cooper of the town, who is paid in silver or in smoked herring.",
        "No gull may be fed with bread that a baker could sell, unless the warden of the beach is ill or on leave.",
    )
    apart = f"{HEAD}Section 1. {longest}\n\nSec. 2. {short}\n\nSec. 3. {longer}\n\nSec. 4. {small}\n"
    whole = f"All keep quiet. {longer} {small} {short} {longest}"
    joined = f"{HEAD}Section 1. The mayor sleeps late on all days.\n\nSec. 9. {whole}\n"
    there, back = (legaldiff.diff(*map(legaldiff.read, pair)) for pair in ((apart, joined), (joined, apart)))
    (merge,) = there.matching.merges.values()
    assert [there.old.path(n) for n in merge.parts] == ["1", "2", "3", "4"]
    (split,) = back.matching.splits.values()
    assert [back.new.path(n) for n in split.parts] == ["1", "2", "3", "4"]
    match = there.matching.of_new(merge.whole)
    assert match is not None
    assert (there.old.path(match.old), match.by) == ("1", "splits")


def test_a_definition_written_out_as_a_list_is_paired_with_the_head_of_the_list() -> None:
    items = (
        "a fire that was lit on the pier to lead a vessel of merchants onto the rocks of the cape",
        "a lamp that was put out before dawn so that the pilots lost the mouth of the river",
        "a bell that was stolen from its buoy and sold to a smith for less than its weight in tin",
    )
    inline = "; ".join(f"({i}) {item}" for i, item in enumerate(items, 1))
    listed = "\n\n".join(f"({i}) {item};" for i, item in enumerate(items, 1))
    found = legaldiff.diff(
        legaldiff.read(f"{HEAD}Section 1. “Offense” means: {inline}.\n\nSec. 2. Salt is taxed.\n"),
        legaldiff.read(f"{HEAD}Section 1. Salt is taxed.\n\nSec. 2. Terms.\n\n(a) “Offense” means:\n\n{listed}\n"),
    )
    (split,) = found.matching.splits.values()
    assert [found.new.path(n) for n in split.parts] == ["2(a)", "2(a)(1)", "2(a)(2)", "2(a)(3)"]
    match = found.matching.of_old(split.whole)
    assert match is not None
    assert found.new.path(match.new) == "2(a)"
