# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Does what was listed.
"$program" "$@"
status=$?
rm -rf "$own/dnf"
exit "$status"
