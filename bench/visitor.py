"""
A visitor without a browser: what the page's own script says over its socket.

A run is measured from the message that asks for it to the one that says that the
script has finished.
"""

import time
from types import TracebackType
from typing import Any, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

Value = str | list[str] | list[float]

_FIELDS = {
    "multiselect": "string_array_value",
    "selectbox": "string_value",
    "slider": "double_array_value",
    "button_group": "string_array_value",
}
_MOST_BYTES = 64 * 2**20


class Visitor:
    """One session on the page *page* of the server that listens on *port*."""

    def __init__(self, port: int, page: str = "", query: str = "") -> None:
        self._socket = connect(
            f"ws://localhost:{port}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            origin=f"http://localhost:{port}",  # type: ignore[arg-type]
            max_size=_MOST_BYTES,
            compression=None,
        )
        self._page = page
        self._script = ""
        self._values: dict[str, tuple[str, Value]] = {}
        self._kinds: dict[str, str] = {}
        self.query = query
        self.widgets: dict[str, Any] = {}
        self.failures: list[str] = []
        self.rerun()

    def __enter__(self) -> Self:
        """Return the visitor, to leave at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        failure: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave."""
        self._socket.close()

    @property
    def view(self) -> str:
        """What is shown, as the address or, where a page keeps none, the widgets say."""
        return self.query or str(sorted(self._values.items()))

    def rerun(self) -> float:
        """Return the milliseconds of a run with the widgets as they stand."""
        asked = BackMsg(rerun_script=self._state()).SerializeToString()
        start = time.perf_counter()
        self._socket.send(asked)
        answers = []
        finished = False
        while not finished:
            answers.append(self._socket.recv())
            finished = _finished(answers[-1])
        took = 1000 * (time.perf_counter() - start)
        for answer in answers:
            self._read(ForwardMsg.FromString(answer))
        return took

    def click(self, key: str, value: Value) -> float:
        """Return the milliseconds of the run after the widget *key* is set to *value*."""
        widget = self.widgets[key]
        self._values[key] = (widget.id, value)
        return self.rerun()

    def _state(self) -> ClientState:
        state = ClientState(
            query_string=self.query,
            page_script_hash=self._script,
            page_name="" if self._script else self._page,
        )
        state.context_info.locale = "zh-CN"
        state.context_info.url = f"http://localhost/{self._page}"
        for key, (code, value) in self._values.items():
            widget = state.widget_states.widgets.add(id=code)
            field = _FIELDS[
                self.widgets[key]
                .DESCRIPTOR.name.lower()
                .replace("buttongroup", "button_group")
            ]
            if field == "string_value":
                widget.string_value = str(value)
            else:
                getattr(widget, field).data.extend(value)
        return state

    def _read(self, answer: ForwardMsg) -> None:
        kind = answer.WhichOneof("type")
        if kind == "page_info_changed":
            self.query = answer.page_info_changed.query_string
        elif kind == "navigation":
            self._script = answer.navigation.page_script_hash
        elif kind == "delta":
            self._see(answer.delta.new_element)

    def _see(self, element: Element) -> None:
        kind = element.WhichOneof("type")
        if kind == "exception":
            self.failures.append(element.exception.message)
        if kind not in _FIELDS:
            return
        widget = getattr(element, kind)
        key = widget.id.rpartition("-")[2]
        known = self._values.get(key)
        self.widgets[key] = widget
        self._kinds[key] = _FIELDS[kind]
        if known is None or known[0] != widget.id or widget.set_value:
            self._values[key] = (widget.id, _value(kind, widget))


def _finished(answer: bytes | str) -> bool:
    # The message is short; only then is it worth reading before the clock stops.
    return (
        isinstance(answer, bytes)
        and len(answer) < 200
        and ForwardMsg.FromString(answer).WhichOneof("type") == "script_finished"
    )


def _value(kind: str, widget: Any) -> Value:
    if kind == "selectbox":
        return str(
            widget.raw_value if widget.set_value else widget.options[widget.default]
        )
    if kind == "slider":
        return list(widget.value if widget.set_value else widget.default)
    if widget.set_value:
        return list(widget.raw_values)
    if kind == "multiselect":
        return [widget.options[place] for place in widget.default]
    return [str(widget.options[place].content) for place in widget.default]
