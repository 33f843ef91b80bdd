"""Editions in DuckDB: the only room that knows it."""

from indicators.store.database import Database
from indicators.store.editions import Editions, editions

__all__ = ["Database", "Editions", "editions"]
