"""What is here, and what is newest?"""

from indicators.reports.overview.figures import overview_coverage
from indicators.ui import filters, state
from indicators.ui.cards import show_cards, show_ground, show_ways_on
from indicators.ui.figures import show_figures
from indicators.ui.messages import show_messages

with filters.panel():
    filters.choose_regions()
    filters.choose_years()
    filters.choose_known()
show_messages()
if not state.current().alone:
    show_cards()
    show_ways_on()
    show_ground()
show_figures(overview_coverage)
