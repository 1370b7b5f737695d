# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Lists what dnf would do, and which files of which repository it would need for that: "PLAN" lines. It goes its own way up to where it
# would begin, without the packages being there; $own/planned has what the files must turn out to be.
rm -rf "$own/dnf"
cat > "$own/plan.py" <<'PYTHON'
import re
import sys

import dnf.cli.cli
import dnf.cli.main
import dnf.exceptions
import hawkey

SUMS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
planned = open(sys.argv[1], "w")


def version(package):
    return "%d:%s-%s" % (package.epoch, package.version, package.release)


def plain(package, *words):
    for word in words:
        if not re.match(r"[A-Za-z0-9._+~:=@%^/-]+\Z", word):
            raise dnf.exceptions.Error("the repository says of a package what no package has: " + repr(word))
    return " ".join(words)


def plan(base, display=()):
    going = list(base.transaction.remove_set)
    lines = []
    for package in sorted(base.transaction.install_set):
        number = re.match(r"mirage-given-([0-9]+)\Z", package.reponame)
        kind = hawkey.chksum_name(package.chksum[0]) if package.chksum else ""
        if package.baseurl or not number or kind not in SUMS:
            raise dnf.exceptions.Error("the repository says that %s lies elsewhere, or has no checksum of it" % package)
        before = [old for old in going if (old.name, old.arch) == (package.name, package.arch)] \
            or [old for old in going if old.name == package.name]
        for old in before[:1]:
            going.remove(old)
            if package.evr_lt(old):
                raise dnf.exceptions.Error("%s is older than %s, which is installed" % (package, old))
        path = "repository%s/%s" % (number.group(1), package.location)
        said = plain(package, package.name, version(package), package.arch)
        planned.write("%s %s %s %s\n" % (plain(package, path), said, kind, package.chksum[1].hex()))
        lines.append("PLAN install %s %s %s %s %d %s" % (
            package.name, version(before[0]) if before else "-", version(package), package.arch, package.downloadsize, path))
    for package in going:
        lines.append("PLAN remove " + plain(package, package.name, version(package)))
    for line in lines:
        print(line)


dnf.cli.cli.BaseCli.do_transaction = plan
status = dnf.cli.main.main(sys.argv[2:])
planned.close()
sys.stdout.flush()
sys.exit(status)
PYTHON
read -r interpreter < "$program"
LC_ALL=C exec ${interpreter#??} "$own/plan.py" "$own/planned" --quiet --setopt=logdir="$own/dnf" "$@"
