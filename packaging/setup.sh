#!/usr/bin/env bash
# Installs what this checkout needs to run: Qt's system libraries, a player of tones (Debian and its relatives) and a
# virtual environment.
# Usage: packaging/setup.sh desktop|dev      (the make targets call it; PYTHON=… chooses another interpreter)
set -euo pipefail
cd "$(dirname "$0")/.."
extra=${1:?usage: packaging/setup.sh desktop|dev}
PATH="$PATH:/usr/sbin:/sbin"
VENV=${VENV:-.venv}

# soname:package, measured on a minimal Debian 12. Without the first list Qt does not load at all.
LOAD="libEGL.so.1:libegl1 libGL.so.1:libgl1 libX11.so.6:libx11-6 libdbus-1.so.3:libdbus-1-3
  libfontconfig.so.1:libfontconfig1 libfreetype.so.6:libfreetype6 libglib-2.0.so.0:libglib2.0-0
  libgssapi_krb5.so.2:libgssapi-krb5-2 libxkbcommon.so.0:libxkbcommon0 libbrotlidec.so.1:libbrotli1"
WINDOWS="libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4 libxcb-image.so.0:libxcb-image0
  libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-render-util.so.0:libxcb-render-util0 libxcb-xkb.so.1:libxcb-xkb1
  libxcb-randr.so.0:libxcb-randr0 libxcb-shape.so.0:libxcb-shape0 libX11-xcb.so.1:libx11-xcb1
  libxkbcommon-x11.so.0:libxkbcommon-x11-0 libwayland-cursor.so.0:libwayland-cursor0
  libwayland-egl.so.1:libwayland-egl1"

say() { printf 'set-up: %s\n' "$*"; }
stop() { printf 'set-up: %s\n' "$@" >&2; exit 1; }

missing() { # the packages of the given list whose library the loader does not know
  local known entry
  [ "$(uname -s)" = Linux ] && known=$(ldconfig -p) || return 0
  for entry in "$@"; do
    case "$known" in *"${entry%%:*} ("*) ;; *) printf '%s ' "${entry#*:}" ;; esac
  done
}

find_python() {
  local candidate
  for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$candidate"
      return
    fi
  done
  stop "Python 3.11 or newer is needed and was not found; name one with PYTHON=/path/to/python3"
}

apt_install() { # false, with a line that says why, where packages may not be installed
  local as_root=()
  command -v apt-get >/dev/null || { say "no apt-get here, so these are yours to install: $*"; return 1; }
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { say "not root and no sudo, so nothing was installed"; return 1; }
    as_root=(sudo)
    [ -t 0 ] || as_root=(sudo -n)
  fi
  say "installing with apt: $*"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes apt-get -qq -o DPkg::Lock::Timeout=120)
  { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "$@" >/dev/null; } || {
    say "apt could not install them"
    return 1
  }
}

python=$(find_python)
# shellcheck disable=SC2086
{
  essential=$(missing $LOAD)
  windows=$(missing $WINDOWS)
  [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || { essential="$essential$windows"; windows=; }
  sound=
  [ "$(uname -s)" != Linux ] || [ -n "$(type -P aplay pw-play paplay)" ] || sound=alsa-utils
  "$python" -c 'import venv, ensurepip' 2>/dev/null || essential="${essential}python3-venv "
  if [ -n "$essential$windows$sound" ] && ! apt_install $essential $windows $sound; then
    [ -z "$essential" ] || stop "Kaffe cannot start without these; install them and try again:" \
      "  sudo apt-get install $essential"
    say "going on: they are only needed to open windows on a screen and to be heard ($windows$sound)"
  fi
}

"$VENV/bin/python" -c '' 2>/dev/null || { say "making $VENV with $("$python" --version)"; "$python" -m venv "$VENV"; }
say "installing Kaffe and its Python packages [$extra] into $VENV (the first time takes a minute or two)"
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --editable ".[$extra]"
touch "$VENV/desktop.stamp" "$VENV/$extra.stamp"
say "done"
