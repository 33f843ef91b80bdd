import asyncio
import socket

from indicators.web.undelayed import Undelayed


class Connection:
    """What a server's `receive` is bound to: a connection with its transport."""

    def __init__(self, own_socket=None):
        self.own_socket = own_socket
        self.transport = self

    def get_extra_info(self, name):
        assert name == "socket"
        return self.own_socket

    async def receive(self):
        return {}


async def receive_of_nobody():
    return {}


def answered(scope, receive):
    """Return what reached the application behind the middleware."""
    reached = []

    async def application(scope, receive, send):  # as ASGI has it
        reached.append((scope, receive, send))

    asyncio.run(Undelayed(application)({"type": scope}, receive, None))
    return reached


def delay_is_off(scope):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as own:
        assert answered(scope, Connection(own).receive)
        return bool(own.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))


def test_a_page_sends_at_once():
    assert delay_is_off("websocket")


def test_other_requests_are_left_alone():
    assert not delay_is_off("http")


def test_a_server_that_names_no_connection_is_answered_all_the_same():
    assert answered("websocket", receive_of_nobody)
    assert answered("websocket", Connection().receive)
