"""Which value is shown, how is growth computed, what is not compared?"""

from indicators.ui.prose import show_methods

show_methods()
