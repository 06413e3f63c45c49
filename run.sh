#!/bin/sh
# Sets everything up and serves the guide on http://127.0.0.1:8000  (PORT and HOST change that).
set -eu
cd "$(dirname "$0")"
. tools/setup.sh

make_venv .venv requirements.txt
# 3: something is broken, but an earlier build can be served.
.venv/bin/python -m flask --app wsgi build || [ $? = 3 ]
exec .venv/bin/python -m flask --app wsgi serve
