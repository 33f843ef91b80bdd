"""
A page's messages in sentences that the figures carry, in both languages at once.

naming     names, numbers and cautions within a sentence
stated     what a figure says, as a clause
newest     level, growth, and what changed since the same period a year before
standing   position, with the gap to the next above and below
whole      a part beside its whole
revised    what changed since an edition before
reached    how far plans have come
cannot     what cannot be said, and why
"""
