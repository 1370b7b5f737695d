# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# The machine's own dnf 4 on our repositories only, with the machine's settings but for those that would fetch, keep, ask or remove;
# what it caches is ours, too, so that the machine's caches stay as they are. The words: the program, then its own.
program=$1
shift
set -- --noplugins --assumeyes --setopt=reposdir="$own/repositories" --disablerepo='*' --enablerepo='mirage-given-*' --best \
    --setopt=cachedir="$own/dnf" --setopt=keepcache=0 --setopt=gpgcheck=0 --setopt=localpkg_gpgcheck=0 --setopt=strict=1 \
    --setopt=skip_broken=0 --setopt=installonly_limit=0 --setopt=clean_requirements_on_remove=0 --setopt=deltarpm=0 \
    --setopt=zchunk=0 --setopt=check_config_file_age=0 --color=never "$@"
export PYTHONDONTWRITEBYTECODE=1
