"""Bring a workbook in: template, file, problems, differences, publish, undo."""

from indicators.ui import importing

importing.show_done()
importing.show_template()
arrived = importing.bring_file()
if arrived:
    importing.show_problems(arrived)
    importing.show_differences(arrived)
    importing.publish_file(arrived)
importing.show_history()
