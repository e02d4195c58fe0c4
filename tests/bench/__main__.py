"""``python -m tests.bench``: every figure, in one run."""

import tempfile
from pathlib import Path

from tests.bench import frames, history, hub, screens, wall

with tempfile.TemporaryDirectory(prefix="kaffe-bench-") as folder:
    hub.measure(Path(folder))
    history.measure(Path(folder))
    screens.measure(Path(folder))
    frames.measure()
    wall.measure(Path(folder))
