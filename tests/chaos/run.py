"""A café in trouble: screens at work, bad wires, a hub killed again and again; then the accounts are compared."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import monotonic

from kaffe_desktop.link import Timing
from kaffe_server.storage.backup import back_up
from kaffe_server.storage.database import FILE
from tests.bench.figures import percentile
from tests.chaos import truth
from tests.chaos.hub import set_ahead
from tests.chaos.ledger import Ledger
from tests.chaos.screens import Kitchen, Onlooker, Place, Screen, Till, orders_of_phoenix
from tests.chaos.truth import Findings
from tests.chaos.wire import Wire
from tests.hub_process import HubProcess


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Times in seconds. ``up``: how long the hub lives under load before the next kill; ``fault_pause``: between two
    faults of a wire; ``offline``: the share of the time that each till is out of reach; ``day``: orders until the hub's
    clock goes on by a day; ``backups``: how many are taken meanwhile."""

    kills: int
    seed: int
    tills: int = 3
    offline: float = 0.0
    up: tuple[float, float] = (0.1, 0.8)
    sale_pause: tuple[float, float] = (0.05, 0.25)
    kitchen_pause: tuple[float, float] = (0.02, 0.08)
    fault_pause: tuple[float, float] = (0.5, 4.0)
    offline_spell: float = 4.0
    day: int = 150
    backups: int = 8
    patience: float = 60.0
    timing: Timing = field(default_factory=Timing)


@dataclass
class Report:
    findings: Findings
    figures: dict[str, str]

    def add(self, name: str, found: list[str]) -> None:
        self.findings[name] = found

    @property
    def clean(self) -> bool:
        return not any(self.findings.values())

    def __str__(self) -> str:
        width = max(map(len, (*self.findings, *self.figures)))
        rows = [f"| {name:<{width}} | {value:>16} |" for name, value in self.figures.items()]
        rows.append(f"|{'-' * (width + 2)}|{'-' * 18}|")
        rows += [f"| {name:<{width}} | {len(found):>16} |" for name, found in self.findings.items()]
        details = [f"{name}: {what}" for name, found in self.findings.items() for what in found[:5]]
        return "\n".join([*rows, *details])


class Trouble:
    """One run. :meth:`run` ends with the report; the data stays in ``folder``.

    ``backups``: each copy with the orders that were acknowledged before it was begun.
    """

    def __init__(self, plan: Plan, folder: Path) -> None:
        self._plan = plan
        self._chance = Random(plan.seed)
        self._ledger = Ledger()
        self._data = folder / "data"
        self._hub = HubProcess(self._data, "--log-level", "WARNING", module="tests.chaos.hub")
        self._wires: list[Wire] = []
        self._screens: list[Screen] = []
        self._done = asyncio.Event()
        self._days = 0
        self._kills = Counter[str]()
        self._outages: list[float] = []
        self.backups: list[tuple[Path, set[str]]] = []
        self._wrong: list[str] = []

    async def run(self) -> Report:
        began = monotonic()
        with _gaps_seen_by_links() as gaps:
            async with self._cafe() as onlooker:
                seconds = await self._misery(began)
                await self._quiet(onlooker)
                judged = truth.read(self._data / FILE)
                findings = truth.judge(self._ledger, judged)
                findings["screens that differ from the database at the end"] = truth.differences(
                    judged, self._screens, onlooker
                )
                gc.disable()  # From here on there are threads, in which Qt objects must not be collected.
                if orders_of_phoenix(self._hub.url) != truth.shown(judged):
                    self._wrong.append("Phoenix's own client finds other orders than the database holds")
                findings["changes missed without a reason, seen by a bare client"] = onlooker.wrong
        findings["changes missed without a reason, seen by a screen"] = gaps
        findings["faults in backups taken under load"] = [
            fault for copy, before in self.backups for fault in truth.backup_faults(copy, judged, before)
        ]
        findings["faults in the hub's own log"] = [
            line for line in self._hub.log.read_text().splitlines() if "ERROR" in line or "Traceback" in line
        ]
        findings["other things that went wrong"] = self._wrong
        return Report(findings, self._figures(seconds))

    def _figures(self, seconds: float) -> dict[str, str]:
        ledger, tills = self._ledger, self._screens[: self._plan.tills]
        faults = sum((wire.faults for wire in self._wires), Counter[str]())
        offline = sum(till.wire.seconds_offline for till in tills) / len(tills) / seconds
        figures = {
            "seed": f"{self._plan.seed}",
            "seconds": f"{seconds:.0f}",
            "kills of the hub": f"{self._kills.total()}",
            "  of these while it started": f"{self._kills['starting']}",
            "killed → next order acknowledged, p50": f"{percentile(self._outages, 0.5):.2f} s",
            "killed → next order acknowledged, longest": f"{max(self._outages):.2f} s",
            "business days": f"{self._days + 1}",
            "tills out of reach of the time": f"{offline:.0%}",
            "orders acknowledged": f"{len(ledger.acknowledged)}",
            "  whose first answer was lost": f"{len(ledger.unanswered & ledger.acknowledged.keys())}",
            "  sold without the hub, with a lent number": f"{len(ledger.sold_alone)}",
            "  told another number after a jump of the hub's clock": f"{len(ledger.corrected_after_a_jump)}",
            "other changes acknowledged": f"{len(ledger.changes)}",
            "backups taken under load": f"{len(self.backups)}",
        }
        figures |= {f"faults of wires: {name}": f"{times}" for name, times in sorted(faults.items())}
        figures |= {f"commands refused: {name}": f"{times}" for name, times in sorted(ledger.errors.items())}
        return figures

    @contextlib.asynccontextmanager
    async def _cafe(self) -> AsyncIterator[Onlooker]:
        """Tills, all but the first with a disk, a kitchen, a board and a stranger, each at the end of its own wire."""
        kinds: list[type[Screen]] = [Till] * self._plan.tills + [Kitchen, Screen]
        for number, kind in enumerate(kinds, 1):
            has_disk = kind is Till and number > 1
            place = Place(
                station=f"{kind.role}-{number}",
                wire=await self._wire(),
                timing=self._plan.timing,
                chance=self._own(),
                disk=self._data.parent / "tills" if has_disk else None,
            )
            self._screens.append(kind(place, self._ledger))
        onlooker = Onlooker(await self._wire())
        following = asyncio.create_task(onlooker.follow())
        try:
            yield onlooker
        finally:
            following.cancel()
            for screen in self._screens:
                await screen.switch_off()
            await asyncio.gather(following, return_exceptions=True)
            for wire in self._wires:
                await wire.close()
            self._hub.kill()

    async def _wire(self) -> Wire:
        wire = Wire(lambda: self._hub.port, self._own())
        await wire.open()
        self._wires.append(wire)
        return wire

    def _own(self) -> Random:
        """A source of chance of its own, so that one actor's pace does not change another's luck."""
        return Random(self._chance.random())

    async def _misery(self, began: float) -> float:
        """Everything at once, until the hub was killed often enough; the seconds it took."""
        plan = self._plan
        pauses = {Till: plan.sale_pause, Kitchen: plan.kitchen_pause}
        work = [
            asyncio.create_task(screen.work(pauses[type(screen)], self._done))
            for screen in self._screens
            if isinstance(screen, Till | Kitchen)
        ]
        weather = [asyncio.create_task(wire.suffer(plan.fault_pause)) for wire in self._wires]
        if plan.offline:
            weather += [
                asyncio.create_task(till.wire.be_offline(plan.offline_spell, plan.offline))
                for till in self._screens[: plan.tills]
            ]
        calendar = asyncio.create_task(self._let_days_pass())
        try:
            await self._kill_again_and_again(work)
            seconds = monotonic() - began
        finally:
            for task in (*weather, calendar):
                task.cancel()
            await asyncio.gather(*weather, calendar, return_exceptions=True)
        self._done.set()
        _, stuck = await asyncio.wait(work, timeout=plan.patience)
        for task in stuck:
            self._wrong.append(f"a screen did not come to an end of its work: {task}")
            task.cancel()
        for task in work:
            if not task.cancelled() and task.done() and (error := task.exception()):
                raise error
        return seconds

    async def _kill_again_and_again(self, work: list[asyncio.Task[None]]) -> None:
        due = [(index + 0.5) * self._plan.kills / self._plan.backups for index in range(self._plan.backups)]
        while self._kills.total() < self._plan.kills:
            for task in work:
                if task.done():
                    task.result()
            try:
                async with asyncio.timeout(self._plan.patience):
                    await self._ledger.next_answer()
                    if self._kills:
                        self._outages.append(monotonic() - self._killed_at)
                    await asyncio.sleep(self._chance.uniform(*self._plan.up))
                    if due and self._kills.total() >= due[0]:
                        due.pop(0)
                        self._back_up()
                    await self._ledger.next_order_sent()
                    await asyncio.sleep(self._chance.uniform(0, 0.008))
            except TimeoutError:
                self._wrong.append(f"after {self._kills.total()} kills no order came through")
                return
            self._kill("working")
            self._killed_at = monotonic()
            self._hub.spawn()
            if self._chance.random() < 0.15:
                await asyncio.sleep(self._chance.uniform(0, 0.5))
                self._kill("starting")
                self._hub.spawn()
            await self._hub_is_up()
        await self._ledger.next_answer()
        self._outages.append(monotonic() - self._killed_at)

    def _kill(self, when: str) -> None:
        self._kills[when] += 1
        self._hub.kill()

    async def _hub_is_up(self) -> None:
        speaks = asyncio.Event()
        assert self._hub.process.stdout is not None
        loop, said = asyncio.get_running_loop(), self._hub.process.stdout.fileno()
        loop.add_reader(said, speaks.set)
        await speaks.wait()
        loop.remove_reader(said)
        self._hub.await_port()

    async def _let_days_pass(self) -> None:
        while True:
            await self._ledger.next_answer()
            if self._days < len(self._ledger.acknowledged) // self._plan.day:
                self._days += 1
                set_ahead(self._data, self._days)

    def _back_up(self) -> None:
        before = {str(uuid) for uuid in self._ledger.acknowledged}
        copy = self._data.parent / f"backup-{len(self.backups) + 1}.db"
        back_up(self._data / FILE, copy)
        self.backups.append((copy, before))

    async def _quiet(self, onlooker: Onlooker) -> None:
        """Until every screen shows the same; a screen that never does is found by the comparison that follows."""
        end = monotonic() + self._plan.patience
        while monotonic() < end:
            if not truth.differences(truth.read(self._data / FILE), self._screens, onlooker):
                return
            await asyncio.sleep(0.1)


@contextlib.contextmanager
def _gaps_seen_by_links() -> Iterator[list[str]]:
    """What links warn of while the block runs when they must join again although the connection stands."""
    heard: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if "joining" in record.getMessage():
                heard.append(record.getMessage())

    ear = Ear(logging.WARNING)
    log = logging.getLogger("kaffe_desktop.link")
    log.addHandler(ear)
    try:
        yield heard
    finally:
        log.removeHandler(ear)
