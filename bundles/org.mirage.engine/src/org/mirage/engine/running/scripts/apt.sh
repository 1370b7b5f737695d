# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# The machine's own apt on our sources only; its lists and caches are ours, too, so that the machine's stay as they are.
export APT_CONFIG=$own/apt.conf
cat > "$APT_CONFIG" <<'CONF'
Dir::Etc::sourcelist "/run/mirage/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::State::lists "/run/mirage/lists";
Dir::Cache "/run/mirage/cache";
APT::Sandbox::User "root";
APT::Get::Assume-Yes "true";
APT::Get::Show-Upgraded "true";
Acquire::Languages "none";
Acquire::By-Hash "false";
Acquire::Check-Valid-Until "false";
Dpkg::Use-Pty "false";
Dpkg::Options { "--force-confdef"; "--force-confold"; };
CONF
if [ -s "$own/preferences" ]; then
    cat "$own/preferences" /etc/apt/preferences > "$own/all-preferences" 2> /dev/null
    echo 'Dir::Etc::preferences "/run/mirage/all-preferences";' >> "$APT_CONFIG"
fi
[ -f "$own/sources.list" ] || : > "$own/sources.list"
mkdir -p "$own/lists/partial" "$own/cache/archives/partial"
