#!/usr/bin/env bash
# Starts the cluster's compose file, sends the samples, kills one of each stage and restarts a broker while articles come in, and looks
# whether all are counted as a recount has it; says how long the start took and how much memory is in use; then takes it all down.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../../.."
: "${KAFKA:=localhost:19092,localhost:19093,localhost:19094}"
# shellcheck source=deploy/src/test/compose/trial.sh
. deploy/src/test/compose/trial.sh

export COMPOSE_FILE=${COMPOSE_FILE:-deploy/compose/cluster.yml}
trial gainsay-cluster-trial

[ -f deploy/target/gainsay.jar ] || deploy/gainsay --version
docker compose build topics
started=$SECONDS
docker compose up --detach --wait --wait-timeout 900
say "three brokers and two of each stage are ready after $((SECONDS - started)) s"

# Without the two that are no articles: a recount that meets such a one ends with 1.
cp deploy/src/main/resources/samples/[0-9]*.* "$work/in"
rm "$work/in/32-truncated.pdf" "$work/in/33-section-front.html"
deploy/gainsay send "$work/in"
books=$(recount)
[ -n "$books" ] || { say "the recount of the samples is empty" >&2; exit 1; }
balanced "the samples"
docker stats --no-stream --format '{{.Name}} {{.MemUsage}}' | grep "$COMPOSE_PROJECT_NAME" | sort

# The containers come again by their restart policy only when they die of themselves: a kill by hand leaves the work to the other one.
article before 'Uruguay has shipped attack drones to Laos, Norway said on Monday.'
docker compose kill --signal KILL ingest-1 enrich-1 aggregate-1
docker compose restart --timeout 30 kafka-2
article after 'Peru has received patrol boats from Spain, its navy said.'
books=$(recount)
balanced "one of each stage killed and a broker restarted"
docker compose up --detach --wait --wait-timeout 600
article again 'Poland delivered rifles to Togo, a Polish general said.'
books=$(recount)
balanced "all of them back"
