"""PINs at work: compared and hashed beside event loop and writer, since no order may wait for that."""

import asyncio
from collections.abc import Callable

from kaffe_server.contract.errors import Unauthenticated
from kaffe_server.contract.records import StaffMember
from kaffe_server.devices.staff import Locked, NewPin, Patience, whose
from kaffe_server.storage.writer import Clock


class Pins:
    """One PIN at a time: else many could be tried before the first is counted.

    :param everyone: reads who has a PIN; may raise :class:`Unavailable`.
    """

    def __init__(self, everyone: Callable[[], list[Locked]], clock: Clock) -> None:
        self._everyone = everyone
        self._clock = clock
        self._patience = Patience()
        self._one_at_a_time = asyncio.Lock()

    async def whose(self, pin: str, station: str) -> StaffMember:
        """Who has that PIN.

        :raises Unauthenticated: nobody.
        :raises RateLimited: nobody, once too often, or this station still has to wait.
        """
        async with self._one_at_a_time:
            now = self._clock()
            self._patience.check(station, now)
            member = await asyncio.to_thread(whose, pin, self._everyone())
            self._patience.count(station, now, right=member is not None)
            if member is None:
                self._patience.check(station, now)
                raise Unauthenticated("nobody has that PIN")
        return member

    async def new(self, pin: str) -> NewPin:
        """A PIN that somebody is to have."""
        async with self._one_at_a_time:
            return await asyncio.to_thread(NewPin, pin, [locked.pin for locked in self._everyone()])
