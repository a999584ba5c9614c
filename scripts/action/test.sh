#!/usr/bin/env bash
# Runs the scenarios, if git knows any. Ends as `heed test` does.
set -uo pipefail
. "$(dirname "$0")/paths.sh"

options=()
if [ -n "${HEED_MIN_COVERAGE:-}" ]; then
  options+=(--min-coverage "$HEED_MIN_COVERAGE")
elif [ -z "$(git ls-files -- '*.scenario.yaml' '*.scenario.yml' '*.scenario.json' | head -n 1)" ]; then
  echo "There are no scenarios here."
  exit 0
fi
node "$HEED" test --format github ${options[@]+"${options[@]}"} "${paths[@]}"
