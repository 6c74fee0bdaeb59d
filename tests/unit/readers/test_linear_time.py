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
    "a",
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
    "*",
    "**a* ",
    "_a",
    "[",
    "](",
    "![a](b) ",
    "[a](http://b ",
    "`",
    "` ``",
    "> ",
    "> a\n",
    "- ",
    "1. a\n",
    "#",
    "|",
    "|---",
    "a | b\n",
    "<br>",
    "<b>",
    "<p><b>",
    "<ol><li>",
    "<table><tr><td>",
    "</p></div>",
    "<a href=b>",
    "<pre>\n",
    "<!-- ",
    "§§ 1, ",
    "§ 1 through 1 ",
    "Appendix a ",
    "part 1-",
    "@a\n",
    "  @section 1\n",
    "\\",
    '{"a":',
    "[1,",
]
REFUSING = ("fr-xml", "uslm", "bill", "akn", "ecfr", "cfr", "dc-law", "regml", "canonical", "json")
HEADS = {
    "text": "Trees stay.\n\n",
    "gpo": "[[Page 1]]\n                Executive Order 1 of May 1, 2000\n\nTitle\n\n",
    "fr-html": '<body data-page="1"><p>Trees</p>',
    "html": "<body><main><p>Trees</p>",
    "markdown": "# Trees\n\n",
    "fr-xml": "<PRESDOCU><EXECORD><FP>",
    "uslm": "<bill xmlns='http://schemas.gpo.gov/xml/uslm'><meta><action><date>",
    "bill": "<bill><legis-body><quoted-block><text>",
    "akn": '<akomaNtoso><act><body><hcontainer name="',
    "ecfr": "<DIV5><HEAD>",
    "cfr": "<RULE><PART><HD>",
    "dc-law": "<section><num>",
    "regml": '<regulation xmlns="eregs"><section><subject>',
    "canonical": "legaldiff text 1\n\n",
    "json": '{"schema_version": 1, "text": "',
    "pdf": "\tFederal Register / Vol. 1, No. 1\nExecutive Order 1 of May 1, 2000\n\n",
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
        assert format in REFUSING
    assert time.process_time() - begin < 5
