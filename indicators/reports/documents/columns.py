"""How the columns of a table share a width."""

from indicators.reports.documents.letters import pieces, width_of
from indicators.reports.documents.paper import Grid

# In letters' sizes: what parts two columns, a column that is not made narrower, and the
# longest word that is kept whole.
_GAP, _SHORT, _WORD = 1.0, 7.5, 8.0


def shared(table: Grid, room: float, size: float) -> list[float]:
    """
    Return the widths of the columns in letters of *size*, together *room*.

    Short columns have what they need, long ones share the rest by the root of their
    need: the longest text may have many lines, and few words are cut.
    """
    columns = list(zip(table.heads, *table.rows, strict=True))
    needs = [_need(column) for column in columns]
    if sum(needs) * size > room:
        least = [min(_longest_word(column), _WORD) for column in columns]
        needs = _narrowed(needs, least, room / size)
    return [need * room / sum(needs) for need in needs]


def _narrowed(needs: list[float], least: list[float], room: float) -> list[float]:
    """Return widths of which none is under its *least*, unless all are too many."""
    kept = {place: need for place, need in enumerate(needs) if need <= _SHORT}
    while True:
        roots = {
            place: need**0.5 for place, need in enumerate(needs) if place not in kept
        }
        part = (room - sum(kept.values())) / (sum(roots.values()) or 1)
        tight = [place for place, root in roots.items() if root * part < least[place]]
        if not tight:
            widths = kept | {place: root * part for place, root in roots.items()}
            return [widths[place] for place in range(len(needs))]
        kept |= {place: least[place] for place in tight}


def _need(column: tuple[str, ...]) -> float:
    return max(width_of(cell, 1) for cell in column) * 1.06 + _GAP


def _longest_word(column: tuple[str, ...]) -> float:
    words = (word for cell in column for word in pieces(cell))
    return max((width_of(word, 1) for word in words), default=0) * 1.06 + _GAP
