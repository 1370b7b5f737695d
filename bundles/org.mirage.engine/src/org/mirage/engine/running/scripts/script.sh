# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Runs a person's script: $own/script, by the interpreter that the first argument names, or by what its first line says.
interpreter=$1
shift
chmod 0700 "$own/script" || exit 1
if [ -n "$interpreter" ]; then exec "$interpreter" "$own/script" "$@"; fi
exec "$own/script" "$@"
