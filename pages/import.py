"""Bring workbooks in: read, ask, check, compare, publish; what was done can be undone."""

from indicators.ui import importing

importing.show_done()
for desk in importing.brought():
    with importing.place_of(desk):
        importing.show_summary(desk)
        importing.show_reading(desk)
        importing.show_held(desk)
        importing.show_checks(desk)
        importing.show_differences(desk)
        importing.publish_file(desk)
importing.show_layouts()
importing.show_history()
