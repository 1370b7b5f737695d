# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Fills a folder with what a protofile of mkfs.xfs can hold, and prints that protofile: protofile.py FOLDER"""
import os
import stat
import sys

ROOT = sys.argv[1]
os.chdir(ROOT)
for count, length in ((0, 1), (2, 5), (8, 40), (60, 12), (400, 20), (1500, 100)):
    folder = "%d-of-%d" % (count, length)
    os.mkdir(folder)
    for i in range(count):
        path = folder + "/" + str(i).rjust(length, "n")
        os.mkdir(path) if i % 50 == 49 else os.symlink("t" * (1 + i % 1000), path) if i % 3 else open(path, "w").close()
os.mkdir("files")
for size in (0, 1, 255, 4096, 70000, 3000000):
    with open("files/%d" % size, "wb") as f:
        f.write(bytes(i * 11 & 255 for i in range(min(size, 65536))) * (size // 65536 + 1))
        f.truncate(size)
    os.chown("files/%d" % size, size, 70000)
os.chmod("files/255", 0o4711)
os.mkfifo("fifo")
os.mknod("character", 0o20640, os.makedev(5, 1))
os.mknod("block", 0o60600, os.makedev(8, 17))


def show(folder, depth):
    for name in sorted(os.listdir(folder)):
        path = folder + "/" + name
        s = os.lstat(path)
        kind = {stat.S_IFREG: "-", stat.S_IFDIR: "d", stat.S_IFLNK: "l", stat.S_IFIFO: "p", stat.S_IFCHR: "c", stat.S_IFBLK: "b"}[
            stat.S_IFMT(s.st_mode)]
        mode = kind + ("u" if s.st_mode & 0o4000 else "-") + ("g" if s.st_mode & 0o2000 else "-") + "%03o" % (s.st_mode & 0o777)
        line = "%s %s %d %d" % (name, mode, s.st_uid, s.st_gid)
        if kind == "-":
            line += " " + os.path.abspath(path)
        elif kind == "l":
            line += " " + os.readlink(path)
        elif kind in "cb":
            line += " %d %d" % (os.major(s.st_rdev), os.minor(s.st_rdev))
        print(line)
        if kind == "d":
            show(path, depth + 1)
    print("$")


print("boot\n0 0\nd--755 0 0")
show(".", 0)
