"""Law 8 over real texts of every source."""

from __future__ import annotations

import pytest
from corpus.checks import check_all, check_formats
from corpus.test_real_texts import files

ORDERS = 100


@pytest.mark.timeout(300)
@pytest.mark.parametrize("folder", ["federal-register/fr-xml", "federal-register/gpo-text"])
def test_real_orders_survive_each_format(folder: str) -> None:
    found = files(folder)
    wrong = check_all(check_formats, found[:: max(1, len(found) // ORDERS)])
    assert not wrong, f"{len(wrong)} texts:\n" + "\n".join(wrong[:20])
