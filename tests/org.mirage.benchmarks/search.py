#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Times `mirage find` over the manifests of many versions, and its peers over as few images as they bear, in the same run.

    sudo tests/org.mirage.benchmarks/search.py [--images N] [--versions N] [--runs N] [--peers N] [--skip-slow]

The library descends from the test image `debian` (MakeVersions.java says how): 500 images of 20 versions unless said otherwise. The
first question makes the search index, which is timed by itself. Times inside the program are the first and the median of a process
that asks again and again; commands hold the start of the program. Peers that work on files are given so many edited copies of the
mounted tree; `virt-ls -R | grep` starts an appliance for each image and is asked of one. Needs root and the packages restic
libguestfs-tools; a peer that is not installed is left out and named.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time

import appliance
from peers import HERE, MIRAGE, OFFSET, TOP, median, run, size

QUERIES = {
    "a content that one version has": "sha256:{rare}",
    "a content that most versions have": "sha256:{common}",
    "a name that one image has": "name:own-17-10.conf",
    "a name that all versions have": "name:passwd",
    "a pattern of few names": "name:own-1?-*.conf",
    "a pattern of many names": "name:libssl*",
    "an expression": "name~^libcrypt.*\\.so\\.[0-9]+$",
    "a name and more": "name:*.service type:file size>2K under:/usr/lib/systemd",
}


def java(environment, program, *arguments):
    product = os.path.join(TOP, ".build/installed/current")
    binary = subprocess.check_output(["bash", "-c", f". '{product}/start.sh'; find_java; echo \"$java_home/bin/java\""], text=True).strip()
    return subprocess.check_output([binary, "-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-cp", f"{product}/plugins/*",
                                    f"{HERE}/{program}.java", *arguments], env=environment, text=True)


def edited_trees(tree, work, count):
    """Copies of a tree, each with a file of its own."""
    for i in range(count):
        copy = f"{work}/trees/{i}"
        os.makedirs(os.path.dirname(copy), exist_ok=True)
        subprocess.run(["cp", "-a", "--reflink=auto", tree, copy], check=True)
        with open(f"{copy}/etc/own-{i}.conf", "w") as f:
            f.write(f"own {i}\n")


def peers(chosen, disk, environment, work):
    """Rows of what others take for `name:passwd`."""
    rows = []
    os.makedirs(environment["TA"])
    subprocess.run(["mount", "-o", f"loop,ro,noload,offset={OFFSET}", disk, environment["TA"]], check=True)
    try:
        edited_trees(environment["TA"], work, chosen.peers)
    finally:
        subprocess.run(["umount", environment["TA"]], check=True)
    if shutil.which("restic"):
        run('restic -q -r "$S" init; for t in "$WORK"/trees/*; do (cd "$t"; restic -q -r "$S" backup .); done', environment)
        rows.append((f"restic find, {chosen.peers} snapshots", median([run('restic -q -r "$S" find passwd', environment)[0]
                                                                        for _ in range(chosen.runs)])))
    rows.append((f"find in {chosen.peers} mounted trees", median([run('find "$WORK"/trees -name passwd', environment)[0]
                                                                  for _ in range(chosen.runs)])))
    if shutil.which("virt-ls") and not chosen.skip_slow:
        rows.append(("virt-ls -R | grep, 1 image", run(f'virt-ls -a "{disk}" -R / | grep /passwd', environment)[0]))
        rows.append(("guestfish glob, 1 image", run(f'guestfish --ro -a "{disk}" -i find / | grep /passwd', environment)[0]))
    for name in ("restic", "virt-ls", "guestfish"):
        if not shutil.which(name):
            print(f"left out: {name} (not installed)", file=sys.stderr)
    return rows


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--images", type=int, default=500)
    options.add_argument("--versions", type=int, default=20, help="of each image")
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--peers", type=int, default=10, help="trees that peers look through; 0 leaves them out")
    options.add_argument("--skip-slow", action="store_true", help="leave out peers that start an appliance")
    options.add_argument("--library", help="keep the library here and use it when it is there")
    chosen = options.parse_args()
    disk = subprocess.check_output([os.path.join(TOP, "tests/images/build"), "debian"], text=True).strip()
    with tempfile.TemporaryDirectory(prefix="mirage-benchmark-") as work:
        library = chosen.library or f"{work}/library"
        environment = dict(os.environ, WORK=work, PEAK=f"{work}/peak", MIRAGE=MIRAGE, L=library, S=f"{work}/store", TA=f"{work}/ta",
                           RESTIC_PASSWORD="x", RESTIC_CACHE_DIR=f"{work}/restic-cache", **appliance.settings(MIRAGE))
        if not os.path.exists(library):
            run(f'"$MIRAGE" --library "$L" import --quiet "{disk}" --name base', environment)
            begun = time.monotonic()
            java(environment, "MakeVersions", library, "base", str(chosen.images), str(chosen.versions))
            print(f"made {chosen.images} images of {chosen.versions} versions in {time.monotonic() - begun:.0f} s", file=sys.stderr)
        packs = size(f"{library}/packs")
        shutil.rmtree(f"{library}/search", ignore_errors=True)
        first, processors, peak = run('"$MIRAGE" --library "$L" find --all-versions --count name:no-such-name || test $? = 1', environment)
        print(f"first question, which makes the index: {first:.1f} s ({processors:.1f} s of processors, {peak >> 20} MB); "
              f"index {size(library + '/search') >> 20} MB beside packs of {packs >> 20} MB\n")
        sums = subprocess.check_output([MIRAGE, "--library", library, "find", "--json", "--all-versions", "path:/var/lib/dpkg/status",
                                        "server-007@2"], text=True)
        rare = subprocess.run(["jq", "-r", ".found[0].entry.content"], input=sums, text=True, capture_output=True, check=True).stdout.strip()
        sums = subprocess.check_output([MIRAGE, "--library", library, "find", "--json", "path:/etc/passwd", "server-000"], text=True)
        common = subprocess.run(["jq", "-r", ".found[0].entry.content"], input=sums, text=True, capture_output=True, check=True).stdout.strip()
        queries = [query.format(rare=rare, common=common) for query in QUERIES.values()]
        print("| question of all versions | results | versions | directories | first ms | median ms |\n|---|---|---|---|---|---|")
        print(java(environment, "SearchTimes", library, str(chosen.runs), *queries), flush=True)
        print("| command for a name that all have | s |\n|---|---|")
        rows = [(f"mirage find --all-versions, {chosen.images * chosen.versions} versions",
                 median([run('"$MIRAGE" --library "$L" find --all-versions name:passwd', environment)[0] for _ in range(chosen.runs)]))]
        rows += peers(chosen, disk, environment, work) if chosen.peers else []
        for name, seconds in rows:
            print(f"| {name} | {seconds:.2f} |", flush=True)


if __name__ == "__main__":
    main()
