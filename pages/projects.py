"""How many projects, how much money, how far?"""

from indicators.reports.projects.figures import projects_figures
from indicators.ui import filters
from indicators.ui.figures import show_figures
from indicators.ui.messages import show_messages

with filters.panel():
    filters.choose_regions()
    filters.choose_years()
    filters.choose_known()
show_messages()
show_figures(projects_figures)
