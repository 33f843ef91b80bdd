"""Cursors for which an edition holds no more than was known on a day."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from indicators.store.writing import sql


class KnownCursors:
    """
    Cursors of an edition as it was known on a day, for any number of threads.

    The question's names mean views on each that leave out what was published later and
    choose anew among the rest. They take longer to make than to ask, so a cursor that
    is given back is handed out again.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, day: str) -> None:
        self._connection = connection
        self._day = day
        self._free: deque[duckdb.DuckDBPyConnection] = deque()
        self._closed = False

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Return a cursor that nobody else has until the block ends."""
        try:
            cursor = self._free.pop()
        except IndexError:
            cursor = self._made()
        try:
            yield cursor
        finally:
            self._free.append(cursor)
            if self._closed:
                self.close()

    def close(self) -> None:
        """Close the cursors, those in use as they come back: one would hold the file."""
        self._closed = True
        while self._free:
            try:
                self._free.pop().close()
            except IndexError:
                return  # another thread closed the last one

    def _made(self) -> duckdb.DuckDBPyConnection:
        cursor = self._connection.cursor()
        cursor.execute(sql("sql/known/origins"), {"day": self._day})
        found = cursor.execute("SELECT current_database()").fetchall()[0][0]
        quoted = '"' + str(found).replace('"', '""') + '"'
        # A view that has a table's name can only name the table with its database.
        cursor.execute(sql("sql/known/views").replace("edition.", f"{quoted}."))
        cursor.execute(sql("sql/summaries"))
        cursor.execute(sql("sql/known/stored"))
        return cursor
