"""
Checks of figures that arrive: tables in, suspicions out; nothing is changed.

duplicates   figures that stand twice, or are known already
slips        factors of 10, 100, 10,000 and 100,000,000
leaps        changes beyond five median absolute deviations
sums         wholes beside their parts, regions and indicators
cumulative   cumulative figures beside earlier ones, months and quarters
rates        growth beside levels, indices that pass for growth
strays       zeros for missing, copied columns, fractions for percents
"""

from indicators.analysis.checks.checking import checked
from indicators.analysis.checks.suspicion import Severity, Suspicion

__all__ = ["Severity", "Suspicion", "checked"]
