"""Who computes a portfolio: this process, several, or the workers of a cluster; the figures are the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from tempfile import TemporaryDirectory
from typing import Any

from workbook.errors import OptionError
from workbook.model.portfolio import Mapper


@contextmanager
def mapper_of(jobs: int, *, cluster: bool = False) -> Iterator[Mapper]:
    """Yield `map`, that of `jobs` processes, or that of a cluster of `jobs` workers on this machine.

    Raises:
        OptionError: a cluster is asked for and its library is not installed.
    """
    if cluster:
        with cluster_map(jobs) as mapper:
            yield mapper
    elif jobs > 1:
        with ProcessPoolExecutor(jobs) as pool:
            yield pool.map
    else:
        yield map


@contextmanager
def cluster_map(workers: int) -> Iterator[Mapper]:
    """Yield the map of a `dask.distributed` cluster of this machine: one thread a worker, no network but loopback.

    Raises:
        OptionError: the library is not installed.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise OptionError("figures.no_cluster") from None

    with (
        TemporaryDirectory(prefix="workbook-") as scratch,
        distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            local_directory=scratch,
            silence_logs=40,  # errors only
        ) as local,
        distributed.Client(local) as client,
    ):

        def mapper(work: Callable[[Any], Any], items: Iterable[Any]) -> Iterable[Any]:
            found: Iterable[Any] = client.gather(client.map(work, list(items), pure=False))
            return found

        yield mapper
