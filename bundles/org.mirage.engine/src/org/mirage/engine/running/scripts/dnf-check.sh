# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Looks whether the package files that dnf chose are what the repositories say. Comes behind rpm-signatures.sh. The word: "required",
# "plausible" or "ignored" for their signatures.
cd "$own" || exit 1
cut -d ' ' -f 1 planned > chosen
while read -r file name version architecture kind sum; do
    if ! printf '%s  %s\n' "$sum" "$file" | "${kind}sum" --check --status; then
        echo "${file##*/} does not have the checksum that the repository says"
    elif [ "$(rpm --query --package --nosignature --queryformat '%{NAME} %{EPOCHNUM}:%{VERSION}-%{RELEASE} %{ARCH}' "$file" 2> /dev/null)" \
        != "$name $version $architecture" ]; then
        echo "${file##*/} is not the package that the repository says"
    fi
done < planned > faults
if [ -s faults ]; then cat faults; exit 1; fi
check_signatures "$1"
