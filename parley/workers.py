"""A task over many items on several processes: results in order, memory bounded, and a worker that dies costs only its item.

Each worker holds one item at a time over its own pipe, so that it is always known which item a dead worker had.
"""

import contextlib
import gc
import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Generic, TypeVar

from .errors import ParleyError

LOOK_AHEAD = 16  # items per worker that may be under way, or finished and waiting for their turn
READY = "ready"
UNHURRIED = (20_000, 20, 20)  # about a report's objects; Python's own 700 looks through every report dozens of times

Item = TypeVar("Item")
Result = TypeVar("Result")


@contextlib.contextmanager
def unhurried() -> Iterator[None]:
    """Within, Python looks less often for cycles that nothing reaches: the words of a report are one until it is coded."""
    before = gc.get_threshold()
    gc.set_threshold(*UNHURRIED)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Processes started within are born deaf to Ctrl-C, which is the parent's to handle; here it only waits, if it comes."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # first, for starting it would unblock the signal again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(task: Callable[[Item], Result], pipe: Connection) -> None:
    """The life of a worker: take an item, send its result; end when the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # for systems whose signals cannot be blocked beforehand
    with unhurried(), contextlib.suppress(EOFError, OSError):
        pipe.send(READY)
        while True:
            pipe.send(task(pipe.recv()))


class _Worker(Generic[Item, Result]):
    """One process and the parent's end of its pipe; `place` is where its item stands in the input, None when it has none."""

    def __init__(self, task: Callable[[Item], Result]) -> None:
        context = multiprocessing.get_context("spawn")  # the same on every system, and safe beside the parent's threads
        self.pipe, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(target=_serve, args=(task, theirs), daemon=True)
        with _deaf():
            self.process.start()
        theirs.close()
        self.place: int | None = None
        self.item: Item | None = None
        self.started = False

    def give(self, place: int, item: Item) -> None:
        """Send an item; a worker found dead here shows itself at the next `take`."""
        self.place, self.item = place, item
        with contextlib.suppress(OSError):
            self.pipe.send(item)

    def take(self) -> Result:
        """What the worker sent. Raises EOFError when it died instead."""
        try:
            result: Result = self.pipe.recv()
        except OSError as error:
            raise EOFError from error
        return result

    def end(self) -> None:
        self.pipe.close()
        self.process.terminate()
        self.process.join()


class _Pool(Generic[Item, Result]):
    """Workers with what they have finished; `results` maps places in the input to results."""

    def __init__(self, task: Callable[[Item], Result], size: int, lost: Callable[[Item], Result]) -> None:
        self.task, self.size, self.lost = task, size, lost
        self.workers: list[_Worker[Item, Result]] = []
        self.results: dict[int, Result] = {}

    def idle(self) -> "_Worker[Item, Result] | None":
        return next((worker for worker in self.workers if worker.started and worker.place is None), None)

    def grow(self) -> None:
        """Start one more worker, up to the size: a short input never starts more than it has items."""
        if len(self.workers) < self.size:
            self.workers.append(_Worker(self.task))

    def collect(self) -> None:
        """Wait until at least one worker has something to say, and take it."""
        said = wait([worker.pipe for worker in self.workers if worker.place is not None or not worker.started])
        for worker in [worker for worker in self.workers if worker.pipe in said]:
            self._hear(worker)

    def _hear(self, worker: "_Worker[Item, Result]") -> None:
        try:
            result = worker.take()
        except EOFError:
            self._bury(worker)
            return
        if not worker.started:
            worker.started = True
        elif worker.place is not None:
            self.results[worker.place] = result
            worker.place = worker.item = None

    def _bury(self, worker: "_Worker[Item, Result]") -> None:
        """Put the loss on record and drop the worker; the next item starts another."""
        worker.end()
        self.workers.remove(worker)
        if not worker.started or worker.place is None or worker.item is None:
            raise ParleyError(
                "a worker process could not start; a script that asks for several workers must do so under "
                "if __name__ == '__main__':"
            )
        self.results[worker.place] = self.lost(worker.item)

    def end(self) -> None:
        for worker in self.workers:
            worker.end()


def ordered(
    task: Callable[[Item], Result], items: Iterable[Item], workers: int, lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """The results of `task` (a top-level function that never raises), in the order of `items`, which are read as needed.

    `lost` gives the result of an item whose worker died. At most `LOOK_AHEAD` items per worker are held at a time.
    """
    pool = _Pool(task, workers, lost)
    source = enumerate(items)
    ahead = next(source, None)
    turn = 0
    try:
        while ahead is not None or turn in pool.results or any(worker.place is not None for worker in pool.workers):
            while ahead is not None and ahead[0] - turn < LOOK_AHEAD * workers:
                worker = pool.idle()
                if worker is None:
                    break
                worker.give(*ahead)
                ahead = next(source, None)
            if turn in pool.results:
                yield pool.results.pop(turn)
                turn += 1
                continue
            if ahead is not None and pool.idle() is None:
                pool.grow()
            pool.collect()
    finally:
        pool.end()
