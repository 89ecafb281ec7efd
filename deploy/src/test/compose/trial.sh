# shellcheck shell=bash
# Sourced by the trials of the compose files: gives each a project of its own that it takes down at the end, asks the dashboard and the ledger
# what has been counted, and compares it with a recount of the files in $work/in. KAFKA and DASHBOARD say where the chain is to be reached.
: "${KAFKA:=localhost:9092}" "${DASHBOARD:=127.0.0.1/8080}"
export GAINSAY_BOOTSTRAP_SERVERS=$KAFKA
# The jar at hand: it is the one that the tests have tried, and a machine without a registry has no Maven's image to compile another.
export JAR=prebuilt
work=$(mktemp -d)
mkdir "$work/in"
books=

say() { printf '%s: %s\n' "${0##*/}" "$*"; }

# trial PROJECT: a compose project of its own, so that the volumes of somebody who runs the chain here are not touched.
trial() {
  export COMPOSE_PROJECT_NAME=$1
  trap finish EXIT
}
finish() {
  local status=$?
  [ "$status" -eq 0 ] || docker compose logs --no-color --tail 60 || true
  docker compose down --volumes --timeout 20 >/dev/null 2>&1 || true
  rm -rf "$work"
  exit "$status"
}

# The dashboard's word on how much it has counted, or nothing while it cannot be reached or does not answer.
status() {
  timeout 20 bash -c \
    "exec 3<>/dev/tcp/$DASHBOARD && printf 'GET /api/v1/status HTTP/1.0\r\n\r\n' >&3 && tail -n 1 <&3" 2>/dev/null || true
}

# await WHAT PATTERN: until the status matches.
await() {
  local answer=
  for _ in $(seq 600); do
    answer=$(status)
    if [[ $answer =~ $2 ]]; then
      say "$1"
      return
    fi
    sleep 1
  done
  say "not within ten minutes: $1; the dashboard says: $answer" >&2
  return 1
}

# The ledger itself: who was counted how often, as an aggregate topic has it, and as a recount of the same files has it.
on_topic() {
  java -cp deploy/target/gainsay.jar deploy/examples/Table.java "$KAFKA" news.counts.actor.v1 --once |
    sed -nE 's/^([^\t]+)\t.*"mentions":([0-9]+).*/\1 \2/p' | sort
}
recount() {
  deploy/gainsay count "$work/in" 2>/dev/null | grep -F '"topic":"news.counts.actor.v1"' |
    sed -nE 's/.*"key":"([^"]+)".*"mentions":([0-9]+).*/\1 \2/p' | sort
}

# balanced WHAT: until topic and recount, which is in $books, agree.
balanced() {
  local there=
  for _ in $(seq 120); do
    there=$(on_topic 2>/dev/null || true)
    if [ "$there" = "$books" ]; then
      say "$1: $(grep -c . <<<"$books" || true) counts agree with the recount"
      return
    fi
    sleep 2
  done
  say "not the same after some minutes: $1" >&2
  printf 'the topic:\n%s\nthe recount:\n%s\n' "$there" "$books" >&2
  return 1
}

# article NAME SENTENCE: writes it to be counted, and sends it.
article() {
  printf '%s\n\n%s\n' "${2%, *}" "$2" >"$work/in/$1.txt"
  deploy/gainsay send "$work/in/$1.txt"
}
