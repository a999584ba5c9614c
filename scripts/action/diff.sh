#!/usr/bin/env bash
# Writes what a pull request changes in meaning as a comment, into a file. Ends with 0 if the meaning differs.
set -uo pipefail
. "$(dirname "$0")/paths.sh"

if ! git merge-base "$HEED_BASE" "$HEED_HEAD" > /dev/null 2>&1; then
  echo "::error title=heed diff::The commits of the pull request are not all here: check out with \`fetch-depth: 0\`."
  exit 2
fi
comment="${RUNNER_TEMP:-.}/heed-comment.md"
node "$HEED" diff "$HEED_BASE...$HEED_HEAD" --exit-zero --format markdown -- "${paths[@]}" > "$comment"
code=$?
if [ -s "$comment" ]; then
  cat "$comment" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
  echo "comment=$comment" >> "$GITHUB_OUTPUT"
fi
exit "$code"
