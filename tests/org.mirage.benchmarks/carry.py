#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Times an installation that runs in one image and is carried to many, beside virt-customize that does it in each, in the same run.

    sudo tests/org.mirage.benchmarks/carry.py [--siblings N] [--customised N] [--runs N]

The image is the test image `debian`, its siblings are copies with another host name and other users each; what is installed is
openssh-server and what it needs. `mirage install` runs once, `mirage carry` makes new versions of all siblings, host keys included, and
`mirage realise` makes the disks of all of them. Each is counted with the start of the program and a sync, and on another copy of the
library in each run. virt-customize copies the same packages into copies of as many images as --customised says, one after another, and
installs them; what it would take for more is its median multiplied by their number, and no more than that is claimed. The ratios are
those of the siblings, carried and with their disks, and of the siblings and the first image, its installation counted, too. Needs root
and libguestfs-tools.
"""
import argparse
import glob
import os
import shutil
import subprocess
import sys
import tempfile

import appliance
from peers import MIRAGE, OFFSET, TOP, median, run

SIBLING = '''cp --sparse=always "$A" "$D"; mount -o "loop,offset=$OFFSET" "$D" "$M"; trap 'umount "$M"' EXIT
    echo "sibling-$N" > "$M/etc/hostname"; chroot "$M" useradd --create-home "user$N"
    chroot "$M" useradd --system --uid "$((100 + N % 3))" "service$N"'''

CUSTOMISE = '''virt-customize -q -a "$D" --no-network --copy-in "$W/debs:/var/tmp" \
    --run-command 'export DEBIAN_FRONTEND=noninteractive; dpkg -i /var/tmp/debs/*.deb && rm -r /var/tmp/debs' '''

INSTALL = '"$MIRAGE" --library "$L" install -q web openssh-server --from "$W/debs"'
CARRY = '"$MIRAGE" --library "$L" carry -q web@2 $NAMES'
REALISE = '"$MIRAGE" --library "$L" realise $NAMES'


def shell(command, environment):
    done = subprocess.run(["bash", "-euc", command], env=environment, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        raise SystemExit(f"failed: {command}\n{done.stdout.decode(errors='replace')}")


def image(name):
    return subprocess.check_output([os.path.join(TOP, "tests/images/build"), name], text=True).strip()


def prepared(work, siblings):
    """What commands find in their environment: packages, and a library with the image and its siblings. The names of those, too."""
    environment = dict(os.environ, W=work, WORK=work, PEAK=f"{work}/peak", MIRAGE=MIRAGE, A=image("debian"), D=f"{work}/sibling.raw",
                       M=f"{work}/mount", OFFSET=str(OFFSET), S=f"{work}/store", L=f"{work}/copy", **appliance.settings(MIRAGE))
    os.mkdir(environment["M"])
    os.mkdir(f"{work}/debs")
    for package in glob.glob(image("packages") + "/*.deb"):
        if not os.path.basename(package).startswith("mirage-"):
            shutil.copy(package, f"{work}/debs")
    shell('"$MIRAGE" --library "$S" import -q "$A" --name web', environment)
    for number in range(1, siblings + 1):
        shell(SIBLING, dict(environment, N=str(number)))
        shell(f'"$MIRAGE" --library "$S" import -q "$D" --name sibling-{number}', environment)
    return environment, [f"sibling-{number}" for number in range(1, siblings + 1)]


def copied(source, target):
    """Another copy of a library, in place of the one that is there."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--siblings", type=int, default=20, help="images that the change is carried to (default 20)")
    options.add_argument("--customised", type=int, default=1, help="images that virt-customize is timed on (default 1)")
    options.add_argument("--runs", type=int, default=3, help="counted runs of Mirage (default 3; medians are printed)")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="mirage-benchmark-") as work:
        environment, names = prepared(work, chosen.siblings)
        environment["NAMES"] = " ".join(names)
        print(f"{os.cpu_count()} processors, {os.getloadavg()[0]:.1f} programs running when it began\n", flush=True)
        ours = []
        for _ in range(chosen.runs):
            copied(environment["S"], environment["L"])
            ours.append([run(command, environment)[0] for command in (INSTALL, CARRY, REALISE)])
        theirs = []
        if shutil.which("virt-customize"):
            for number in range(1, chosen.customised + 1):
                shell(SIBLING, dict(environment, N=str(number)))
                theirs.append(run(CUSTOMISE, environment)[0])
        else:
            print("left out: virt-customize", file=sys.stderr)
        install, carry, realise = (median(column) for column in zip(*ours))
        siblings = median([sum(one[1:]) for one in ours])
        together = median([sum(one) for one in ours])
        print(f"| mirage install, once s | carry, {chosen.siblings} images s | realise, all disks s | virt-customize, one image s "
              f"| × for the {chosen.siblings} siblings | × with the first image |")
        print("|---|---|---|---|---|---|")
        row = f"| {install:.1f} | {carry:.1f} | {realise:.1f} |"
        if theirs:
            each = median(theirs)
            row += f" {each:.1f} | {each * chosen.siblings / siblings:.1f} | {each * (chosen.siblings + 1) / together:.1f} |"
        print(row)


if __name__ == "__main__":
    main()
