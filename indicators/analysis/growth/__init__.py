"""
Growth where it means something: each function one formula, else a refusal that says why.

points     a figure as a formula takes it; published and derived numbers
formulas   what each derived number is called, how it is made, and where from
refusals   why something is not computed, as findings
matching   whether figures may meet: interval, basis, scope, break, stage, bound, base
over_time  year on year, quarter on quarter, single quarters, average growth
parts      contribution and pull of a part on its whole (shares: `analysis.share`)
distance   the gap between two regions, and the years to close it
plans      progress against a plan's pace; growth after an increase; residual of a sum
index      indices to a base year
"""
