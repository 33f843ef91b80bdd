"""
A paragraph of a bulletin → figures, each with the place in its sentence.

`sentences` cuts the text, `clauses` takes the words before a statement off it,
`statements` is the grammar of what is said, `subjects`, `places` and `times` tell of
what, where and when; `paragraphs` follows a paragraph from clause to clause, `figures`
makes the figures and `reading` asks what the text does not say.
"""
