# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Finds the machine's SELinux policy: its name is $type, which is empty when there is none or it is switched off. The last line that
# names one counts; FileContexts reads them likewise.
configuration=/etc/selinux/config
if LC_ALL=C grep -q '^[[:blank:]]*SELINUX[[:blank:]]*=[[:blank:]]*disabled[[:space:]]*$' "$configuration" 2> /dev/null; then
    type=
else
    type=$(LC_ALL=C sed -n 's/^[[:blank:]]*SELINUXTYPE[[:blank:]]*=[[:blank:]]*\([A-Za-z0-9_.-][A-Za-z0-9_.-]*\)[[:space:]]*$/\1/p' \
        "$configuration" 2> /dev/null | tail -n 1)
fi
contexts=/etc/selinux/$type/contexts/files/file_contexts
