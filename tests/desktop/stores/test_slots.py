"""A method that a signal is connected to must be a declared slot.

Otherwise PySide adds it to the class's metaobject at run time, and QML that has cached the old one now and then reads
``undefined`` from a property (seen with PySide 6.11.3: one window in a hundred).
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import kaffe_desktop.stores

SOURCES = sorted(Path(kaffe_desktop.stores.__file__).parent.glob("*.py"))


def connected_methods(class_: ast.ClassDef) -> Iterator[str]:
    """Names in ``signal.connect(self.name)``."""
    for call in (node for node in ast.walk(class_) if isinstance(node, ast.Call)):
        target = call.args[0] if call.args else None
        is_connect = isinstance(call.func, ast.Attribute) and call.func.attr == "connect"
        if is_connect and isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
            yield target.attr


def test_every_connected_method_is_a_slot() -> None:
    seen = 0
    for path in SOURCES:
        for class_ in (node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.ClassDef)):
            methods = {node.name: node for node in class_.body if isinstance(node, ast.FunctionDef)}
            is_qt = any("Qml" in ast.unparse(decorator) for decorator in class_.decorator_list)
            for name in set(connected_methods(class_)) & set(methods) if is_qt else ():
                seen += 1
                decorators = [ast.unparse(decorator) for decorator in methods[name].decorator_list]
                assert any(text.startswith("Slot(") for text in decorators), f"{path.name}: {class_.name}.{name}"
    assert seen >= 9
