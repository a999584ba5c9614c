#!/usr/bin/env bash
# Finds heed: the one that the project has installed, else the action's own checkout, which is built if it is not.
# Writes the file that Node.js runs to the outputs of the step.
set -euo pipefail

if [ -f node_modules/heed/dist/cli.js ]; then
  heed="$PWD/node_modules/heed/dist/cli.js"
else
  heed="$GITHUB_ACTION_PATH/dist/cli.js"
  if [ ! -f "$heed" ]; then
    # `prepare` builds after the installation.
    (cd "$GITHUB_ACTION_PATH" && npm ci --no-audit --no-fund)
  fi
fi
node "$heed" --version
echo "heed=$heed" >> "$GITHUB_OUTPUT"
