"""
The only room that knows spreadsheets.

bytes → guard → child (capped → parsing) → grid → form → reading
definitions → template, tables → writing

This file imports nothing: the child starts here and must set its limits first.
"""
