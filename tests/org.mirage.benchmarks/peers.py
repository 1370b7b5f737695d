#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Times Mirage and its peers on the same Debian image in the same run and prints tables of medians and ratios.

    sudo tests/org.mirage.benchmarks/peers.py [--runs N] [--only WORD] [--skip-slow] [--table import|export]

Wall time holds the start of the program and a sync of what it wrote, on all sides; processor time is that of the program and
what it started, in user and in system mode, which other work on the machine changes less; memory is the peak of the largest
process; size is what lies on the disk afterwards. Needs root (the peers read a loop-mounted tree) and the packages
restic borgbackup casync libguestfs-tools qemu-utils; a peer that is not installed is left out and named.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import appliance

HERE = os.path.dirname(os.path.realpath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
MIRAGE = os.environ.get("MIRAGE", os.path.join(TOP, "mirage"))
OFFSET = 2048 * 512


def run(command, environment):
    """Runs a shell command and syncs; returns seconds, seconds of processors, and the peak memory of the largest process in bytes."""
    begun = time.monotonic()
    child = subprocess.Popen(["/usr/bin/time", "-f", "%U %S %M", "-o", environment["PEAK"], "bash", "-c", "set -e; " + command],
                             env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = child.communicate()[1].decode(errors="replace")
    if child.returncode:
        raise SystemExit(f"failed: {command}\n{errors}")
    subprocess.run(["sync", "-f", environment["WORK"]], check=True)
    seconds = time.monotonic() - begun
    with open(environment["PEAK"]) as f:
        user, system, kilobytes = f.read().split()[-3:]
        return seconds, float(user) + float(system), int(kilobytes) * 1024


def size(folder):
    """Bytes that a file or folder takes on the disk; 0 when there is none."""
    if not os.path.exists(folder):
        return 0
    return int(subprocess.check_output(["du", "-s", "-B1", folder]).split()[0])


class Peer:
    """One program: how it takes a first and a second image and gives the second back."""

    def __init__(self, name, needs, first, second=None, restore=None, slow=False, prepare=""):
        self.name, self.needs, self.slow = name, needs, slow
        self.prepare, self.first, self.second, self.restore = prepare, first, second, restore


PEERS = [
    Peer("mirage", [], '"$MIRAGE" --library "$S" import --quiet "$A" --name a', '"$MIRAGE" --library "$S" import --quiet "$B" --name b',
         '"$MIRAGE" --library "$S" export --quiet b "$R.raw"'),
    Peer("restic", ["restic"], 'cd "$TA"; restic -q -r "$S" backup .',
         'cd "$TB"; restic -q -r "$S" backup .', 'restic -q -r "$S" restore latest --target "$R"', prepare='restic -q -r "$S" init'),
    Peer("borg (lz4)", ["borg"], 'cd "$TA"; borg create -C lz4 "$S"::a .', 'cd "$TB"; borg create -C lz4 "$S"::b .',
         'mkdir "$R"; cd "$R"; borg extract --numeric-ids "$S"::b', prepare='borg init -e none "$S"'),
    Peer("casync", ["casync"], 'mkdir -p "$S"; casync make --store="$S/s.castr" "$S/a.catar.caidx" "$TA"',
         'casync make --store="$S/s.castr" "$S/b.catar.caidx" "$TB"', 'mkdir "$R"; casync extract --store="$S/s.castr" "$S/b.catar.caidx" "$R"'),
    Peer("qemu-img qcow2 zstd", ["qemu-img"], 'mkdir -p "$S"; qemu-img convert -f raw -O qcow2 -c -o compression_type=zstd "$A" "$S/a.qcow2"',
         'qemu-img convert -f raw -O qcow2 -c -o compression_type=zstd "$B" "$S/b.qcow2"',
         'qemu-img convert -f qcow2 -O raw "$S/b.qcow2" "$R.raw"'),
    Peer("sha256sum (reads only)", ["sha256sum"], 'sha256sum "$A"'),
    Peer("virt-tar-out", ["virt-tar-out"], 'mkdir -p "$S"; virt-tar-out -a "$A" / "$S/a.tar"', slow=True),
]

# What is written: its name, the ending of the file, what we are told, what qemu-img is told.
EXPORTS = [
    ("raw", "raw", "", "-O raw"),
    ("qcow2", "qcow2", "", "-O qcow2"),
    ("qcow2 zstd", "qcow2", "-o compression=zstd", "-O qcow2 -c -o compression_type=zstd"),
    ("vdi", "vdi", "", "-O vdi"),
    ("vmdk", "vmdk", "", "-O vmdk"),
    ("vmdk streamOptimized", "vmdk", "-o subformat=streamOptimized", "-O vmdk -o subformat=streamOptimized"),
    ("vhd", "vhd", "", "-O vpc"),
    ("vhdx", "vhdx", "", "-O vhdx"),
]


def median(figures):
    return statistics.median(figures)


def mb(n):
    return f"{n / 1e6:,.0f}"


def import_table(peers, runs, environment):
    rows = {}
    for turn in range(runs):
        for peer in peers:
            if peer.slow and turn:
                continue
            shutil.rmtree(environment["S"], ignore_errors=True)
            remove(environment["R"])
            row = rows.setdefault(peer.name, dict(first=[], second=[], restore=[], memory=[], one=[], two=[]))
            if peer.prepare:
                run(peer.prepare, environment)
            store = environment["S"]
            seconds, _, peak = run(peer.first, environment)
            row["first"].append(seconds)
            row["memory"].append(peak)
            row["one"].append(size(store))
            if peer.second:
                row["second"].append(run(peer.second, environment)[0])
                row["two"].append(size(store))
                row["restore"].append(run(peer.restore, environment)[0])
    ours = rows["mirage"]
    print("| program | first image s | × | second image s | gives back s | × | MB after 1 | × | MB after 2 | peak MB |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name, row in rows.items():
        def ratio(key):
            return f"{median(row[key]) / median(ours[key]):.2f}" if row[key] and median(row[key]) else ""

        def show(key, form):
            return form(median(row[key])) if row[key] and median(row[key]) else ""
        second = "{:.2f}".format
        print(f"| {name} | {show('first', second)} | {ratio('first')} | {show('second', second)} | {show('restore', second)} | {ratio('restore')} "
              f"| {show('one', mb)} | {ratio('one')} | {show('two', mb)} | {show('memory', mb)} |", flush=True)


def remove(path):
    shutil.rmtree(path, ignore_errors=True)
    for ending in {ending for _, ending, _, _ in EXPORTS}:
        if os.path.exists(f"{path}.{ending}"):
            os.remove(f"{path}.{ending}")


def export_table(runs, only, environment):
    shutil.rmtree(environment["S"], ignore_errors=True)
    run('"$MIRAGE" --library "$S" import --quiet "$A" --name a; qemu-img convert -f raw -O qcow2 "$A" "$S/a.qcow2"', environment)
    print("\n| format | mirage export s | of processors s | qemu-img convert from qcow2 s | of processors s | × | × of processors |")
    print("|---|---|---|---|---|---|---|")
    for form, ending, our_words, their_words in EXPORTS:
        if only and only not in form:
            continue
        ours, theirs = [], []
        for _ in range(runs):
            remove(environment["R"])
            ours.append(run(f'"$MIRAGE" --library "$S" export --quiet a "$R.{ending}" {our_words}', environment))
            remove(environment["R"])
            theirs.append(run(f'qemu-img convert -f qcow2 {their_words} "$S/a.qcow2" "$R.{ending}"', environment))
        (our_time, our_work, _), (their_time, their_work, _) = (map(median, zip(*figures)) for figures in (ours, theirs))
        print(f"| {form} | {our_time:.2f} | {our_work:.2f} | {their_time:.2f} | {their_work:.2f} | {our_time / their_time:.2f} "
              f"| {our_work / their_work:.2f} |", flush=True)
    remove(environment["R"])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=3, help="counted runs of each (default 3; medians are printed)")
    options.add_argument("--only", help="only peers, or formats, whose name holds this word, beside mirage")
    options.add_argument("--skip-slow", action="store_true", help="leave out what takes minutes")
    options.add_argument("--table", choices=["import", "export"], help="only this table")
    chosen = options.parse_args()
    images = [subprocess.check_output([os.path.join(TOP, "tests/images/build"), n], text=True).strip() for n in ("debian", "debian-plus")]
    peers = []
    for peer in PEERS:
        missing = [n for n in peer.needs if not shutil.which(n)]
        if missing:
            print(f"left out: {peer.name} (not installed: {', '.join(missing)})", file=sys.stderr)
        elif peer.name == "mirage" or not (chosen.skip_slow and peer.slow or chosen.only and chosen.only not in peer.name):
            peers.append(peer)
    with tempfile.TemporaryDirectory(prefix="mirage-benchmark-") as work:
        environment = dict(os.environ, WORK=work, PEAK=f"{work}/peak", MIRAGE=MIRAGE, A=images[0], B=images[1], TA=f"{work}/ta", TB=f"{work}/tb",
                           S=f"{work}/store", R=f"{work}/restored", RESTIC_PASSWORD="x", RESTIC_CACHE_DIR=f"{work}/restic-cache",
                           BORG_BASE_DIR=f"{work}/borg", BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK="yes",
                           BORG_RELOCATED_REPO_ACCESS_IS_OK="yes", **appliance.settings(MIRAGE))
        mounted = []
        try:
            for image, tree in zip(images, (environment["TA"], environment["TB"])):
                os.mkdir(tree)
                subprocess.run(["mount", "-o", f"loop,ro,noload,offset={OFFSET}", image, tree], check=True)
                mounted.append(tree)
                subprocess.run(["bash", "-c", f"cat {image} > /dev/null"], check=True)
            subprocess.run([MIRAGE, "--library", f"{work}/warm", "list"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            print(f"{os.cpu_count()} processors, {os.getloadavg()[0]:.1f} programs running when it began\n", flush=True)
            if chosen.table != "export":
                import_table(peers, chosen.runs, environment)
            if chosen.table != "import":
                export_table(chosen.runs, chosen.only, environment)
            print(f"\n{os.getloadavg()[0]:.1f} programs running when it ended", flush=True)
        finally:
            for tree in mounted:
                subprocess.run(["umount", tree], check=True)


if __name__ == "__main__":
    main()
