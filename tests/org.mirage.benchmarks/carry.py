#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Times an installation that is carried to many images, beside virt-customize that does it in one of them, in the same run.

    sudo tests/org.mirage.benchmarks/carry.py [--siblings N] [--customised N] [--runs N]

The image is the test image `debian`; what is carried is the installation of openssh-server and what it needs, captured once by apt in
a copy of it. Siblings are copies with another host name and another user each. `mirage carry` makes new versions of all of them, host
keys included; `mirage realise` then makes the disks of all of them, once, in the library of the last run. virt-customize copies the same
packages into copies of as many images as --customised says, one after another, and installs them. Wall time holds the start of the
program and a sync. What virt-customize would take for all is its median multiplied by the number of images; no more than that is
claimed. Needs root and libguestfs-tools.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

import appliance
from peers import MIRAGE, OFFSET, TOP, median, run

DOWNLOAD = '''mkdir -p "$W/debs/partial"; mount -o "loop,ro,noload,offset=$OFFSET" "$A" "$M"; cp "$M/var/lib/dpkg/status" "$W/status"; umount "$M"
    apt-get -qq -y -o Debug::NoLocking=1 -o Dir::State::status="$W/status" -o Dir::Cache::archives="$W/debs" -o APT::Sandbox::User=root \
        --no-install-recommends --download-only install openssh-server'''

INSTALL = '''cp --sparse=always "$A" "$W/run.raw"; mount -o "loop,offset=$OFFSET" "$W/run.raw" "$M"
    trap 'for m in dev proc; do mountpoint -q "$M/$m" && umount "$M/$m"; done; umount "$M"' EXIT
    for m in dev proc; do mount --bind "/$m" "$M/$m"; done
    mkdir "$M/var/tmp/debs"; cp "$W"/debs/*.deb "$M/var/tmp/debs/"
    printf '#!/bin/sh\\nexit 101\\n' > "$M/usr/sbin/policy-rc.d"; chmod 755 "$M/usr/sbin/policy-rc.d"
    chroot "$M" sh -c 'DEBIAN_FRONTEND=noninteractive dpkg -i /var/tmp/debs/*.deb'
    rm -r "$M/var/tmp/debs" "$M/usr/sbin/policy-rc.d"'''

SIBLING = '''cp --sparse=always "$A" "$D"; mount -o "loop,offset=$OFFSET" "$D" "$M"; trap 'umount "$M"' EXIT
    echo "sibling-$N" > "$M/etc/hostname"; chroot "$M" useradd --create-home "user$N"
    chroot "$M" useradd --system --uid "$((100 + N % 3))" "service$N"'''

CUSTOMISE = '''virt-customize -q -a "$D" --no-network --copy-in "$W/debs:/var/tmp" \
    --run-command 'export DEBIAN_FRONTEND=noninteractive; dpkg -i /var/tmp/debs/*.deb && rm -r /var/tmp/debs' '''


def shell(command, environment):
    subprocess.run(["bash", "-euc", command], env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--siblings", type=int, default=20, help="images that the change is carried to (default 20)")
    options.add_argument("--customised", type=int, default=1, help="images that virt-customize is timed on (default 1)")
    options.add_argument("--runs", type=int, default=3, help="counted runs of carrying (default 3; the median is printed)")
    chosen = options.parse_args()
    image = subprocess.check_output([os.path.join(TOP, "tests/images/build"), "debian"], text=True).strip()
    with tempfile.TemporaryDirectory(prefix="mirage-benchmark-") as work:
        environment = dict(os.environ, W=work, WORK=work, PEAK=f"{work}/peak", MIRAGE=MIRAGE, A=image, M=f"{work}/mount",
                           OFFSET=str(OFFSET), S=f"{work}/store", **appliance.settings(MIRAGE))
        os.mkdir(environment["M"])
        shell(DOWNLOAD, environment)
        shell(INSTALL, environment)
        shell('"$MIRAGE" --library "$S" import -q "$A" --name run; "$MIRAGE" --library "$S" import -q "$W/run.raw" --name run', environment)
        names = []
        for number in range(1, chosen.siblings + 1):
            own = dict(environment, D=f"{work}/sibling.raw", N=str(number))
            shell(SIBLING, own)
            shell('"$MIRAGE" --library "$S" import -q "$D" --name "sibling-$N"', own)
            names.append(f"sibling-{number}")
        print(f"{os.cpu_count()} processors, {os.getloadavg()[0]:.1f} programs running when it began\n")
        ours = []
        for _ in range(chosen.runs):
            shutil.rmtree(f"{work}/copy", ignore_errors=True)
            shutil.copytree(environment["S"], f"{work}/copy")
            ours.append(run(f'"$MIRAGE" --library "$W/copy" carry run@2 {" ".join(names)}', environment)[0])
        disks = run(f'"$MIRAGE" --library "$W/copy" realise {" ".join(names)}', environment)[0]
        theirs = []
        if shutil.which("virt-customize"):
            for number in range(1, chosen.customised + 1):
                own = dict(environment, D=f"{work}/sibling.raw", N=str(number))
                shell(SIBLING, own)
                theirs.append(run(CUSTOMISE, own)[0])
        else:
            print("left out: virt-customize", file=sys.stderr)
        own = median(ours)
        print(f"| mirage carry, {chosen.siblings} images s | for each s | mirage realise, all disks s | virt-customize, median of {len(theirs)} s "
              "| all, multiplied s | × carry | × carry and realise |")
        print("|---|---|---|---|---|---|---|")
        row = f"| {own:.1f} | {own / chosen.siblings:.2f} | {disks:.1f} |"
        if theirs:
            other = median(theirs) * chosen.siblings
            row += f" {median(theirs):.0f} | {other:.0f} | {other / own:.0f} | {other / (own + disks):.1f} |"
        print(row)


if __name__ == "__main__":
    main()
