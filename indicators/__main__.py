"""
The command line: ``python -m indicators``.

Exit code 0 done, 1 problems found (all listed, nothing changed), 2 misuse. It may run
while the app runs.
"""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields

from indicators import commands, import_commands
from indicators.model.observation import Stage
from indicators.model.problem import Problem
from indicators.model.text import Language
from indicators.model.view import View
from indicators.store.modes import Mode


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A pipe on Windows would not take Chinese otherwise.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    parsed = _parser().parse_args(arguments)
    try:
        code: int = parsed.run(parsed)
    except Problem as problem:
        for language in Language:
            print(problem.explain(language), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output has enough; flushing at exit must not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("indicators", description="对标 Duibiao")
    add = parser.add_subparsers(required=True, metavar="COMMAND").add_parser
    _command(add("build", help="build the edition from data/curated"), commands.build)
    _command(add("check", help="audit the data, read uploads again"), commands.check)
    _command(add("serve", help="serve the app on this machine"), commands.serve_app)
    _add_imports(add)

    editions = _command(add("editions", help="list the editions"), commands.list_all)
    editions.add_argument("--json", action="store_true", help="one JSON object a line")
    editions.add_argument("--keep", metavar="NAME", help="keep an edition for good")

    dump = _command(add("dump", help="every observation"), commands.dump)
    dump.add_argument("--json", action="store_true", help="one JSON object a line")

    link = _command(add("link", help="the link of a view"), commands.link)
    link.add_argument("--frozen", action="store_true", help="at the current edition")
    for field in fields(View):
        link.add_argument(f"--{field.name}", metavar="CODE")

    show = _command(add("show", help="the content of a link"), commands.show)
    show.add_argument("link")
    show.add_argument("--format", choices=commands.SHOWN, default="json")
    show.add_argument("-o", "--output", metavar="FILE")

    form = _command(add("template", help="write the import template"), commands.form)
    form.add_argument("-o", "--output", metavar="FILE", default="duibiao-template.xlsx")
    return parser


def _add_imports(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add what brings figures in, approves them and takes them back."""
    read = _command(add("read", help="read workbooks"), import_commands.read_files)
    read.add_argument("files", nargs="+", metavar="FILE")
    read.add_argument("--json", action="store_true", help="one JSON object a line")
    _add_answers(read)

    bring = _command(add("import", help="publish workbooks"), import_commands.bring)
    bring.add_argument("files", nargs="+", metavar="FILE")
    bring.add_argument("--yes", action="store_true", help="publish without asking")
    bring.add_argument("--message", default="", help="what changes with this")
    modes = [mode.code for mode in Mode]
    bring.add_argument(
        "--mode", choices=modes, default=modes[0], help="how it is meant"
    )
    bring.add_argument(
        "--partial", action="store_true", help="leave out what cannot be published"
    )
    _add_answers(bring)

    undo = _command(add("undo", help="take back an event"), import_commands.undo)
    undo.add_argument("number", nargs="?", type=int, default=0, help="see `editions`")

    approve = _command(add("approve", help="mark as checked"), import_commands.approve)
    approve.add_argument("document", help="the import's origin: upload-…")
    stages = [stage.code for stage in (Stage.PRELIMINARY, Stage.REVISED, Stage.FINAL)]
    approve.add_argument("--stage", choices=stages, default=stages[0])
    approve.add_argument("--message", default="")

    kept = _command(add("layouts", help="list layouts"), import_commands.list_layouts)
    kept.add_argument("-o", "--output", metavar="FILE", help="write them as TOML")
    kept.add_argument("--import", dest="bring", metavar="FILE", help="take some in")


def _add_answers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="QUESTION=ANSWER",
        help="answer a question by its key",
    )


def _command(
    parser: argparse.ArgumentParser, run: commands.Command
) -> argparse.ArgumentParser:
    parser.set_defaults(run=run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
