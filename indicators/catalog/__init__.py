"""Definitions from data/catalog as model objects: names, aliases, codes."""

from indicators.catalog.catalog import Catalog, catalog
from indicators.catalog.curated import Curated, curated

__all__ = ["Catalog", "Curated", "catalog", "curated"]
