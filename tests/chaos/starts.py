"""Two beginnings that must not go wrong: a first start that is killed, and a start on a copy that was put back."""

import sqlite3
import time
from contextlib import closing, redirect_stdout
from io import StringIO
from pathlib import Path
from random import Random

from kaffe_server import cli
from kaffe_server.storage.database import FILE
from tests.chaos import truth
from tests.hub_process import HubProcess


class NeverStarted(HubProcess):
    def start(self) -> None:
        self.spawn()


def first_starts_killed(folder: Path, times: int, chance: Random) -> list[str]:
    """A hub killed while it makes its database must start the next time, with a menu and an open shop."""
    wrong = []
    for number in range(times):
        data = folder / f"first-start-{number}"
        hub = NeverStarted(data)
        time.sleep(chance.uniform(0, 1.2))
        hub.kill()
        try:
            whole = HubProcess(data)
        except RuntimeError as error:
            wrong.append(str(error))
            continue
        whole.kill()
        with closing(sqlite3.connect(data / FILE)) as connection:
            (items,) = connection.execute("SELECT count(*) FROM item").fetchone()
            (is_open,) = connection.execute("SELECT open FROM status").fetchone()
        if not items or not is_open:
            wrong.append(f"{items} items, shop open: {is_open}")
    return wrong


def put_back(copy: Path, folder: Path) -> list[str]:
    """A hub on a copy must be well, hold what the copy held, and be another life than the one that was copied."""
    data = folder / "restored"
    before = truth.read(copy)
    with redirect_stdout(StringIO()):
        if cli.main(["restore", "--data", str(data), str(copy)]):
            return ["kaffe-hub restore refused it"]
    hub = HubProcess(data)
    health = hub.health()
    hub.stop()
    after = truth.read(data / FILE)
    wrong = [] if health["database"] == "ok" else [f"the database is {health['database']}"]
    if after.epoch == before.epoch:
        wrong.append("screens cannot tell it from the database that was copied: the epoch is the same")
    if after.orders.keys() != before.orders.keys() or after.log != before.log:
        wrong.append("orders or events differ from the copy")
    return wrong
