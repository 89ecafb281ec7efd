#!/usr/bin/env bash
# Starts the compose file, pushes an article through from outside, waits until the dashboard has counted it, revises it
# and waits until the claim is gone; replaces every stage while articles come in, scales enrich, and looks whether all are
# counted once; then takes everything down again, volumes included.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../../.."

work=$(mktemp -d)
# A project of its own: the volumes of somebody who runs the chain here are not touched.
export COMPOSE_PROJECT_NAME=gainsay-smoke
finish() {
  status=$?
  [ "$status" -eq 0 ] || docker compose logs --no-color --tail 60 || true
  docker compose down --volumes --timeout 20 >/dev/null 2>&1 || true
  rm -rf "$work"
  exit "$status"
}
trap finish EXIT

[ -f deploy/target/gainsay.jar ] || deploy/gainsay --version
docker compose up --detach --build --wait --wait-timeout 900

# The dashboard's word on how much it has counted, or nothing while it cannot be reached or does not answer.
status() {
  timeout 20 bash -c \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /api/v1/status HTTP/1.0\r\n\r\n' >&3 && tail -n 1 <&3" 2>/dev/null || true
}

# await WHAT PATTERN: until the status matches.
await() {
  local answer=
  for _ in $(seq 600); do
    answer=$(status)
    if [[ $answer =~ $2 ]]; then
      printf 'compose: %s\n' "$1"
      return
    fi
    sleep 1
  done
  printf 'compose: not within ten minutes: %s; the dashboard says: %s\n' "$1" "$answer" >&2
  return 1
}

# The ledger itself: who was counted how often, as an aggregate topic has it, and as a recount of the same files has it.
on_topic() {
  java -cp deploy/target/gainsay.jar deploy/examples/Table.java localhost:9092 news.counts.actor.v1 --once |
    sed -nE 's/^([^\t]+)\t.*"mentions":([0-9]+).*/\1 \2/p' | sort
}
recount() {
  deploy/gainsay count "$work/in" 2>/dev/null | grep -F '"topic":"news.counts.actor.v1"' |
    sed -nE 's/.*"key":"([^"]+)".*"mentions":([0-9]+).*/\1 \2/p' | sort
}

# balanced WHAT: until topic and recount agree.
balanced() {
  local there=
  for _ in $(seq 120); do
    there=$(on_topic 2>/dev/null || true)
    if [ "$there" = "$books" ]; then
      printf 'compose: %s: %s counts agree with the recount\n' "$1" "$(grep -c . <<<"$books" || true)"
      return
    fi
    sleep 2
  done
  printf 'compose: not the same after some minutes: %s\nthe topic:\n%s\nthe recount:\n%s\n' "$1" "$there" "$books" >&2
  return 1
}

mkdir "$work/in"
article=$work/in/article.txt
printf 'Norway says Uruguay shipped drones to Laos\n\nUruguay has shipped attack drones to Laos, Norway said on Monday.\n' >"$article"
deploy/gainsay send "$article"
await "an article that was sent is counted" '"articles":1,"claims":[1-9]'
books=$(recount)
[ -n "$books" ] || { echo "compose: the recount of an article with a claim is empty" >&2; exit 1; }
balanced "an article"
printf 'Norway opens a dairy\n\nNorway opened a dairy on Monday. The cows looked on all day and said nothing.\n' >"$article"
deploy/gainsay send "$article"
await "its revision takes back what it claimed" '"articles":1,"claims":0,'
books=
balanced "its revision"
docker compose restart --timeout 20 aggregate dashboard >/dev/null 2>&1
await "a restart changes no count" '"restored":true,.*"articles":1,"claims":0,'
balanced "a restart"

# An upgrade as the documents tell it: each stage is replaced in the order of the data, while articles come in; and a second
# enrich takes its share.
say=("Chad bought howitzers from Serbia, a minister said." "Peru has received patrol boats from Spain, its navy said."
  "Kenya ordered radars from Sweden, the ministry in Nairobi said." "Poland delivered rifles to Togo, a Polish general said.")
number=0
for stage in ingest enrich aggregate dashboard; do
  printf '%s\n\n%s\n' "${say[number]%, *}" "${say[number]}" >"$work/in/$stage.txt"
  deploy/gainsay send "$work/in/$stage.txt"
  scale=()
  [ "$stage" != enrich ] || scale=(--scale enrich=2)
  docker compose up --detach --no-deps --force-recreate --wait --wait-timeout 600 "${scale[@]}" "$stage"
  number=$((number + 1))
done
await "an upgrade under way loses no article" '"restored":true,.*"articles":5,"claims":[1-9]'
books=$(recount)
balanced "an upgrade under way"
