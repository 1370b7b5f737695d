#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Times how long Mirage and its peers take to tell what differs between two states of a tree, in the same run.

    sudo tests/org.mirage.benchmarks/compare.py [--runs N] [--only WORD] [--skip-slow]

Two pairs of real Debian images, and trees of 100,000 small files: one against an edited copy (1 % differ), and two that share
nothing but their names. All have taken the states in before; only the question is timed, the start of the program included. The
rows "inside the program" are the medians of one process that asks again and again. Needs root and the packages restic borgbackup
ostree git libguestfs-tools; a peer that is not installed is left out and named. `virt-diff` takes minutes and is asked once, of the
first pair only.
"""
import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile

import appliance
from peers import HERE, MIRAGE, OFFSET, TOP, median, run

FILES = 100_000

# Title, and the images of tests/images or the disks that make_disks makes.
PAIRS = {
    "Debian, packages installed and edited": ("debian", "debian-edited"),
    "Debian 12 and 11": ("debian", "debian-bullseye"),
    "100,000 files, 1 % differ": ("many", "edited"),
    "100,000 files, all differ": ("many", "others"),
}


class Peer:
    """One program: how it takes in the trees $TA and $TB or the disks $A and $B, and how it tells what differs."""

    def __init__(self, name, needs, prepare, ask, slow=False):
        self.name, self.needs, self.prepare, self.ask, self.slow = name, needs, prepare, ask, slow


PEERS = [
    Peer("mirage diff --stat", [], '"$MIRAGE" --library "$S" import --quiet "$A" --name a; "$MIRAGE" --library "$S" import --quiet "$B" --name b',
         '"$MIRAGE" --library "$S" diff a b --stat || test $? = 1'),
    Peer("mirage diff --name-status", [], None, '"$MIRAGE" --library "$S" diff a b --name-status || test $? = 1'),
    Peer("git diff --name-status", ["git"],
         'mkdir -p "$S"; export GIT_DIR="$S/git"; git init -q; for t in "$TA" "$TB"; do git --work-tree="$t" add -A .; git write-tree > "$S/tree-$(basename "$t")"; done',
         'git --git-dir="$S/git" diff --no-renames --name-status "$(cat "$S/tree-ta")" "$(cat "$S/tree-tb")"'),
    # ostree takes no device files, so it compares a few paths less
    Peer("ostree diff", ["ostree"],
         'ostree --repo="$S" init --mode=bare; for t in a b; do eval cp -a \\$T${t^} "$S/$t"; find "$S/$t" -type c,b,p,s -delete; '
         'ostree --repo="$S" commit -b $t --tree=dir="$S/$t"; done',
         'ostree --repo="$S" diff a b'),
    Peer("restic diff", ["restic"],
         'restic -q -r "$S" init; for t in "$TA" "$TB"; do (cd "$t"; restic -q -r "$S" backup --tag "$(basename "$t")" .); done',
         'restic -q -r "$S" diff $(restic -r "$S" snapshots --json | jq -r ".[].short_id")'),
    Peer("borg diff", ["borg"],
         'borg init -e none "$S"; cd "$TA"; borg create -C lz4 "$S"::a .; cd "$TB"; borg create -C lz4 "$S"::b .', 'borg diff "$S"::a b'),
    Peer("diff -rq of mounts", ["diff"], "true", 'diff -rq --no-dereference "$TA" "$TB" || test $? = 1'),
    Peer("virt-diff of disks", ["virt-diff"], "true", 'virt-diff -a "$A" -A "$B"', slow=True),
]


def make_tree(root, seed):
    """A tree like a distribution's: 100,000 small files in 10,000 directories."""
    chance = random.Random(seed)
    for i in range(FILES):
        folder = f"{root}/usr/d{i % 100:02d}/e{i // 100 % 100:02d}"
        if i < 10_000:
            os.makedirs(folder)
        with open(f"{folder}/file-{i:06d}", "wb") as f:
            f.write(hashlib.sha256(f"{seed}-{i}".encode()).digest() * chance.randint(1, 8))


def edit_tree(root):
    """Removes, adds, changes and protects one file in a hundred."""
    chance = random.Random(5)
    for i in chance.sample(range(FILES), FILES // 100):
        path = f"{root}/usr/d{i % 100:02d}/e{i // 100 % 100:02d}/file-{i:06d}"
        what = chance.randint(0, 3)
        if what == 0:
            os.remove(path)
        elif what == 3:
            os.chmod(path, 0o600)
        else:
            with open(path + ".new" if what == 1 else path, "a") as f:
                f.write(f"changed {i}")


def make_disks(work):
    """Disks of the 100,000 files, of an edited copy, and of as many other ones."""
    for name, seed in (("many", 1), ("others", 2)):
        make_tree(f"{work}/{name}", seed)
    subprocess.run(["cp", "-a", f"{work}/many", f"{work}/edited"], check=True)
    edit_tree(f"{work}/edited")
    disks = {}
    for name in ("many", "edited", "others"):
        disks[name] = f"{work}/{name}.raw"
        subprocess.run(["truncate", "-s", "1G", disks[name]], check=True)
        subprocess.run(["mke2fs", "-q", "-t", "ext4", "-N", "150000", "-d", f"{work}/{name}", "-E", f"offset={OFFSET}", disks[name],
                        str((1 << 30) // 1024 - 4096) + "k"], check=True)
        subprocess.run(["sfdisk", "-q", "--no-tell-kernel", disks[name]], input=b"start=2048, type=83\n", check=True)
        shutil.rmtree(f"{work}/{name}")
    return disks


def inside(environment):
    """Median milliseconds of a comparison in a process that has made some before."""
    product = os.path.join(TOP, ".build/installed/current")
    java = subprocess.check_output(["bash", "-c", f". '{product}/start.sh'; find_java; echo \"$java_home/bin/java\""], text=True).strip()
    out = subprocess.check_output([java, "--enable-native-access=ALL-UNNAMED", "-cp", f"{product}/plugins/*", f"{HERE}/CompareTimes.java",
                                   environment["S"], "a", "b"], env=environment, text=True)
    return float(out) / 1000


def table(title, peers, runs, environment):
    print(f"\n| {title} | s | × |\n|---|---|---|")
    ours = None
    for peer in peers:
        if peer.prepare is not None:
            shutil.rmtree(environment["S"], ignore_errors=True)
            run(peer.prepare, environment)
        figure = median([run(peer.ask, environment)[0] for _ in range(1 if peer.slow else runs)])
        ours = ours or figure
        print(f"| {peer.name} | {figure:.3f} | {figure / ours:.2f} |", flush=True)
        if peer.name.endswith("--name-status") and peer.name.startswith("mirage"):
            figure = inside(environment)
            print(f"| mirage, inside the program | {figure:.3f} | {figure / ours:.2f} |", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=5, help="counted runs of each (default 5; medians are printed)")
    options.add_argument("--only", help="only peers whose name holds this word, beside mirage")
    options.add_argument("--pair", default="", help="only pairs whose title holds this, such as 'all differ'")
    options.add_argument("--skip-slow", action="store_true", help="leave out what takes minutes")
    chosen = options.parse_args()
    peers = []
    for peer in PEERS:
        missing = [n for n in peer.needs if not shutil.which(n)]
        if missing:
            print(f"left out: {peer.name} (not installed: {', '.join(missing)})", file=sys.stderr)
        elif peer.name.startswith("mirage") or not (chosen.skip_slow and peer.slow or chosen.only and chosen.only not in peer.name):
            peers.append(peer)
    with tempfile.TemporaryDirectory(prefix="mirage-benchmark-") as work:
        def image(name):
            return subprocess.check_output([os.path.join(TOP, "tests/images/build"), name], text=True).strip()
        titles = [title for title in PAIRS if chosen.pair in title]
        if not titles:
            sys.exit(f"no pair is called so; there are: {'; '.join(PAIRS)}")
        made = make_disks(work) if any(title.startswith("100,000") for title in titles) else {}
        subprocess.run([MIRAGE, "--library", f"{work}/warm", "list"], check=True, stdout=subprocess.DEVNULL)
        for title in titles:
            left, right = (made[name] if name in made else image(name) for name in PAIRS[title])
            environment = dict(os.environ, WORK=work, PEAK=f"{work}/peak", MIRAGE=MIRAGE, A=left, B=right, TA=f"{work}/ta", TB=f"{work}/tb",
                               S=f"{work}/store", RESTIC_PASSWORD="x", RESTIC_CACHE_DIR=f"{work}/restic-cache", BORG_BASE_DIR=f"{work}/borg",
                               BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK="yes", BORG_RELOCATED_REPO_ACCESS_IS_OK="yes",
                               **appliance.settings(MIRAGE))
            mounted = []
            try:
                for disk, tree in ((left, environment["TA"]), (right, environment["TB"])):
                    os.makedirs(tree, exist_ok=True)
                    subprocess.run(["mount", "-o", f"loop,ro,noload,offset={OFFSET}", disk, tree], check=True)
                    mounted.append(tree)
                table(title, [p for p in peers if not (p.slow and title != next(iter(PAIRS)))], chosen.runs, environment)
            finally:
                for tree in mounted:
                    subprocess.run(["umount", tree], check=True)


if __name__ == "__main__":
    main()
