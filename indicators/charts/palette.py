"""One colour and one shape a region, the same in every picture."""

# Chosen by trial: in either theme any two differ by at least 20 (CIE 1976) for readers
# with any colour blindness; none is red or green, which belong to lights.
_CURATED = {
    "330211": ("#b45412", "#fe8f47", "circle"),  # Zhenhai
    "330200": ("#0d68e8", "#1f89f9", "square"),  # Ningbo
    "370211": ("#12494a", "#bfebe8", "triangle-up"),  # Qingdao West Coast
    "210381": ("#8b319a", "#f092f0", "diamond"),  # Haicheng
}
_OTHERS = (
    ("#5c5f66", "#b8bcc4", "cross"),
    ("#7a5c00", "#d6b24c", "triangle-down"),
    ("#9c3d6b", "#f2a3c4", "triangle-right"),
    ("#3b5b8c", "#9db8e6", "triangle-left"),
)


def colour_of(region: str, *, dark: bool = False) -> str:
    """
    Return the colour of *region*, at least 4.5:1 against the page.

    The four curated regions have their own; any other has one of four by its code, so
    that it keeps it from page to page.
    """
    light, darker, _ = _of(region)
    return darker if dark else light


def shape_of(region: str) -> str:
    """Return the shape of *region*'s points, for print in grey."""
    return _of(region)[2]


def _of(region: str) -> tuple[str, str, str]:
    return _CURATED.get(region) or _OTHERS[int(region) % len(_OTHERS)]
