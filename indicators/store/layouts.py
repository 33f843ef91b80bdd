"""The layouts in a folder: one TOML file a layout, named by its words."""

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from indicators.model.layout import Layout
from indicators.store.durable import UNFINISHED, write_durably
from indicators.store.editions import editions
from indicators.store.layout_problems import (
    LayoutFileProblem,
    UnknownAnswerKey,
    UnknownLayout,
)
from indicators.store.layout_reading import LayoutsRead, layouts_in
from indicators.store.layout_toml import to_toml
from indicators.store.lock import writer_lock


def layouts() -> "Layouts":
    """Return the layouts of this installation, beside its editions."""
    return Layouts(editions().folder / "layouts")


@dataclass(frozen=True)
class Layouts:
    """
    The layouts in *folder*, for readers and for one writer at a time.

    Each file is replaced whole: a crash leaves the layout before or the new one.
    """

    folder: Path

    def read(self) -> LayoutsRead:
        """Return the layouts by name, and what is wrong with files edited by hand."""
        found: dict[str, Layout] = {}
        wrong: list[LayoutFileProblem] = []
        for _, one in self._files():
            found |= {layout.code: layout for layout in one.layouts}
            wrong += one.problems
        listed = sorted(found.values(), key=lambda layout: (layout.name, layout.code))
        return LayoutsRead(tuple(listed), tuple(wrong))

    def keep(self, learnt: Iterable[Layout]) -> None:
        """
        Keep *learnt*; a layout of the same words gives way to the new one.

        Raises:
            LayoutFileProblem: one could not be read again; none was kept
            WriterBusy: another writer is at work
        """
        written = {layout.code: _content(layout) for layout in learnt}
        with self._writing():
            self._write(written)

    def rename(self, code: str, name: str) -> Layout:
        """
        Give the layout *code* the name that people see, and return it.

        Raises:
            UnknownLayout: it is not kept here
            LayoutFileProblem: the name is empty or too long
            WriterBusy: another writer is at work
        """
        with self._writing():
            return self._changed(replace(self._one(code), name=name.strip()))

    def correct(self, code: str, key: str, answer: str) -> Layout:
        """
        Change one answer of the layout *code*; empty, the question is asked again.

        Raises:
            UnknownLayout: it is not kept here
            UnknownAnswerKey: it has no answer to *key*
            LayoutFileProblem: the answer is too long
            WriterBusy: another writer is at work
        """
        with self._writing():
            layout = self._one(code)
            if key not in layout.answers:
                near = _nearest(key, layout.answers)
                raise UnknownAnswerKey(layout=layout.name, key=key, nearest=near)
            answers = dict(layout.answers) | {key: answer}
            kept = {asked: said for asked, said in answers.items() if said}
            return self._changed(replace(layout, answers=kept))

    def forget(self, code: str) -> None:
        """
        Remove the layout *code*; its sheets are asked about again.

        Raises:
            UnknownLayout: it is not kept here
            WriterBusy: another writer is at work
        """
        with self._writing():
            self._one(code)
            self._path(code).unlink(missing_ok=True)
            self._drop_elsewhere([code])

    def _files(self) -> Iterator[tuple[Path, LayoutsRead]]:
        for path in sorted(self.folder.glob("*.toml")):
            try:
                content = path.read_bytes()
            except FileNotFoundError:
                # Another writer has just forgotten it.
                continue
            yield path, layouts_in(content, path.name)

    def _one(self, code: str) -> Layout:
        kept = {layout.code: layout for layout in self.read().layouts}
        if code not in kept:
            raise UnknownLayout(code=code, nearest=_nearest(code, kept))
        return kept[code]

    def _changed(self, layout: Layout) -> Layout:
        self._write({layout.code: _content(layout)})
        return layout

    def _write(self, written: Mapping[str, bytes]) -> None:
        for code, content in written.items():
            write_durably(self._path(code), content)
        self._drop_elsewhere(written)

    def _drop_elsewhere(self, codes: Collection[str]) -> None:
        """Take the layouts *codes* out of files put here by hand; others stay."""
        for path, one in self._files():
            others = [
                layout
                for layout in one.layouts
                if layout.code not in codes or path == self._path(layout.code)
            ]
            if others and len(others) < len(one.layouts):
                write_durably(path, to_toml(others).encode())
            elif one.layouts and not others:
                path.unlink()

    def _path(self, code: str) -> Path:
        return self.folder / f"{code}.toml"

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        with writer_lock(self.folder):
            for left in self.folder.glob(f"*{UNFINISHED}"):
                left.unlink()
            yield


def _content(layout: Layout) -> bytes:
    """Return the file of *layout*, which can be read again."""
    content = to_toml([layout]).encode()
    for problem in layouts_in(content, f"{layout.code}.toml").problems:
        raise problem
    return content


def _nearest(wanted: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(wanted, list(known), 1, 0)
    return near[0] if near else "—"
