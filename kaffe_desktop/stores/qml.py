"""PySide's decorators with the types that its stubs lack: a property reads as what its getter returns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from PySide6.QtCore import Signal

    T = TypeVar("T")
    C = TypeVar("C", bound=type)

    class _Read(Generic[T]):
        def __get__(self, instance: object, owner: type) -> T: ...

    class Property:
        def __init__(
            self, qml_type: type | str, /, *, notify: Signal | None = None, constant: bool = False
        ) -> None: ...
        def __call__(self, getter: Callable[[Any], T], /) -> _Read[T]: ...

    def QmlUncreatable(reason: str, /) -> Callable[[C], C]: ...

else:
    from PySide6.QtCore import Property
    from PySide6.QtQml import QmlUncreatable

__all__ = ["Property", "QmlUncreatable"]
