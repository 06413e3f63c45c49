# Shared by run.sh and test.sh: makes a virtual environment from a file of pinned, hashed packages.
# Source it, do not run it:  . tools/setup.sh

# install_apt PACKAGE...  Installs Debian packages where we may; fails where we may not.
install_apt() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    apt-get -qq -o DPkg::Lock::Timeout=600 update &&
        DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=600 \
            install --no-install-recommends "$@" >/dev/null
}

# make_venv FOLDER REQUIREMENTS  Does nothing when the packages are there already.
make_venv() {
    if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        echo "Python 3.11 or newer is needed: on Debian or Ubuntu run  sudo apt-get install python3" >&2
        return 1
    fi
    stamp="$(cat "$2" | cksum) $(python3 --version)"
    [ -x "$1/bin/python" ] && [ "$(cat "$1/.stamp" 2>/dev/null)" = "$stamp" ] && return 0
    if ! python3 -c 'import ensurepip, venv' 2>/dev/null && ! install_apt python3-venv; then
        echo "python3-venv is missing: run  sudo apt-get install python3-venv  and try again" >&2
        return 1
    fi
    echo "installing packages into $1 ..."
    rm -rf "$1"
    python3 -m venv "$1" &&
        "$1/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$2" &&
        echo "$stamp" >"$1/.stamp"
}
