"""``python -m tests.chaos``: the hub is killed 200 times, wires fail, and nothing that was promised may be lost.

``--offline 0.33``: besides, each till is out of reach for that share of the time. Exit code 1 if anything is amiss.
"""

import argparse
import asyncio
import logging
import os
import random
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QCoreApplication, QLoggingCategory

from tests.chaos.run import Plan, Report, Trouble
from tests.chaos.starts import first_starts_killed, put_back

FIRST_STARTS = 10


def play(plan: Plan, folder: Path) -> Report:
    app = QCoreApplication(sys.argv)
    QLoggingCategory.setFilterRules("qt.qml.usedbeforedeclared=false")

    async def trouble() -> Report:
        there = Trouble(plan, folder)
        report = await there.run()
        report.add("faults in a hub started on the last backup", put_back(there.backups[-1][0], folder))
        return report

    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        report = runner.run(trouble())
    wrong = first_starts_killed(folder, FIRST_STARTS, random.Random(plan.seed))
    report.add(f"faults after {FIRST_STARTS} first starts that were killed", wrong)
    return report


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--offline", type=float, default=0.0, metavar="SHARE")
    parser.add_argument("--tills", type=int, default=3)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep databases and logs in this new folder")
    options = parser.parse_args()
    logging.basicConfig(level=logging.ERROR)
    plan = Plan(kills=options.kills, seed=options.seed, offline=options.offline, tills=options.tills)
    print(f"seed {plan.seed}: {plan.kills} kills, tills offline {plan.offline:.0%} of the time", flush=True)
    with tempfile.TemporaryDirectory(prefix="kaffe-chaos-") as scratch:
        folder = options.keep or Path(scratch) / "run"
        folder.mkdir(parents=True)
        report = play(plan, folder)
    print(report)
    return 0 if report.clean else 1


if __name__ == "__main__":
    sys.exit(main())
