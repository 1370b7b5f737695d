# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# check_signatures LEVEL: ends when one of the package files that $own/chosen names has a signature that is not as it has to be: there
# and by a key of the machine ("required"), not wrong ("plausible"), anything ("ignored").
check_signatures() {
    [ "$1" != ignored ] || return 0
    checker=rpmkeys
    command -v rpmkeys > /dev/null || checker=rpm
    while read -r file; do
        LC_ALL=C "$checker" --checksig --verbose "$file" > "$own/check" 2>&1
        if grep -q ': BAD' "$own/check"; then
            echo "${file##*/} is not as it was when it was signed"
        elif [ "$1" = required ] && ! grep -Eq 'ignature, key (ID|fingerprint:) .*: OK' "$own/check"; then
            if grep -Eq 'ignature, key (ID|fingerprint:) ' "$own/check"; then
                echo "${file##*/} is signed with a key that the machine does not have or trust"
            else
                echo "${file##*/} is not signed"
            fi
        fi
    done < "$own/chosen" > "$own/faults"
    if [ -s "$own/faults" ]; then cat "$own/faults"; exit 1; fi
}
