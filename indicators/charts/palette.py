"""One colour a region, the same in every picture."""

_CURATED = {
    "330211": ("#b84a00", "#ff9b57"),  # Zhenhai
    "330200": ("#0067b1", "#6cb6ff"),  # Ningbo
    "370211": ("#00775a", "#45c7a2"),  # Qingdao West Coast
    "210381": ("#85389c", "#d59be6"),  # Haicheng
}
_OTHERS = (
    ("#5c5f66", "#b8bcc4"),
    ("#7a5c00", "#d6b24c"),
    ("#a3324c", "#f28aa0"),
    ("#3b5b8c", "#9db8e6"),
)


def colour_of(region: str, *, dark: bool = False) -> str:
    """
    Return the colour of *region*, at least 4.5:1 against the page.

    The four curated regions have their own; any other has one of four by its code, so
    that it keeps it from page to page.
    """
    light_and_dark = _CURATED.get(region)
    if light_and_dark is None:
        light_and_dark = _OTHERS[int(region) % len(_OTHERS)]
    return light_and_dark[dark]
