# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Prints the machine's SELinux policy, as far as it tells labels of files, and what unguard.sh found to be labelled: for each file its
# size and path on a line, then its bytes. Comes behind selinux.sh.
for file in "$configuration" "$contexts" "$contexts.homedirs" "$contexts.local" "$contexts.subs_dist" "$contexts.subs" "$own/changed"; do
    [ -f "$file" ] || continue
    cat "$file" > "$own/given" || exit 1
    echo "$(stat -c %s "$own/given") $file"
    cat "$own/given"
done
rm -f "$own/given"
