# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Runs in the appliance: takes files from the standard input into a folder of the machine's /run. First how many they are, then for
# each its size and path on a line, then the bytes of all.
into=$ROOM/run/mirage/$1
mkdir -p "$into" && cd "$into" || exit 1
list=$ROOM/run/mirage-received
read -r count
: > "$list"
while [ "$count" -gt 0 ]; do
    read -r line || exit 1
    printf '%s\n' "$line" >> "$list"
    count=$((count - 1))
done
exec 3<&0
while read -r size path; do
    case $path in */*) mkdir -p "${path%/*}" || exit 1 ;; esac
    head -c "$size" <&3 > "$path" || exit 1
    [ "$(stat -c %s "$path")" = "$size" ] || { echo "there is no room for $path"; exit 1; }
done < "$list"
