#!/usr/bin/env bash
# Checks the files: annotations on standard output, and SARIF into a file. Ends as `heed check` does.
set -uo pipefail
. "$(dirname "$0")/paths.sh"

options=()
if [ -n "${HEED_MAX_WARNINGS:-}" ]; then options+=(--max-warnings "$HEED_MAX_WARNINGS"); fi

if [ -n "${HEED_SARIF:-}" ]; then
  mkdir -p "$(dirname "$HEED_SARIF")"
  # The annotations tell the result; this run only writes the file.
  node "$HEED" check --format sarif "${paths[@]}" > "$HEED_SARIF" || true
  echo "sarif=$HEED_SARIF" >> "$GITHUB_OUTPUT"
fi
node "$HEED" check --format github ${options[@]+"${options[@]}"} "${paths[@]}"
