"""How text looks that was decoded by the wrong table."""

import re
from collections.abc import Iterable

# What no label holds: control characters, and the sign for what could not be decoded.
_NO_TEXT = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]")
_NOT_ASCII = re.compile(r"[^\t-\r -~]")
# 北京市 in the bytes of mainland China, taken for Latin: ±±¾©ÊÐ.
_LATIN = re.compile("[¡-ÿŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]")
_LETTER = re.compile(r"[^\W\d_]|[¡-¿]")
_FEWEST_LATIN = 4


def is_garbled(texts: Iterable[str]) -> bool:
    """Whether more than one in ten of the *texts* that are not ASCII cannot be meant."""
    wrong = others = 0
    for text in texts:
        if _NOT_ASCII.search(text):
            others += 1
            wrong += bool(_NO_TEXT.search(text)) or _is_salad(text)
    return wrong * 10 > others


def _is_salad(text: str) -> bool:
    """Whether nearly all letters are those that few words have more than one of."""
    latin = len(_LATIN.findall(text))
    return latin >= _FEWEST_LATIN and latin * 5 > 4 * len(_LETTER.findall(text))
