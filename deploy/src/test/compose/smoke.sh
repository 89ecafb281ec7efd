#!/usr/bin/env bash
# Starts the compose file, pushes an article through from outside, waits until the dashboard has counted it, revises it
# and waits until the claim is gone; replaces every stage while articles come in, scales enrich, and looks whether all are
# counted once; then takes everything down again, volumes included.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../../.."
# shellcheck source=deploy/src/test/compose/trial.sh
. deploy/src/test/compose/trial.sh

trial gainsay-smoke

[ -f deploy/target/gainsay.jar ] || deploy/gainsay --version
docker compose up --detach --build --wait --wait-timeout 900

article revised 'Uruguay has shipped attack drones to Laos, Norway said on Monday.'
await "an article that was sent is counted" '"articles":1,"claims":[1-9]'
books=$(recount)
[ -n "$books" ] || { say "the recount of an article with a claim is empty" >&2; exit 1; }
balanced "an article"
article revised 'Norway opened a dairy on Monday. The cows looked on all day and said nothing.'
await "its revision takes back what it claimed" '"articles":1,"claims":0,'
books=
balanced "its revision"
docker compose restart --timeout 20 aggregate dashboard >/dev/null 2>&1
await "a restart changes no count" '"restored":true,.*"articles":1,"claims":0,'
balanced "a restart"

# An upgrade as the documents tell it: each stage is replaced in the order of the data, while articles come in; and a second
# enrich takes its share.
news=("Chad bought howitzers from Serbia, a minister said." "Peru has received patrol boats from Spain, its navy said."
  "Kenya ordered radars from Sweden, the ministry in Nairobi said." "Poland delivered rifles to Togo, a Polish general said.")
number=0
for stage in ingest enrich aggregate dashboard; do
  article "$stage" "${news[number]}"
  scale=()
  [ "$stage" != enrich ] || scale=(--scale enrich=2)
  docker compose up --detach --no-deps --force-recreate --wait --wait-timeout 600 "${scale[@]}" "$stage"
  number=$((number + 1))
done
await "an upgrade under way loses no article" '"restored":true,.*"articles":5,"claims":[1-9]'
books=$(recount)
balanced "an upgrade under way"
