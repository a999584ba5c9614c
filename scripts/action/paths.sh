# Sourced by the steps: reads HEED_PATHS, one a line, as an array. Blanks within a path belong to it.
paths=()
while IFS= read -r path; do
  path="${path%$'\r'}"
  case "$path" in
    "") ;;
    # A path that begins with a dash is no option.
    -*) paths+=("./$path") ;;
    *) paths+=("$path") ;;
  esac
done <<< "$HEED_PATHS"
if [ "${#paths[@]}" -eq 0 ]; then paths=(.); fi
