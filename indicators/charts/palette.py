"""One colour and one shape a region, the same in every picture."""

# Chosen by trial: in either theme any two differ by at least 20 (CIE 1976) for readers
# with any colour blindness; none is red or green, which belong to lights.
_CURATED = {
    "330211": ("#b45412", "#fe8f47", "circle"),  # Zhenhai
    "330200": ("#0d68e8", "#1f89f9", "square"),  # Ningbo
    "370211": ("#12494a", "#bfebe8", "triangle-up"),  # Qingdao West Coast
    "210381": ("#8b319a", "#f092f0", "diamond"),  # Haicheng
}
# Of regions from outside: the hues that are left, near those above only where siblings
# would otherwise share one.
_COLOURS = (
    ("#5c5f66", "#b8bcc4"),  # grey
    ("#886f41", "#a19213"),  # ochre
    ("#7a0a3e", "#dc6ba0"),  # plum
    ("#0e3174", "#62b0f1"),  # navy
    ("#167baf", "#14cded"),  # sky
    ("#3f12ed", "#978caf"),  # violet
    ("#552907", "#f5c191"),  # brown
    ("#df127a", "#f051c3"),  # pink
    ("#0f18a8", "#8788e1"),  # indigo
    ("#71780c", "#cdd94a"),  # olive
    ("#0e8075", "#3fdccb"),  # teal
    ("#8b66a0", "#e7c5fa"),  # mauve
)
_SHAPES = (
    "cross",
    "triangle-down",
    "triangle-right",
    "triangle-left",
    "circle",
    "square",
    "triangle-up",
    "diamond",
)


def colour_of(region: str, *, dark: bool = False) -> str:
    """
    Return the colour of *region*, at least 4.5:1 against the page.

    The four curated regions have their own; any other has one of twelve by its code, so
    that it keeps it from page to page.
    """
    light, darker, _ = _of(region)
    return darker if dark else light


def shape_of(region: str) -> str:
    """Return the shape of *region*'s points, for print in grey."""
    return _of(region)[2]


def _of(region: str) -> tuple[str, str, str]:
    if region in _CURATED:
        return _CURATED[region]
    own = _within_parent(region)
    tens = own // 10
    # Found by trial: among the codes of one parent colours meet as seldom as they can,
    # and no two have both colour and shape alike.
    light, dark = _COLOURS[(3 * own + tens) % len(_COLOURS)]
    place = own + 3 * tens + 5 * (own // len(_COLOURS))
    return light, dark, _SHAPES[place % len(_SHAPES)]


def _within_parent(region: str) -> int:
    """Return the last two digits of the code that are not 00: its number in its parent."""
    pairs = [region[place : place + 2] for place in (4, 2, 0)]
    return int(next((pair for pair in pairs if pair.strip("0")), "0"))
