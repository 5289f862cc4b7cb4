"""The network below `fetch`: names are resolved here, every address is checked, and the checked address is the one dialled.

There is no second look-up between the check and the connection, so a name cannot change its mind; Host header, TLS server
name and certificate check still go by the name. Everything ends at one deadline, however slowly the other side drips.
"""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from ..errors import FetchError
from .addresses import is_public

Resolve = Callable[[str, int], list[str]]
ATTEMPTS = 4  # addresses of one name that are tried


def resolve(host: str, port: int) -> list[str]:
    """The numeric addresses of a name, in the system's order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Deadline:
    """A moment after which nothing is waited for any more."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left; raises httpcore's timeout where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("deadline")
        return left


class CheckedBackend(httpcore.NetworkBackend):
    """Connects to public addresses only, unless private ones are allowed."""

    def __init__(self, deadline: Deadline, allow_private: bool, look_up: Resolve | None = None) -> None:
        self._deadline, self._allow_private, self._look_up = deadline, allow_private, look_up or resolve
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = self._checked(host, port)
        for i, address in enumerate(addresses):
            try:
                stream = self._sockets.connect_tcp(address, port, self._deadline.left(), local_address, socket_options)
                return DeadlineStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if i == len(addresses) - 1:
                    raise
        raise httpcore.ConnectError(f"{host} has no address")

    def _checked(self, host: str, port: int) -> list[str]:
        """The addresses of a host. One private address among public ones is enough to refuse it."""
        addresses = self._resolved(host.strip("[]"), port)
        if not self._allow_private and not all(is_public(address) for address in addresses):
            raise FetchError(f"{host} is a private or local address; refused unless private addresses are allowed")
        return addresses[:ATTEMPTS]

    def _resolved(self, host: str, port: int) -> list[str]:
        """Look the name up on a thread of its own: the system's resolver cannot be told to hurry."""
        answer: list[list[str]] = []
        failure: list[Exception] = []

        def ask() -> None:
            try:
                answer.append(self._look_up(host, port))
            except (OSError, UnicodeError, ValueError) as why:
                failure.append(why)

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        asking.join(self._deadline.left())
        if answer and answer[0]:
            return answer[0]
        if asking.is_alive():
            raise httpcore.ConnectTimeout("name look-up")
        raise FetchError(f"{host} is not a host that can be found")


class DeadlineStream(httpcore.NetworkStream):
    """A connection whose every step ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left())
        return DeadlineStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
