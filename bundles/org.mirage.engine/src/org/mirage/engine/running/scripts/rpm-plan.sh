# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Lists what rpm would do with some of the package files: those that are named, and of the others what they need. "PLAN" lines. Comes
# behind rpm-signatures.sh.
# The words: "install" or "upgrade"; "required", "plausible" or "ignored" for their signatures; then files or names.
cd "$own/packages" || exit 1
mode=$1
signatures=$2
shift 2
: > "$own/chosen"
grep . .given | sort > "$own/all"
while read -r file; do
    rpm --query --package --nosignature --queryformat "$file %{NAME} %{EPOCHNUM}:%{VERSION}-%{RELEASE} %{ARCH}\n" "$file" 2> /dev/null
done < "$own/all" > "$own/names"
while read -r file; do
    rpm --query --package --nosignature --provides "$file" 2> /dev/null | sed "s|^\([^ ]*\).*|\1 $file|"
    rpm --query --package --nosignature --list "$file" 2> /dev/null | sed "s|\$| $file|"
done < "$own/all" > "$own/provides"
choose() { grep -qxF -e "$1" "$own/chosen" || printf '%s\n' "$1" >> "$own/chosen"; }
if [ "$mode" = upgrade ]; then
    # an update that cannot be read, or is not what it says, is not passed over
    if [ "$(wc -l < "$own/all")" != "$(wc -l < "$own/names")" ]; then
        while read -r file; do
            rpm --query --package --nosignature "$file" > /dev/null 2> "$own/test" || echo "$file cannot be read: $(tail -n 1 "$own/test")"
        done < "$own/all"
        exit 1
    fi
    while read -r file name version architecture; do
        rpm --query "$name" > /dev/null 2>&1 || continue
        if LC_ALL=C rpm --upgrade --test --nodeps --nosignature "$file" > "$own/test" 2>&1 \
            || grep -q 'does not verify' "$own/test"; then choose "$file"; fi
    done < "$own/names"
    [ -s "$own/chosen" ] || exit 0
else
    for word; do
        if [ -f "$word" ]; then choose "$word"; continue; fi
        file=$(awk -v word="$word" '$2 == word || $2 "-" $3 == word { print $1 }' "$own/names" | tail -n 1)
        [ -n "$file" ] || { echo "no package of the given ones is called $word"; exit 1; }
        choose "$file"
    done
fi
tries=0
while ! LC_ALL=C rpm --upgrade --test --nosignature $(cat "$own/chosen") > "$own/test" 2>&1; do
    tries=$((tries + 1))
    before=$(wc -l < "$own/chosen")
    sed -n 's/^[[:space:]]*\([^ ]*\).* is needed by .*/\1/p' "$own/test" > "$own/needed"
    while read -r need; do
        file=$(awk -v need="$need" '$1 == need { print $2; exit }' "$own/provides")
        [ -z "$file" ] || choose "$file"
    done < "$own/needed"
    if [ "$(wc -l < "$own/chosen")" = "$before" ] || [ "$tries" -gt 100 ]; then cat "$own/test"; exit 1; fi
done
check_signatures "$signatures"
while read -r file; do
    read -r name version architecture <<LINE
$(awk -v file="$file" '$1 == file { print $2, $3, $4 }' "$own/names")
LINE
    old=$(rpm --query --queryformat '%{EPOCHNUM}:%{VERSION}-%{RELEASE}\n' "$name" 2> /dev/null | tail -n 1)
    case $old in *' '*) old= ;; esac
    echo "PLAN install $name ${old:--} $version $architecture $(stat -c %s "$file") $file"
done < "$own/chosen"
