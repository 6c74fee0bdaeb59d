from __future__ import annotations

import time

import pytest

from legaldiff.errors import ReadError
from legaldiff.readers import READERS

SIZE = 40_000
PUMPS = [
    "<",
    "</",
    "<a ",
    "<!--",
    "&",
    "(a)\n",
    "a-\n",
    "a\n",
    "``",
    "'",
    "[[Page ",
    "\x00a",
    " ",
    "\r",
    ".(a) ",
    "Sec. 1. ",
    "a. ",
]
HEADS = {
    "text": "Trees stay.\n\n",
    "gpo": "[[Page 1]]\n                Executive Order 1 of May 1, 2000\n\nTitle\n\n",
    "fr-html": '<body data-page="1"><p>Trees</p>',
    "fr-xml": "<PRESDOCU><EXECORD><FP>",
}


@pytest.mark.parametrize("format", HEADS)
@pytest.mark.parametrize("pump", PUMPS)
def test_time_stays_near_linear_whatever_is_repeated(format, pump):
    """The bound is wide: a quadratic reader takes minutes, a linear one a tenth of a second."""
    source = HEADS[format] + pump * (SIZE // len(pump))
    begin = time.process_time()
    try:
        READERS[format].read(source)
    except ReadError:
        assert format == "fr-xml"
    assert time.process_time() - begin < 5
