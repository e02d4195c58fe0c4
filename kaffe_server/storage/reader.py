"""Questions that only read, and may take a while: answered beside the writer, so that no order waits for a report."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from kaffe_server.contract.errors import Internal, KaffeError, Unavailable
from kaffe_server.storage.database import Database
from kaffe_server.storage.transaction import Statements, Transaction
from kaffe_server.storage.writer import Clock, Job, accepted, refused

log = logging.getLogger(__name__)


class Reader:
    """A thread with a connection of its own, for one question after another. One that nobody waits for is dropped.

    :param deliver: as the writer's: called on the reader's thread with each job when it has its reply.
    """

    def __init__(self, database: Database, deliver: Callable[[list[Job]], None], clock: Clock) -> None:
        self._database = database
        self._deliver = deliver
        self._clock = clock
        self._connection = database.engine.raw_connection()
        self._transaction = Transaction(self._connection, Statements(database.engine))
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")

    def submit(self, job: Job) -> None:
        """:raises Unavailable: the hub is stopping."""
        try:
            self._thread.submit(self._answer, job)
        except RuntimeError:
            raise Unavailable("the hub is stopping") from None

    def stop(self) -> None:
        """Answers the questions that wait, and gives the connection back."""
        self._thread.shutdown()
        self._connection.close()

    def _answer(self, job: Job) -> None:
        if not job.wanted():
            return
        self._transaction.now = self._clock()
        try:
            job.reply = accepted(job.run(self._transaction).response)
        except KaffeError as error:
            job.reply = refused(error)
        except self._database.driver_errors as error:
            log.error("a question could not be answered: %s", error)
            self._database.suspect(error)
            job.reply = refused(Unavailable("the database cannot be read"))
        except Exception:
            log.exception("a question failed in a way that nobody foresaw")
            job.reply = refused(Internal("a fault in the hub; its log tells more"))
        self._deliver([job])
