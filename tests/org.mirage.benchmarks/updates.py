#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Times a configuration change to 100 versions of ten Debian images, and virt-customize for the same job.

    sudo tests/org.mirage.benchmarks/updates.py [--runs N] [--skip-slow]

Ten images are taken in, every other one of them `debian` and `debian-plus`, and each gets nine more versions that differ in a file.
Then one change set is applied to all 100 versions: a text file, a setting in another one, a mode and a removal, with a parameter. Only that is
timed, start of the program and sync included; it is undone after each run. virt-customize does the same to one disk, on a qcow2 file over
`debian`, and is counted a hundred times: it has no versions and no more than one disk at a time.
"""
import argparse
import os
import shutil
import subprocess
import tempfile

import appliance
from peers import MIRAGE, TOP, median, run

IMAGES, VERSIONS = 10, 10

EARLIER = """mirage changes 1
parameter number

put file /etc/version-${number}
  template
  | ${number}
end
"""

CHANGES = """mirage changes 1
title "Harden"
parameter banner

put file /etc/issue.net
  template
  | ${banner}
set-key /etc/login.defs
  form spaces
  key PASS_MAX_DAYS
  value 90
set /etc/shadow
  mode 0600
remove /etc/issue
end
"""

CUSTOMIZE = ('virt-customize -q -a "$DISK" --write "/etc/issue.net:${BANNER}" '
             '--edit "/etc/login.defs:s/^PASS_MAX_DAYS.*/PASS_MAX_DAYS 90/" --chmod 0600:/etc/shadow --delete /etc/issue')


def mirage(library, *words):
    """Runs the command line on the library."""
    subprocess.run([MIRAGE, "--library", library, *words], check=True, stdout=subprocess.DEVNULL)


def prepare(work, library):
    """Ten images with ten versions each; names of all 100."""
    disks = [subprocess.check_output([f"{TOP}/tests/images/build", recipe], text=True).strip() for recipe in ("debian", "debian-plus")]
    with open(f"{work}/earlier.changes", "w", encoding="utf-8") as f:
        f.write(EARLIER)
    with open(f"{work}/config.changes", "w", encoding="utf-8") as f:
        f.write(CHANGES)
    for i in range(IMAGES):
        mirage(library, "import", "-q", disks[i % 2], "--name", f"web-{i}")
    for number in range(VERSIONS - 1):
        mirage(library, "update", "-q", "--all", "--changes", f"{work}/earlier.changes", "--set", f"number={number}")
    return disks[0], [f"web-{i}@{number + 1}" for i in range(IMAGES) for number in range(VERSIONS)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--skip-slow", action="store_true", help="leave virt-customize out")
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="mirage-updates-", dir=os.environ.get("TMPDIR", "/var/tmp"))
    library = f"{work}/library"
    environment = dict(os.environ, WORK=work, PEAK=f"{work}/peak", MIRAGE=MIRAGE, S=library, BANNER="Authorised people only",
                       **appliance.settings(MIRAGE))
    try:
        disk, versions = prepare(work, library)
        environment["ALL"] = " ".join(versions)
        update = '"$MIRAGE" --library "$S" update -q $ALL --changes "$WORK/config.changes" --set "banner=$BANNER"'
        dry, real = [], []
        for _ in range(options.runs):
            dry.append(run(update + " --dry-run", environment))
            real.append(run(update, environment))
            mirage(library, "undo", "-q", "--yes")
        print("| what | s | of processors s | peak MB |\n|---|---|---|---|")
        rows = [("mirage update, 100 versions of ten images", real), ("the same as a dry run", dry)]
        if not options.skip_slow and shutil.which("virt-customize"):
            environment["DISK"] = f"{work}/one.qcow2"
            subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw", "-b", disk, environment["DISK"]], check=True)
            rows.append(("virt-customize, one disk", [run(CUSTOMIZE, environment)]))
        for name, times in rows:
            seconds, processors, memory = (median([time[i] for time in times]) for i in range(3))
            print(f"| {name} | {seconds:.2f} | {processors:.2f} | {memory / 1e6:.0f} |")
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
