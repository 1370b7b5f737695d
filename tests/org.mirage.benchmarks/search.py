#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Times `mirage find` over the manifests of many versions, and its peers over as few images as they bear, in the same run.

    sudo tests/org.mirage.benchmarks/search.py [--images N] [--versions N] [--runs N] [--peers N] [--appliances N]

The library descends from the test image `debian` (MakeVersions.java says how): 500 images of 20 versions unless said otherwise. The
first question makes the search index and the first one about packages reads their lists, which is timed by itself. Times inside the
program are the first and the median of a process that asks again and again, and it is said whether the median is within what is asked of
the program; commands hold the start of the program. Peers that work on
files are given so many edited copies of the mounted tree; those that start an appliance for each image are asked of --appliances.
Ratios compare what an image takes them with what a version takes Mirage. Needs root and the packages restic libguestfs-tools; a peer that
is not installed is left out and named.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import appliance
from peers import HERE, MIRAGE, OFFSET, TOP, median, run, size

# What is asked of all versions, and within how many milliseconds it is to be answered. {i} is one of the images.
QUERIES = [
    ("a content that one version has", "sha256:{rare}", 100),
    ("a content that most versions have", "sha256:{common}", 100),
    ("a package that one image has", "package:own-{i}", 100),
    ("a package that all have", "package:dpkg", 100),
    ("a package in some versions, each version of an image with another one", "package:dpkg>=9.{i}.2", 100),
    ("a package in some versions, all with the same one", "package:libc6<3", 100),
    ("packages by a pattern", "package:libss*", 100),
    ("packages by an expression", "package~^lib.*ssl", 100),
    ("in which version a package is where", "list:own-{i}", 100),
    ("in which version a package is everywhere", "list:dpkg", 1000),
    ("a name that one image has", "name:own-{i}-10.conf", 1000),
    ("a name that all versions have", "name:passwd", 1000),
    ("a pattern of few names", "name:own-?-*.conf", 1000),
    ("a pattern of many names", "name:libssl*", 1000),
    ("an expression", "name~^libcrypt.*\\.so\\.[0-9]+$", 1000),
    ("a name and more", "name:*.service type:file size>2K under:/usr/lib/systemd", 1000),
]


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


# What is asked: the question, how restic and find ask it, and what is run for each image in an appliance, with $D for the disk.
QUESTIONS = [
    ("a name", "name:passwd", "restic find passwd", "find . -name passwd",
     {"virt-ls -R | grep": 'virt-ls -a "$D" -R / | grep /passwd$',
      "guestfish find | grep": 'guestfish --ro -a "$D" -i find / | grep passwd$'}),
    ("a pattern of names", "name:libcrypt*", "restic find 'libcrypt*'", "find . -name 'libcrypt*'",
     {"virt-ls -R | grep": 'virt-ls -a "$D" -R / | grep /libcrypt',
      "guestfish find | grep": 'guestfish --ro -a "$D" -i find / | grep libcrypt'}),
    ("a content name", "sha256:{common}", None, "find . -xdev -type f -exec sha256sum {{}} + | grep ^{common}",
     {"guestfish checksums-out | grep": 'guestfish --ro -a "$D" -i checksums-out sha256 / - | grep ^{common}'}),
    ("a package", "package:dpkg>1.20", None, "cat var/lib/dpkg/status | grep -A9 '^Package: dpkg$'",
     {"guestfish cat status | grep": 'guestfish --ro -a "$D" -i cat /var/lib/dpkg/status | grep -A9 "^Package: dpkg$"'}),
]


def prepared(chosen, disk, environment, work):
    """Trees and a repository for peers that work on files; false when there are to be none."""
    if not chosen.peers:
        return False
    os.makedirs(environment["TA"])
    subprocess.run(["mount", "-o", f"loop,ro,noload,offset={OFFSET}", disk, environment["TA"]], check=True)
    try:
        edited_trees(environment["TA"], work, chosen.peers)
    finally:
        subprocess.run(["umount", environment["TA"]], check=True)
    if shutil.which("restic"):
        run('restic -q -r "$S" init; for t in "$WORK"/trees/*; do (cd "$t"; restic -q -r "$S" backup .); done', environment)
    return True


def commands(chosen, question, trees):
    """Names, commands and numbers of images or versions, ours first."""
    _, query, restic, find, appliances = question
    # what a package is asked for is all files, so that images are
    how = "--images" if query.startswith("package") else ""
    rows = [(f"mirage find {how}".strip(),
             f'"$MIRAGE" --library "$L" find --all-versions {how} \'{query}\'', chosen.images * chosen.versions)]
    if query.startswith("package"):
        name = query.split(":")[1].split(">")[0]
        rows.append(("mirage packages --name", f'"$MIRAGE" --library "$L" packages --all-versions --name {name}', rows[0][2]))
    if trees:
        if restic and shutil.which("restic"):
            rows.append(("restic find", restic.replace("restic", 'restic -q -r "$S"', 1), chosen.peers))
        rows.append(("find in mounted trees" + (" and sha256sum" if "sha256sum" in find else ""),
                     f'for t in "$WORK"/trees/*; do (cd "$t"; {find}); done', chosen.peers))
    for name, command in appliances.items():
        if chosen.appliances and shutil.which(command.split()[0]):
            rows.append((name, f"for i in $(seq {chosen.appliances}); do {command}; done", chosen.appliances))
    return rows


def commands_table(chosen, disk, environment, work, common):
    trees = prepared(chosen, disk, environment, work)
    for name in ("restic", "virt-ls", "guestfish"):
        if not shutil.which(name):
            print(f"left out: {name} (not installed)", file=sys.stderr)
    print("| question | command | images or versions | s | ms for each | × |\n|---|---|---|---|---|---|")
    for question in QUESTIONS:
        texts = [part.format(common=common) if isinstance(part, str) else part for part in question[:4]]
        slow = {name: command.replace("{common}", common) for name, command in question[4].items()}
        ours = None
        for name, command, count in commands(chosen, (*texts, slow), trees):
            runs = 1 if name in slow else chosen.runs
            seconds = median([run(command, dict(environment, D=disk))[0] for _ in range(runs)])
            each = 1000 * seconds / count
            ours = ours or each
            print(f"| {texts[0]} | {name} | {count:,} | {seconds:.2f} | {each:,.3f} | {each / ours:,.1f} |", flush=True)


def content(library, path, version):
    """The name of the content of a file."""
    found = subprocess.check_output([MIRAGE, "--library", library, "find", "--json", f"path:{path}", version], text=True)
    return json.loads(found)["found"][0]["entry"]["content"]


def inside_table(chosen, library, environment, rare, common, image):
    """Questions that one process asks again and again."""
    queries = [query.replace("{rare}", rare).replace("{common}", common).replace("{i}", str(image)) for _, query, _ in QUERIES]
    rows = java(environment, "SearchTimes", library, str(chosen.runs), *queries).splitlines()
    print("| question of all versions | | results | versions | directories | first ms | median ms | asked for ms | |\n" + "|---" * 9 + "|")
    for (text, _, limit), query, row in zip(QUERIES, queries, rows, strict=True):
        within = "yes" if float(row.split(" | ")[-1]) <= limit else "no"
        print(f"| {text} | `{query[:24]}{'…' if len(query) > 24 else ''}` | {row} | {limit:,} | {within} |")
    print(flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--images", type=int, default=500)
    options.add_argument("--versions", type=int, default=20, help="of each image")
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--peers", type=int, default=10, help="trees that peers look through; 0 leaves them out")
    options.add_argument("--appliances", type=int, default=3,
                         help="images that peers look through that start an appliance for each; 0 leaves them out")
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
        packages = run('"$MIRAGE" --library "$L" find --all-versions --images package:no-such-package || test $? = 1', environment)[0]
        print(f"first question about packages, which reads their lists: {packages:.1f} s; "
              f"catalog {os.path.getsize(library + '/catalog.mv.db') >> 20} MB\n")
        image = min(7, chosen.images - 1)
        rare = content(library, "/var/lib/dpkg/status", f"server-{image:03}@{min(2, chosen.versions)}")
        common = content(library, "/etc/passwd", "server-000")
        inside_table(chosen, library, environment, rare, common, image)
        commands_table(chosen, disk, environment, work, common)


if __name__ == "__main__":
    main()
