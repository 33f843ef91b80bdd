"""Who grows faster?"""

from indicators.model.observation import RANKS
from indicators.reports.growth.figures import growth_figures
from indicators.ui import filters
from indicators.ui.availability import show_years
from indicators.ui.figures import show_figures
from indicators.ui.messages import show_messages

with filters.panel():
    filters.choose_regions()
    filters.choose_indicator()
    filters.choose_measure(*RANKS)
    filters.choose_interval()
    filters.choose_years()
    show_years()
    filters.choose_known()
    filters.choose_shape()
show_messages()
show_figures(growth_figures)
