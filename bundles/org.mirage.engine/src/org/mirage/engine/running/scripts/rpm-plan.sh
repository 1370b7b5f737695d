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
cpu=$(rpm --query --queryformat '%{ARCH}\n' rpm 2> /dev/null | head -n 1)
case $cpu in '' | *' '*) cpu=$(rpm --eval '%{_target_cpu}') ;; esac
format='%{NAME} %{EPOCHNUM}:%{VERSION}-%{RELEASE} %{ARCH} %{EPOCHNUM} %{VERSION} %{RELEASE}\n'
while read -r file; do
    rpm --query --package --nosignature --queryformat "$(printf '%s' "$file" | sed 's/%/%%/g') $format" "$file" 2> /dev/null
done < "$own/all" | awk -v cpu="$cpu" '{ print $0, ($4 == cpu || $4 == "noarch" ? 0 : 1) }' > "$own/unsorted"
# of one name first what is for this processor, of that the newest
LC_ALL=C sort -k 2,2 -k 8,8n -k 5,5nr -k 6,6Vr -k 7,7Vr "$own/unsorted" > "$own/names" || exit 1
while read -r file rest; do
    rpm --query --package --nosignature --provides "$file" 2> /dev/null | sed "s|^\([^ ]*\).*|\1 $file|"
    rpm --query --package --nosignature --list "$file" 2> /dev/null | sed "s|\$| $file|"
done < "$own/names" > "$own/provides"
choose() { grep -qxF -e "$1" "$own/chosen" || printf '%s\n' "$1" >> "$own/chosen"; }
if [ "$mode" = upgrade ]; then
    # an update that cannot be read, or is not what it says, is not passed over
    if [ "$(wc -l < "$own/all")" != "$(wc -l < "$own/names")" ]; then
        while read -r file; do
            rpm --query --package --nosignature "$file" > /dev/null 2> "$own/test" || echo "$file cannot be read: $(tail -n 1 "$own/test")"
        done < "$own/all"
        exit 1
    fi
    awk '!seen[$2 " " $4]++' "$own/names" > "$own/newest"
    while read -r file name version architecture rest; do
        rpm --query --queryformat '%{ARCH}\n' "$name" > "$own/installed" 2> /dev/null || continue
        # one for another processor would come beside what is installed, as something new
        grep -qxF -e "$architecture" "$own/installed" || [ "$architecture" = noarch ] \
            || { [ "$architecture" = "$cpu" ] && grep -qxF noarch "$own/installed"; } || continue
        # only whether it is newer: files that another one of the updates has by now, and room, are looked at with all of them
        if LC_ALL=C rpm --upgrade --test --nodeps --replacefiles --ignoresize --nosignature "$file" > "$own/test" 2>&1 \
            || grep -q 'does not verify' "$own/test"; then choose "$file"; fi
    done < "$own/newest"
    [ -s "$own/chosen" ] || exit 0
else
    for word; do
        if [ -f "$word" ]; then choose "$word"; continue; fi
        file=$(awk -v word="$word" '$2 == word || $2 "-" $3 == word || $2 "-" $6 == word || $2 "-" $6 "-" $7 == word { print $1; exit }' \
            "$own/names")
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
: > "$own/replaced"
while read -r file; do
    read -r name version architecture <<LINE
$(awk -v file="$file" '$1 == file { print $2, $3, $4 }' "$own/names")
LINE
    old=$(rpm --query --queryformat '%{EPOCHNUM}:%{VERSION}-%{RELEASE}\n' "$name" 2> /dev/null | tail -n 1)
    case $old in *' '*) old= ;; esac
    echo "$name $old" >> "$own/replaced"
    echo "PLAN install $name ${old:--} $version $architecture $(stat -c %s "$file") $file"
done < "$own/chosen"
# what else goes, since one of them says that it replaces it, only rpm's own notes tell
LC_ALL=C rpm --upgrade --test -vv --nosignature $(cat "$own/chosen") 2>&1 \
    | sed -n 's|^D: ========== --- \([^ ]*\)-\([0-9]*:\)\{0,1\}\([^- ]*-[^- ]*\) \([^ /]*\)/.*|\1-\3.\4|p' | sort -u > "$own/gone"
while read -r package; do
    rpm --query --queryformat '%{NAME} %{EPOCHNUM}:%{VERSION}-%{RELEASE}\n' "$package" 2> /dev/null
done < "$own/gone" | sort -u | while read -r name version; do
    grep -qxF -e "$name $version" "$own/replaced" || echo "PLAN remove $name $version"
done
