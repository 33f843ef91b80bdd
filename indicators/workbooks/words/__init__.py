"""
The words of sheets: what one piece of text means, wherever it stands.

Imports nothing of the sheet's shape; `tables` and `text` put the words together.
"""
