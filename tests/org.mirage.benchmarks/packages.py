#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Installs the same packages from the same folder into the same Debian by `mirage install` and by virt-customize, each from a fresh state,
one after the other; prints a row of the median of some runs for each.

    tests/org.mirage.benchmarks/packages.py [--runs N]
"""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import appliance

ROOT = Path(__file__).resolve().parents[2]
MIRAGE = str(ROOT / "mirage")
PACKAGE = "openssh-server"


def image(name):
    return subprocess.run([ROOT / "tests/images/build", name], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()


def quiet(command, **more):
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, **more)


def timed(action):
    start = time.monotonic()
    action()
    return time.monotonic() - start


def by_mirage(folder, disk, packages):
    library = folder / "library"
    quiet([MIRAGE, "--version"])
    quiet([MIRAGE, "import", "-q", "--library", library, "--name", "web", disk])
    seconds = timed(lambda: quiet([MIRAGE, "install", "-q", "--library", library, "web", PACKAGE, "--from", packages]))
    shutil.rmtree(library)
    return seconds


def by_virt_customize(folder, disk, packages):
    """What it has itself, --install, needs a network; so the packages are copied in and apt is told of them, as its manual advises."""
    copy = folder / "copy.qcow2"
    quiet(["qemu-img", "create", "-f", "qcow2", "-F", "raw", "-b", disk, copy])
    script = folder / "install.sh"
    script.write_text("set -e\nexport DEBIAN_FRONTEND=noninteractive\ncd /var/tmp/" + Path(packages).name
                      + "\nrm -f mirage-*\napt-get -y install ./*.deb\nrm -r /var/tmp/" + Path(packages).name + "\n")
    environment = dict(os.environ, **appliance.settings(MIRAGE))
    seconds = timed(lambda: quiet(["virt-customize", "--no-network", "--format", "qcow2", "-a", copy, "--copy-in", f"{packages}:/var/tmp",
                                   "--run", script], env=environment))
    copy.unlink()
    return seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    disk, packages = image("debian"), image("packages")
    print("| | median of", arguments.runs, "| all |\n|---|---|---|")
    with tempfile.TemporaryDirectory(dir="/var/tmp") as name:
        for what, how in (("mirage install", by_mirage), ("virt-customize", by_virt_customize)):
            times = [how(Path(name), disk, packages) for _ in range(arguments.runs)]
            print(f"| {what} | {statistics.median(times):.1f} s | {', '.join(f'{one:.1f}' for one in times)} |")


if __name__ == "__main__":
    main()
