# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Puts back what guard.sh has changed, and looks at the packages: what it prints is wrong with them, but for what begins with "note:".
# Comes behind selinux.sh.
saved=$own/guard
policy=/usr/sbin/policy-rc.d
# not every machine has cmp
same() { [ -f "$1" ] && [ -f "$2" ] && [ "$(cksum < "$1")" = "$(cksum < "$2")" ]; }
if [ ! -e "$policy" ] && [ ! -L "$policy" ] || same "$policy" "$saved/policy"; then
    rm -f "$policy"
    if [ -e "$policy.mirage" ] || [ -L "$policy.mirage" ]; then mv "$policy.mirage" "$policy" || exit 1; fi
else
    # what was put there meanwhile stays
    rm -f "$policy.mirage"
fi
# what had the machine's own program back for a while was killed before it could take it away again
exchanged() {
    [ -e "$1.ours" ] || return 0
    if [ ! -e "$1.mirage" ] && [ ! -L "$1.mirage" ]; then mv "$1" "$1.mirage" || exit 1; fi
    mv "$1.ours" "$1" || exit 1
}
if [ -f "$saved/diverted" ]; then
    while read -r path; do
        exchanged "$path"
        rm -f "$path"
        dpkg-divert --quiet --local --rename --divert "$path.mirage" --remove "$path" > /dev/null || exit 1
    done < "$saved/diverted"
fi
if [ -f "$saved/aside" ]; then
    while read -r path; do
        exchanged "$path"
        # what a package brought meanwhile stays
        if same "$path" "$saved/stub.${path##*/}"; then mv "$path.mirage" "$path" || exit 1; else rm -f "$path.mirage"; fi
    done < "$saved/aside"
fi
back() { cat "$saved/$1" > "/var/lib/dpkg/$1" && touch -r "$saved/$1" "/var/lib/dpkg/$1"; }
if [ -f "$saved/dpkg.time" ]; then
    if [ -f "$saved/diversions" ]; then
        # as they were, unless a package has a diversion of its own by now
        ! same "$saved/diversions" /var/lib/dpkg/diversions || back diversions
    elif [ ! -s /var/lib/dpkg/diversions ]; then
        rm -f /var/lib/dpkg/diversions
    fi
    if [ -f "$saved/diversions-old" ]; then back diversions-old; else rm -f /var/lib/dpkg/diversions-old; fi
    ls -A /var/lib/dpkg > "$saved/dpkg.now"
    ! same "$saved/dpkg.names" "$saved/dpkg.now" || touch -r "$saved/dpkg.time" /var/lib/dpkg
fi
for folder in "$saved"/*.path; do
    [ -f "$folder" ] || continue
    at=$(cat "$folder")
    ls -Ai "$at" > "$saved/now"
    ! same "${folder%.path}.names" "$saved/now" || touch -r "${folder%.path}.time" "$at"
done
# what is new or changed has the labels that the machine's policy says, though no kernel with SELinux has watched; setfiles goes
# into folders, and must get neither from the root to what nobody has touched nor into what is mounted for the run, such as /proc
if [ -n "$type" ] && [ -f "$contexts" ]; then
    # a list that is not whole would leave wrong labels
    unlisted() { echo 'what has changed cannot be listed, so that it gets no labels of SELinux'; exit 1; }
    set --
    for mounted in $(awk '$2 != "/" { print $2 }' /proc/mounts | sort -u); do set -- "$@" ! -path "$mounted"; done
    # where there is none, Mirage does it, and has to know of which type they are
    if command -v setfiles > /dev/null; then set -- "$@" -print0; else set -- "$@" -printf '%y%p\0'; fi
    awk '$1 ~ "^/dev/" && $3 != "vfat" && !seen[$2]++ { print $2 }' /proc/mounts > "$own/mounted" || unlisted
    # where times are whole seconds, what has changed in the first one is as old as its beginning
    touch -r "$saved/begin" -d '1 second ago' "$own/before" 2> /dev/null || touch -r "$saved/begin" "$own/before" || unlisted
    : > "$own/changed"
    while read -r mounted; do
        [ ! -d "$mounted" ] || [ "$mounted" = /run ] || [ "$mounted" = /tmp ] \
            || find "$mounted" -mindepth 1 -xdev -cnewer "$own/before" "$@" >> "$own/changed" || unlisted
    done < "$own/mounted"
    if [ ! -s "$own/changed" ]; then
        :
    elif command -v setfiles > /dev/null; then
        setfiles -F -0 -f "$own/changed" "$contexts" > "$own/labels" 2>&1 || { cat "$own/labels"; exit 1; }
    else
        echo 'note: the machine has an SELinux policy, but no setfiles: labels are set without it'
    fi
fi
rm -rf "$saved"
! command -v dpkg > /dev/null || dpkg --audit
