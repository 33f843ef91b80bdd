"""
A grid → the tables on it → what each figure is about, as far as the sheet says it.

looks → blocks → columns, headers → axes, surroundings → figures → questions
"""
