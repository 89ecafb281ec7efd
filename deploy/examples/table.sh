#!/usr/bin/env bash
# Prints an aggregate topic with kcat, a record a line: key, tab, JSON (nothing if the row is gone). Of several lines with one
# key the last counts. Without --once it goes on with what comes.
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: table.sh HOST:PORT TOPIC [--once]" >&2; exit 2; }
once=()
if [ "${3:-}" = --once ]; then once=(-e); fi
exec kcat -C -q -b "$1" -t "$2" -o beginning "${once[@]}" -X isolation.level=read_committed -f '%k\t%s\n'
