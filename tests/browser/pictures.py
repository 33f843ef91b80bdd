"""
Pictures of pages: how they are kept, and how two are compared.

Another machine draws the same letters a little wider and a line a little lower, so no two
pictures are compared dot by dot. They are cut into strips, and a strip into blocks. A
strip is laid on the other picture where it fits best, within reach above or below; a
block is there if what it lies on is about as bright and has about as many edges. What is
missing, or was moved farther or alone, is not there.
"""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

# Letters and flat colours: few colours without loss are half the size of many with, and
# as sharp as they were.
_COLOURS = 128
_HALVED = 2  # dots of pictures for one that is looked at
_BLOCK = 24
_REACH, _STEP = 18, 2
_MOST_OF_SIZE = 0.03
# Of 255. A block of text is some 20 darker than the page, with edges of some 15; one
# that a line of a chart crosses has edges of some 5, and one of grid lines less than 2.
_BRIGHTNESS = 8
_EDGES, _SHARE_OF_EDGES = 2, 0.3

Sums = NDArray[np.float64]


def unlike(kept: Image.Image, fresh: Image.Image) -> float:
    """
    Return the share of blocks in either picture that the other lacks, the greater one.

    Empty blocks do not count. Pictures whose sizes differ by more than a few per cent
    are unlike altogether.
    """
    for one, other in zip(kept.size, fresh.size, strict=True):
        if abs(one - other) > _MOST_OF_SIZE * one:
            return 1.0
    before, after = _sums(kept), _sums(fresh)
    return max(_lost(before, after), _lost(after, before))


def _sums(picture: Image.Image) -> tuple[Sums, Sums]:
    """Return brightness and edges, each summed from the top left corner on."""
    dots = np.asarray(picture.convert("L").reduce(_HALVED), np.float64)
    # Above and below it goes on as it begins and ends, for strips laid beyond.
    dots = np.pad(dots, ((_REACH, _REACH), (0, 0)), "edge")
    edges = np.zeros_like(dots)
    edges[:, 1:] += np.abs(np.diff(dots, axis=1))
    edges[1:] += np.abs(np.diff(dots, axis=0))
    return _summed(dots), _summed(edges)


def _summed(dots: Sums) -> Sums:
    return np.pad(dots, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)


def _lost(before: tuple[Sums, Sums], after: tuple[Sums, Sums]) -> float:
    """Return the share of drawn blocks of *before* that are nowhere near in *after*."""
    height, width = before[0].shape
    tops = np.arange(_REACH, height - _REACH - _BLOCK, _BLOCK)
    lefts = np.arange(0, min(width, after[0].shape[1]) - _BLOCK, _BLOCK)
    bright, edges = (_means(sums, tops, lefts) for sums in before)
    drawn = edges > _EDGES
    fewest = drawn.sum(axis=1)
    for shift in range(-_REACH, _REACH + 1, _STEP):
        moved = np.clip(tops + shift, 0, after[0].shape[0] - _BLOCK - 1)
        there, there_edges = (_means(sums, moved, lefts) for sums in after)
        allowed = _EDGES + _SHARE_OF_EDGES * np.maximum(edges, there_edges)
        gone = np.abs(there - bright) > _BRIGHTNESS
        gone |= np.abs(there_edges - edges) > allowed
        fewest = np.minimum(fewest, (gone & drawn).sum(axis=1))
    return float(fewest.sum() / max(drawn.sum(), 1))


def _means(sums: Sums, tops: NDArray[np.intp], lefts: NDArray[np.intp]) -> Sums:
    """Return the mean of every block that begins at one of *tops* and *lefts*."""
    top, left = np.ix_(tops, lefts)
    bottom, right = top + _BLOCK, left + _BLOCK
    total = sums[bottom, right] - sums[top, right]
    return (total - sums[bottom, left] + sums[top, left]) / _BLOCK**2


def written(picture: Image.Image) -> bytes:
    """Return *picture* as the gallery keeps it."""
    fewer = picture.convert("RGB").quantize(
        _COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
    )
    content = io.BytesIO()
    fewer.convert("RGB").save(content, "webp", lossless=True, method=6)
    return content.getvalue()
