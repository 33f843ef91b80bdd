"""What is here, and what is newest?"""

from indicators.reports.overview import overview_figures
from indicators.ui import filters
from indicators.ui.cards import show_cards, show_findings
from indicators.ui.figures import show_figures

filters.choose_regions()
show_findings()
show_cards()
show_figures(overview_figures)
