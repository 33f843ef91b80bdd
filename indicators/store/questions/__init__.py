"""
What pages ask an edition, each question one SQL file behind one function.

figures       rows of observations: series, projects, targets, the sources' figures
answers       all that documents say to one question
positions     who stands where
overviews     what was stored when the edition was built
differences   one set of figures beside another
"""

from indicators.store.questions.answers import answers, several
from indicators.store.questions.differences import differences, edition_differences
from indicators.store.questions.figures import (
    figures,
    observations,
    projects,
    series,
    stated_ranks,
    targets,
)
from indicators.store.questions.overviews import (
    breaks,
    coverage,
    disagreements,
    latest,
    origins,
)
from indicators.store.questions.positions import positions

__all__ = [
    "answers",
    "breaks",
    "coverage",
    "differences",
    "disagreements",
    "edition_differences",
    "figures",
    "latest",
    "observations",
    "origins",
    "positions",
    "projects",
    "series",
    "several",
    "stated_ranks",
    "targets",
]
