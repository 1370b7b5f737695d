# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Keeps services from starting while something runs in the machine. What is changed for that, unguard.sh puts back.
saved=$own/guard
[ ! -e "$saved" ] || exit 0
mkdir -p "$saved" || exit 1
touch "$saved/begin"
count=0
# the time of a folder, which comes back when it holds the same as before
remember() {
    [ -d "$1" ] && [ ! -L "$1" ] || return 0
    count=$((count + 1))
    echo "$1" > "$saved/$count.path"
    ls -Ai "$1" > "$saved/$count.names"
    touch -r "$1" "$saved/$count.time"
}
for folder in /usr/sbin /usr/bin /sbin /bin; do remember "$folder"; done
policy=/usr/sbin/policy-rc.d
if [ -e "$policy" ] || [ -L "$policy" ]; then mv "$policy" "$policy.mirage" || exit 1; fi
if [ -d /usr/sbin ]; then
    printf '#!/bin/sh\n# while something runs in the machine from outside\nexit 101\n' > "$policy" && chmod 0755 "$policy" \
        && cp "$policy" "$saved/policy" || exit 1
fi
# divert PROGRAM: what is given comes in its place. dpkg is told where it keeps the packages, and brings an update to the other name; rpm
# cannot be told and puts an update over ours, which unguard.sh sees.
if command -v dpkg-divert > /dev/null && [ -s /var/lib/dpkg/status ]; then
    cp -p /var/lib/dpkg/diversions "$saved/" 2> /dev/null
    cp -p /var/lib/dpkg/diversions-old "$saved/" 2> /dev/null
    touch -r /var/lib/dpkg "$saved/dpkg.time"
    ls -A /var/lib/dpkg > "$saved/dpkg.names"
    divert() {
        path=$(dpkg-query --search "*bin/$1" 2> /dev/null | sed -n "s|^[^ ]*: \\(/.*bin/$1\\)\$|\\1|p" | head -n 1)
        [ -n "$path" ] && [ -x "$path" ] || return 0
        dpkg-divert --quiet --local --rename --divert "$path.mirage" --add "$path" > /dev/null || exit 1
        echo "$path" >> "$saved/diverted"
        stub "$path"
    }
else
    divert() {
        for path in "/usr/sbin/$1" "/usr/bin/$1" "/sbin/$1" "/bin/$1"; do
            [ ! -x "$path" ] || break
        done
        [ -x "$path" ] || return 0
        mv "$path" "$path.mirage" || exit 1
        echo "$path" >> "$saved/aside"
        stub "$path"
        cp "$path" "$saved/stub.$1"
    }
fi
stub() {
    { printf '#!/bin/sh\nno() { echo "services do not start here: ${0##*/} $*" >&2; exit 0; }\n'; sed "s|REAL|$1.mirage|"; } > "$1" \
        && chmod 0755 "$1" || exit 1
}
divert invoke-rc.d <<'STUB'
no "$@"
STUB
divert start-stop-daemon <<'STUB'
no "$@"
STUB
divert systemctl <<'STUB'
[ "$1" = --version ] && exec REAL --version
for word; do
    case $word in
    -*) ;;
    enable | disable | reenable | preset | preset-all | mask | unmask | is-enabled | link | revert | get-default | set-default \
        | list-unit-files | cat | add-wants | add-requires) exec REAL "$@" ;;
    is-active | is-failed | status) exit 3 ;;
    daemon-reload | daemon-reexec) exit 0 ;;
    *) no "$@" ;;
    esac
done
exit 0
STUB
# these copy systemctl into the initial RAM disk, which would wait for ever with ours: while they run the machine's own is there
for maker in dracut mkinitcpio; do
    divert "$maker" <<'STUB'
for own in /usr/bin/systemctl /bin/systemctl ''; do [ ! -x "$own.mirage" ] || break; done
[ -n "$own" ] || exec REAL "$@"
mv "$own" "$own.ours" && mv "$own.mirage" "$own" || exit 1
trap 'mv "$own" "$own.mirage"; mv "$own.ours" "$own"' EXIT
trap 'exit 143' HUP INT TERM
REAL "$@"
STUB
done
exit 0
