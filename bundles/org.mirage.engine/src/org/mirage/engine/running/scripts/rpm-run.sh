# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Does what was listed, with dnf where the machine has it, so that it knows of it.
cd "$own/packages" || exit 1
if command -v dnf > /dev/null; then
    exec dnf --assumeyes --disablerepo='*' --nogpgcheck --setopt=cachedir="$own/dnf" --setopt=keepcache=false install $(sed 's|^|./|' "$own/chosen")
fi
exec rpm --upgrade --verbose --nosignature $(cat "$own/chosen")
