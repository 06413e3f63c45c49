#!/bin/sh
# Sets everything up and serves the guide on http://127.0.0.1:8000  (PORT and HOST change that).
set -eu
cd "$(dirname "$0")"
. tools/setup.sh

make_venv .venv requirements.txt
exec .venv/bin/python -m flask --app wsgi serve
