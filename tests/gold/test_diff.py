"""The hand-made comparisons, in both directions."""

from __future__ import annotations

from typing import Any

import pytest
from gold.cases import Case, load, names
from laws import MIRROR, check_mirror, check_round_trip, check_spans, paths, plain

import legaldiff

CASES = load("diff")


def turned(change: dict[str, Any]) -> dict[str, Any]:
    """A change as it is told from the other side."""
    exchanged = {"kinds": [MIRROR.get(k, k) for k in change["kinds"]], "old": change["new"], "new": change["old"]}
    facts = [{"type": f["type"], "old": f["new"], "new": f["old"]} for f in change.get("facts", [])]
    return {**change, **exchanged, "facts": facts}


def line(kinds: list[str], old: list[str], new: list[str], significance: str) -> str:
    return f"{'+'.join(sorted(kinds))} {', '.join(old) or '-'} -> {', '.join(new) or '-'} {significance}"


def check_changes(case: Case, got: dict[str, Any], wanted: list[dict[str, Any]]) -> None:
    """All the changes, and no others; then their effects."""
    want = sorted(line(c["kinds"], c["old"], c["new"], c["significance"]) for c in wanted)
    have = sorted(line(c["kinds"], paths(c["old"]), paths(c["new"]), c["significance"]) for c in got["changes"])
    if want != have:
        missing = "".join(f"\n  missing: {x}" for x in want if x not in have)
        extra = "".join(f"\n  extra:   {x}" for x in have if x not in want)
        pytest.fail(f"{case}{missing}{extra}", pytrace=False)
    for change in wanted:
        said = next(c for c in got["changes"] if (paths(c["old"]), paths(c["new"])) == (change["old"], change["new"]))
        check_effects(case, said["effects"], change)


def check_effects(case: Case, said: list[dict[str, Any]], change: dict[str, Any]) -> None:
    types = {e["type"] for e in said}
    if "effects" in change:
        wanted = set(change["effects"])
        right = bool(types & wanted) and types <= wanted if change.get("some_effects") else types == wanted
        assert right, f"{case}\neffects {sorted(types)}, by hand {sorted(wanted)}"
    for fact in change.get("facts", []):
        holds = [
            e
            for e in said
            if e["type"] == fact["type"] and _says(e["old"], fact["old"]) and _says(e["new"], fact["new"])
        ]
        assert holds, f"{case}\nno effect {fact} among {said}"


def _says(words: str | None, wanted: str) -> bool:
    return plain(wanted) in plain(words) if wanted else words is None


@pytest.mark.parametrize("back", [False, True], ids=["there", "back"])
@pytest.mark.parametrize("case", CASES, ids=names(CASES))
def test_diff(case: Case, back: bool) -> None:
    sides = [legaldiff.read(case.data[side]) for side in ("old", "new")]
    got = legaldiff.diff(*reversed(sides) if back else sides).to_dict()
    if case.data.get("editorial_only"):
        assert got["changes"], f"{case}\nno change at all was reported"
        weighty = [c for c in got["changes"] if c["significance"] != "editorial"]
        assert not weighty, f"{case}\nnot editorial: {weighty}"
    else:
        check_changes(case, got, [turned(c) for c in case.data["changes"]] if back else case.data["changes"])
    effects = {e["type"] for c in got["changes"] for e in c["effects"]}
    assert not effects & set(case.data.get("never_effects", [])), f"{case}\neffects {effects}"
    if "groups" in case.data:
        have = [(g["kind"], len(g["members"])) for g in got["groups"]]
        assert have == [(g["kind"], g["members"]) for g in case.data["groups"]], f"{case}\ngroups {got['groups']}"
    if "matching" in case.data:
        want = sorted((n, o) if back else (o, n) for o, n in case.data["matching"])
        assert sorted(map(tuple, got["matching"])) == want, str(case)


@pytest.mark.parametrize("case", CASES, ids=names(CASES))
def test_the_laws_hold_for_each_pair(case: Case) -> None:
    old, new = legaldiff.read(case.data["old"]), legaldiff.read(case.data["new"])
    check_round_trip(old, new)
    check_mirror(old, new)
    check_spans(old, new)
