"""What a visitor of a page reads."""

import re


def unescaped(markdown):
    """Return the text that *markdown* shows when all of it was made harmless."""
    return re.sub(r"\\(.)", r"\1", markdown).replace("\u2060", "")


def said(page):
    """Return every text of a page, one a line."""
    kinds = (
        page.title,
        page.header,
        page.subheader,
        page.markdown,
        page.caption,
        page.info,
        page.warning,
        page.error,
        page.success,
    )
    return "\n".join(unescaped(each.value) for kind in kinds for each in kind)


def ways(page):
    """Return the words of the links to other views."""
    return [unescaped(link.proto.label) for link in page.get("page_link")]
