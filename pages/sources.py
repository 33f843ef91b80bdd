"""Where does each figure come from?"""

from indicators.reports.sources import sources_figures
from indicators.ui import filters
from indicators.ui.figures import show_figures

with filters.panel():
    filters.choose_regions()
    filters.choose_indicator()
    filters.choose_years()
    filters.choose_origin()
    filters.choose_known()
show_figures(sources_figures)
