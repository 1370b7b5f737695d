#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Times the import of the same files from different file systems, beside programs that only read them, in the same run.

    sudo tests/org.mirage.benchmarks/filesystems.py [--runs N] [--only TYPE] [--skip-slow]

The files are those of the test image `debian`. A row is a file system; the columns are an import into a new library, `tar` of the
kernel's mount into a pipe that is thrown away, the same packed by `zstd -3` on all processors (what an archive without access to
single files costs), and `virt-tar-out`. FAT cannot hold links, owners and devices, so only plain files are on it; where the kernel
cannot mount it, mtools take the place of the mount. Wall time holds the start of the program and a sync of what it wrote. Needs root,
and the packages xfsprogs btrfs-progs dosfstools mtools zstd libguestfs-tools; what is not installed is left out.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

import appliance
from peers import MIRAGE, OFFSET, TOP, median, remove, run

MAKERS = {
    "ext4": 'mke2fs -q -F -t ext4 "$D"',
    "xfs": 'mkfs.xfs -q -f "$D"',
    "btrfs": 'mkfs.btrfs -q -f "$D"',
    "btrfs zstd": 'mkfs.btrfs -q -f "$D"',
    "vfat": 'mkfs.fat -F 32 -s 8 "$D"',
}
OPTIONS = {"btrfs zstd": "loop,compress=zstd"}


def shell(command, environment):
    subprocess.run(["bash", "-euc", command], env=environment, check=True, stdout=subprocess.DEVNULL)


def make(kind, disk, environment):
    """A disk without partitions that holds the files, made new each time."""
    own = dict(environment, D=disk, O=OPTIONS.get(kind, "loop"))
    shell('rm -f "$D"; truncate -s 3G "$D"; ' + MAKERS[kind], own)
    if kind == "vfat":
        # names that FAT cannot hold are left out; the same files are read by all
        shell('''mkdir -p "$W/plain"; cd "$T"; find usr/lib usr/bin usr/share boot -type f ! -name '*[:\\\\*?"<>|]*' -print0 |
            tar -c --null -T - | tar -x -C "$W/plain"; export MTOOLS_SKIP_CHECK=1; cd "$W/plain"; mcopy -D o -s -Q -i "$D" * ::; rm -rf "$W/plain"''', own)
    else:
        shell('mount -o "$O" "$D" "$M"; trap \'umount "$M"\' EXIT; cp -a "$T/." "$M/"', own)


def read(kind, disk, sink, environment):
    """Seconds that a reader of the mounted files takes."""
    own = dict(environment, D=disk, SINK=sink)
    if kind == "vfat":
        return run('mkdir "$S"; mcopy -s -Q -n -i "$D" :: "$S"; cd "$S"; tar -c . | eval "$SINK"', own)[0]
    subprocess.run(["mount", "-o", "loop,ro", disk, own["M"]], check=True)
    try:
        return run('cd "$M"; tar -c --xattrs . | eval "$SINK"', own)[0]
    finally:
        subprocess.run(["umount", own["M"]], check=True)


def clear(environment):
    shutil.rmtree(environment["S"], ignore_errors=True)
    remove(environment["S"])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=3, help="counted runs of each (default 3; medians are printed)")
    options.add_argument("--only", help="only this file system")
    options.add_argument("--skip-slow", action="store_true", help="leave out virt-tar-out")
    chosen = options.parse_args()
    slow = not chosen.skip_slow and shutil.which("virt-tar-out")
    image = subprocess.check_output([os.path.join(TOP, "tests/images/build"), "debian"], text=True).strip()
    with tempfile.TemporaryDirectory(prefix="mirage-benchmark-") as work:
        environment = dict(os.environ, W=work, WORK=work, PEAK=f"{work}/peak", MIRAGE=MIRAGE, T=f"{work}/tree", M=f"{work}/mount",
                           S=f"{work}/store", **appliance.settings(MIRAGE))
        for folder in (environment["T"], environment["M"]):
            os.mkdir(folder)
        subprocess.run(["mount", "-o", f"loop,ro,noload,offset={OFFSET}", image, environment["T"]], check=True)
        try:
            subprocess.run([MIRAGE, "--library", f"{work}/warm", "list"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            print(f"{os.cpu_count()} processors, {os.getloadavg()[0]:.1f} programs running when it began\n")
            print("| file system | mirage import s | tar of the mount s | × | tar, zstd -3 -T0 s | × | virt-tar-out s | × |")
            print("|---|---|---|---|---|---|---|---|", flush=True)
            for kind, command in MAKERS.items():
                if chosen.only and kind != chosen.only or not shutil.which(command.split()[0]):
                    print(f"left out: {kind}", file=sys.stderr)
                    continue
                disk = f"{work}/disk.raw"
                make(kind, disk, environment)
                ours, plain, packed = [], [], []
                for _ in range(chosen.runs):
                    subprocess.run(["bash", "-c", f"cat {disk} > /dev/null"], check=True)
                    clear(environment)
                    ours.append(run('"$MIRAGE" --library "$S" import --quiet "$D" --name a', dict(environment, D=disk))[0])
                    clear(environment)
                    plain.append(read(kind, disk, "cat > /dev/null", environment))
                    clear(environment)
                    packed.append(read(kind, disk, f'zstd -q -3 -T0 > {work}/archive', environment))
                clear(environment)
                own = median(ours)
                row = f"| {kind} | {own:.2f} | {median(plain):.2f} | {median(plain) / own:.2f} | {median(packed):.2f} | {median(packed) / own:.2f} "
                if slow:
                    seconds = run('mkdir "$S"; virt-tar-out -a "$D" / "$S/a.tar"' if kind != "vfat" else
                                  'mkdir "$S"; guestfish --ro -a "$D" -m /dev/sda tar-out / "$S/a.tar"', dict(environment, D=disk))[0]
                    row += f"| {seconds:.1f} | {seconds / own:.1f} |"
                else:
                    row += "| | |"
                print(row, flush=True)
                clear(environment)
        finally:
            subprocess.run(["umount", environment["T"]], check=True)


if __name__ == "__main__":
    main()
