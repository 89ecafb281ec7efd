#!/usr/bin/env bash
# Backs the compose file's chain up as the documents tell it, lets it go on, loses everything, restores it, and looks whether the
# counts are those of the backup, and go on from there when what came since is sent again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../../.."
# shellcheck source=deploy/src/test/compose/trial.sh
. deploy/src/test/compose/trial.sh

trial gainsay-backup

# documented PAGE LINE: runs a command as that page of the documents has it, for the project of this trial and its folder.
documented() {
  grep -qxF -- "$2" "deploy/docs/$1" || { say "deploy/docs/$1 no longer says: $2" >&2; exit 1; }
  local command=${2//gainsay_/${COMPOSE_PROJECT_NAME}_}
  say "$command"
  (PWD=$work && eval "$command") >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

[ -f deploy/target/gainsay.jar ] || deploy/gainsay --version
docker compose up --detach --build --wait --wait-timeout 900
article first 'Uruguay has shipped attack drones to Laos, Norway said on Monday.'
article second 'Peru has received patrol boats from Spain, its navy said.'
await "two articles are counted" '"articles":2,"claims":[1-9]'
books=$(recount)
balanced "before the backup"

documented operating.md 'docker compose stop dashboard aggregate enrich ingest kafka'
documented operating.md 'docker run --rm --user 0 --entrypoint tar --volume gainsay_kafka:/kafka:ro --volume "$PWD:/backup" gainsay:local -C /kafka -cf /backup/kafka.tar .'
documented operating.md 'docker compose start kafka ingest enrich aggregate dashboard'
article third 'Poland delivered rifles to Togo, a Polish general said.'
await "an article after the backup is counted" '"articles":3,'

documented operating.md 'docker compose down'
documented operating.md 'docker volume rm gainsay_kafka gainsay_ingest gainsay_aggregate'
documented operating.md 'docker compose create kafka'
documented operating.md 'docker run --rm --user 0 --entrypoint tar --volume gainsay_kafka:/kafka --volume "$PWD:/backup:ro" gainsay:local -C /kafka -xf /backup/kafka.tar'
documented operating.md 'docker compose up --detach --wait'
await "the backup is there, and no more" '"restored":true,.*"articles":2,"claims":[1-9]'
balanced "after the restore"
deploy/gainsay send "$work/in/third.txt"
await "what came since is sent again" '"articles":3,'
books=$(recount)
balanced "after it was sent again"
