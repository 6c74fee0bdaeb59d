from __future__ import annotations

from legaldiff.reports import Excerpt, render


def test_a_diff(diff) -> None:
    assert render(diff, "markdown") == (
        "## old.txt → new.txt\n"
        "\n"
        f"{diff.summary}.\n"
        "\n"
        "### 1\n"
        "\n"
        "modified · substantive · Ferries\n"
        "\n"
        "- **shall → may**\n"
        "- **exception dropped: except on feast days**\n"
        "\n"
        "> The Harbor Master ~~shall~~ **may** keep ten boats ready ~~, except on feast days~~.\n"
        "\n"
        "### 2\n"
        "\n"
        "inserted · substantive · Bells\n"
        "\n"
        "> **Sec. 2. Bells. A bell rings at noon.**\n"
        "\n"
        "- 2–3 → 3–4 renumbered\n"
        "\n"
        "### 3(a) → 4(a)\n"
        "\n"
        "modified · consequential · Reports\n"
        "\n"
        "> The Harbor Master shall report under section ~~2~~ **3** of this order.\n"
    )


def test_what_is_not_shown_is_counted(diff) -> None:
    assert render(diff, "markdown", only=("move",)).endswith("\n\n*5 other changes not shown.*\n")


def test_an_outline_is_a_nested_list(old) -> None:
    assert render(old, "markdown").splitlines()[-3:] == [
        "- **3** Reports.",
        "  - **3(a)** The Harbor Master shall report under section 2 of this order.",
        "  - **3(b)** A report is public.",
    ]


def test_an_excerpt_has_its_paragraphs(old) -> None:
    assert render(Excerpt(old, old["3(b)"]), "markdown") == "**(b)** A report is public.\n"


def test_extracts_are_a_table_whose_cells_hold(extracts) -> None:
    assert render(extracts, "markdown", file="old.txt").splitlines()[2:] == [
        "| Where | Rule | Words | Fields |",
        "| --- | --- | --- | --- |",
        "| 2 | bar | No toll may be asked of a child. "
        "| action: be asked of a child<br>soft: yes<br>targets: toll; child\\|ren |",
    ]
