# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# What every script in a machine begins with: nobody is asked, no service starts.
export DEBIAN_FRONTEND=noninteractive DEBCONF_NONINTERACTIVE_SEEN=true DEBCONF_NOWARNINGS=yes
export APT_LISTCHANGES_FRONTEND=none APT_LISTBUGS_FRONTEND=none NEEDRESTART_SUSPEND=1 UCF_FORCE_CONFFOLD=1
export SYSTEMD_OFFLINE=1 SYSTEMD_COLORS=0 SYSTEMD_PAGER=cat PAGER=cat
own=/run/mirage
umask 022
