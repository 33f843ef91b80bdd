"""Workbooks drawn kind by kind, each with all that a careful person reads in it."""
