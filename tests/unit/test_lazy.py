"""Values that are made when they are first asked for."""

from dataclasses import dataclass, replace

from legaldiff.lazy import Lazy


@dataclass(frozen=True)
class Pier:
    length: int

    @Lazy
    def planks(self) -> list[int]:
        """The planks."""
        return list(range(self.length))


def test_a_value_is_made_once_for_each_object():
    pier = Pier(3)
    assert "planks" not in vars(pier)
    assert pier.planks is pier.planks
    assert pier.planks == [0, 1, 2]


def test_a_changed_copy_has_its_own():
    pier = Pier(3)
    assert (pier.planks, replace(pier, length=1).planks) == ([0, 1, 2], [0])


def test_the_docstring_stays():
    assert vars(Pier)["planks"].__doc__ == "The planks."
