# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Removes packages, by dnf where the machine has it; "list" as the first word only lists them: "PLAN" lines.
mode=$1
shift
for name; do
    version=$(rpm --query --queryformat '%{EPOCHNUM}:%{VERSION}-%{RELEASE}' "$name") || { echo "$version"; exit 1; }
    echo "PLAN remove $name $version"
done
if [ "$mode" = list ]; then exec rpm --erase --test "$@"; fi
if command -v dnf > /dev/null; then exec dnf --assumeyes --disablerepo='*' --setopt=clean_requirements_on_remove=false remove "$@"; fi
exec rpm --erase --verbose "$@"
