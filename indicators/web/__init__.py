"""The HTTP interface beside the pages."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from indicators.model.problem import Problem
from indicators.store.editions import editions


def routes() -> list[Route]:
    """Return the addresses that answer without a page."""
    return [Route("/health.json", _health)]


def _health(_: Request) -> JSONResponse:
    """Say which edition is served; 503 before the first build."""
    try:
        return JSONResponse({"status": "ok", "edition": editions().current()})
    except Problem as problem:
        return JSONResponse({"status": problem.code}, status_code=503)
