"""Tells qmllint and qmlls of the types that Python registers: ``python packaging/qmltypes.py SOURCES_DIR OUT_DIR``.

OUT_DIR becomes an import path with one module of type information, ``Kaffe.Stores``. PySide6's own tools do the work;
they need the sources in the order of inheritance and overlook ``constant=True``, which this file makes up for.
"""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import PySide6

MODULE = "Kaffe.Stores"
PACKAGE = "kaffe_desktop.stores"


def main(sources: Path, out: Path) -> None:
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sources.glob("*.py")}
    registered = [path for path in in_order_of_imports(trees) if "@Qml" in path.read_text(encoding="utf-8")]
    folder = out.joinpath(*MODULE.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    types, plugin = folder / "stores.json", folder / "stores.qmltypes"
    run("metaobjectdump", "--out-file", types, *registered)

    constants = {(name, prop) for tree in trees.values() for name, prop in constant_properties(tree)}
    dump = json.loads(types.read_text(encoding="utf-8"))
    for type_ in (type_ for file in dump for type_ in file["classes"]):
        for prop in type_.get("properties", ()):
            prop["constant"] = (type_["className"], prop["name"]) in constants
    types.write_text(json.dumps(dump), encoding="utf-8")

    core = Path(PySide6.__file__).parent / "Qt" / "metatypes" / "qt6core_metatypes.json"
    named = ("--import-name", MODULE, "--major-version", "1", f"--foreign-types={core}")
    run("qmltyperegistrar", *named, f"--generate-qmltypes={plugin}", "-o", folder / "registration.cpp", types)
    (folder / "qmldir").write_text(f"module {MODULE}\ntypeinfo {plugin.name}\n", encoding="utf-8")


def in_order_of_imports(trees: dict[Path, ast.Module]) -> list[Path]:
    paths = {path.stem: path for path in trees}
    order = TopologicalSorter(
        {path: {paths[name] for name in imported(tree) & {*paths}} for path, tree in trees.items()}
    )
    return list(order.static_order())


def imported(tree: ast.Module) -> set[str]:
    """Names of modules, and of what a package of that name gives."""
    froms = [node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module]
    of_package = {alias.name for node in froms if node.module == PACKAGE for alias in node.names}
    return of_package | {str(node.module).rpartition(".")[2] for node in froms if node.module != PACKAGE}


def constant_properties(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Names of class and property wherever a ``@Property`` says ``constant=True``."""
    for class_ in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        for method in (node for node in class_.body if isinstance(node, ast.FunctionDef)):
            calls = (node for node in method.decorator_list if isinstance(node, ast.Call))
            if any(word.arg == "constant" and ast.literal_eval(word.value) for call in calls for word in call.keywords):
                yield class_.name, method.name


def run(tool: str, *arguments: str | Path) -> None:
    subprocess.run([Path(sys.executable).with_name(f"pyside6-{tool}"), *arguments], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
