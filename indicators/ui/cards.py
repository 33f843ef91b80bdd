"""What the overview opens with: what stands out, and a card a region."""

import streamlit as st

from indicators.model.text import Text
from indicators.reports.findings import standing_out
from indicators.reports.overview import cards
from indicators.ui import navigation, state
from indicators.ui.answers import asked, kept
from indicators.ui.tables import plain

_WAY = Text("看增长", "See its growth")
_NOTHING = Text("还没有主要指标的数据。", "No headline figures yet.")


def show_findings() -> None:
    """Show what stands out among the chosen regions, a sentence each."""
    sentences = kept("findings", standing_out, asked())
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences))


def show_cards() -> None:
    """Show a card a region, side by side where there is room."""
    shown = kept("cards", cards, asked())
    with st.container(horizontal=True):
        for card in shown:
            with st.container(border=True, width=288):
                st.subheader(plain(card.name), anchor=False)
                lines = [
                    f"**{plain(line.value)}** {plain(line.name)}  \n"
                    f":gray[{plain(line.when)}]"
                    for line in card.headlines
                ]
                st.markdown("\n\n".join(lines) or state.say(_NOTHING))
                navigation.show_way(card.view, state.say(_WAY))
    for card in shown:
        if card.note:
            st.caption(plain(card.note))
