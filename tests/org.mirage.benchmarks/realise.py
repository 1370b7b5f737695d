#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Times how the disk of an edited version is made, on a small and on a large image with the same edits: it should cost the same.

    sudo tests/org.mirage.benchmarks/realise.py [--runs N]

The small image is an ext4 disk of 2 GiB with the files of the test image `debian` once, the large one of 20 GiB with them ten times.
`mirage realise` is the whole command, most of it the start of the libguestfs appliance where there is no KVM; "read again" is what
the command says of the time from the written overlay to the checked version. Needs root, 15 GB on the disk, and libguestfs-tools.
"""
import argparse
import os
import re
import subprocess
import tempfile
import time

from peers import MIRAGE, OFFSET, TOP, median

CHANGES = """mirage changes 1
title "a few edits"

put file /etc/motd
  text
  | Edited.
put dir /srv
put-tree /srv/licenses
  from version {image}@1 {prefix}/usr/share/common-licenses
put file {prefix}/etc/hostname
  text
  | edited-{number}
remove-tree {prefix}/usr/share/doc/nano
rename {prefix}/usr/share/zoneinfo/Europe to {prefix}/usr/share/zoneinfo/Europa
end
"""


def make(disk, copies, tree, mount):
    with open(disk, "wb") as f:
        f.truncate(copies * 2 << 30)
    subprocess.run(["mke2fs", "-q", "-F", "-t", "ext4", disk], check=True)
    subprocess.run(["mount", "-o", "loop", disk, mount], check=True)
    try:
        subprocess.run(["cp", "-a", f"{tree}/etc", f"{mount}/etc"], check=True)
        for i in range(copies):
            subprocess.run(["cp", "-a", f"{tree}/.", f"{mount}/copy{i}"], check=True)
    finally:
        subprocess.run(["umount", mount], check=True)


def measure(image, work, runs):
    whole, again = [], []
    mirage = [MIRAGE, "--library", f"{work}/library"]
    for number in range(runs):
        with open(f"{work}/edits.changes", "w") as f:
            f.write(CHANGES.format(image=image, prefix="/copy0", number=number))
        subprocess.run([*mirage, "update", f"{image}@1", "--changes", f"{work}/edits.changes"], check=True, stdout=subprocess.DEVNULL)
        begun = time.monotonic()
        said = subprocess.run([*mirage, "realise", image], check=True, stdout=subprocess.PIPE, text=True).stdout
        whole.append(time.monotonic() - begun)
        again.append(float(re.search(r"read again in ([0-9.]+) s", said).group(1)))
    return median(whole), median(again)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=3, help="counted runs of each (default 3; medians are printed)")
    runs = options.parse_args().runs
    image = subprocess.check_output([os.path.join(TOP, "tests/images/build"), "debian"], text=True).strip()
    with tempfile.TemporaryDirectory(prefix="mirage-benchmark-") as work:
        tree, mount = f"{work}/tree", f"{work}/mount"
        os.mkdir(tree)
        os.mkdir(mount)
        subprocess.run(["mount", "-o", f"loop,ro,noload,offset={OFFSET}", image, tree], check=True)
        try:
            for name, copies in (("small", 1), ("large", 10)):
                make(f"{work}/{name}.raw", copies, tree, mount)
                subprocess.run([MIRAGE, "--library", f"{work}/library", "import", "--quiet", f"{work}/{name}.raw"], check=True)
                os.remove(f"{work}/{name}.raw")
        finally:
            subprocess.run(["umount", tree], check=True)
        print(f"{os.cpu_count()} processors, {os.getloadavg()[0]:.1f} programs running when it began\n")
        print("| image | mirage realise s | × | of it read again s | × |")
        print("|---|---|---|---|---|", flush=True)
        first = None
        for name, size in (("small", "2 GiB"), ("large", "20 GiB")):
            whole, again = measure(name, work, runs)
            first = first or (whole, again)
            print(f"| {size} | {whole:.1f} | {whole / first[0]:.2f} | {again:.1f} | {again / first[1]:.2f} |", flush=True)


if __name__ == "__main__":
    main()
