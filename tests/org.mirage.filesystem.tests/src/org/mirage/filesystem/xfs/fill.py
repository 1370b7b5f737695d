# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Fills a mounted XFS with all that it keeps in different forms: fill.py FOLDER [FACTOR]

FACTOR multiplies the number of names, attributes and extents of what has many of them.
"""
import array
import fcntl
import os
import socket
import subprocess
import sys

os.chdir(sys.argv[1])
FACTOR = int(sys.argv[2]) if len(sys.argv) > 2 else 1


def write(path, content, at=0):
    f = os.open(path, os.O_RDWR | os.O_CREAT, 0o640)
    os.pwrite(f, content, at)
    os.close(f)


def pattern(length, seed=0):
    return bytes((i * 7 + seed + (i >> 8)) & 255 for i in range(min(length, 65536))) * (length // 65536 + 1)


def flags(path, value):
    f = os.open(path, os.O_RDONLY)
    fcntl.ioctl(f, 0x40086602, array.array("l", [value]))
    os.close(f)


def directories():
    os.mkdir("folders")
    for count, length in ((0, 0), (1, 5), (4, 9), (3, 255), (30, 20), (250, 30), (2500 * FACTOR, 60)):
        folder = "folders/%d-of-%d" % (count, length)
        os.mkdir(folder)
        for i in range(count):
            write(folder + "/" + str(i).rjust(length, "n"), b"") if i % 7 else os.mkdir(folder + "/" + str(i).rjust(length, "d"))
        for i in range(1, count, 3):
            if i % 7:
                os.unlink(folder + "/" + str(i).rjust(length, "n"))
    # two that grow by turns, with data between, get so many extents that they need a tree of them
    os.mkdir("folders/a")
    os.mkdir("folders/b")
    for i in range(700 * FACTOR):
        os.symlink("x", "folders/a/" + str(i).rjust(250, "a"))
        os.symlink("y", "folders/b/" + str(i).rjust(250, "b"))
        if i % 10 == 0:
            write("folders/between%d" % i, b"z" * 5000)
            os.sync() if i % 200 == 0 else None
    for name in (b"\xff\xfe not text", b"new\nline", b"\\", b" ", b"-", b"\xe2\x82\xac"):
        write(b"folders/" + name, name)


def files():
    os.mkdir("files")
    for size in (0, 1, 511, 512, 4095, 4096, 4097, 65536, 300001):
        write("files/size%d" % size, pattern(size, size)[:size])
    for i in range(1500 * FACTOR):
        write("files/fragments", pattern(700, i)[:700], i * 8192)
    for i in range(10):
        write("files/few-fragments", b"f" * 900, i * 65536)
    write("files/far", b"far", (1 << 42) + 12345)
    write("files/hole-at-end", b"begin")
    os.truncate("files/hole-at-end", 100000)
    subprocess.run(["fallocate", "-l", "200000", "files/unwritten"], check=True)
    write("files/unwritten", b"written in between" * 300, 70000)
    write("files/kept-room", b"k" * 3000)
    subprocess.run(["fallocate", "-n", "-l", "400000", "files/kept-room"], check=True)
    write("files/linked", b"linked")
    os.link("files/linked", "files/link1")
    os.link("files/linked", "folders/link2")
    os.chown("files/size1", 4294967294, 70000)
    os.chmod("files/size512", 0o7755)
    write("files/shared", pattern(400000)[:400000])
    if subprocess.run(["cp", "--reflink=always", "files/shared", "files/shared2"], stderr=subprocess.DEVNULL).returncode == 0:
        write("files/shared2", b"different from here on", 100000)
        subprocess.run(["cp", "--reflink=always", "files/fragments", "files/fragments2"], check=True)
        write("files/fragments2", b"different" * 1000, 80000)
    # a file that was punched and collapsed has extents in another order on the disk than in itself
    write("files/punched", pattern(500000, 3)[:500000])
    os.sync()
    subprocess.run(["fallocate", "-p", "-o", "65536", "-l", "65536", "files/punched"], check=True)
    subprocess.run(["fallocate", "-c", "-o", "196608", "-l", "65536", "files/punched"], check=True)


def others():
    os.mkdir("others")
    for length in (1, 24, 100, 300, 400, 900, 1023):
        os.symlink("t" * length, "others/link%d" % length)
    os.mkfifo("others/fifo")
    os.mknod("others/character", 0o20600, os.makedev(1, 3))
    os.mknod("others/block", 0o60660, os.makedev(259, 70000))
    socket.socket(socket.AF_UNIX).bind("others/socket")
    for i, seconds in enumerate((-2147483648, -1, 0, 1, 2147483647, 2147483648, 4294967296, 16299260424)):
        write("others/time%d" % i, b"t")
        os.utime("others/time%d" % i, ns=(0, seconds * 10**9 + 123456789))
    os.symlink("nowhere", "others/link-with-attribute")
    os.setxattr("others/link-with-attribute", "trusted.l", b"l" * 300, follow_symlinks=False)


def attributes():
    os.mkdir("attributes")
    for i, sizes in enumerate(((1,), (0, 10, 20), (40, 200), (1500, 2), (3000,), (5000, 60), (65536,), (65536, 65535, 9000))):
        path = "attributes/values%d" % i
        write(path, b"a")
        for n, size in enumerate(sizes):
            os.setxattr(path, ("user.", "trusted.", "security.")[n % 3] + "v%d" % n, pattern(size, n)[:size])
    for count in (5, 60, 1500):
        path = "attributes/many%d" % count
        os.mkdir(path)
        for i in range(count):
            os.setxattr(path, "user." + str(i) * 6, b"v" * (i % 90))
        for i in range(0, count, 4):
            os.removexattr(path, "user." + str(i) * 6)
    for i, entries in enumerate((1, 20, 60)):
        path = "attributes/acl%d" % i
        os.mkdir(path)
        access = ",".join("u:%d:r" % (1000 + n) for n in range(entries))
        subprocess.run(["setfacl", "-m", access, path], check=True)
        subprocess.run(["setfacl", "-d", "-m", access + ",g:7:rwx", path], check=True)
        write(path + "/inherits", b"")


def marks():
    os.mkdir("marks")
    for value in (8, 0x10, 0x20, 0x40, 0x80, 0xD8):
        write("marks/%x" % value, b"m")
        flags("marks/%x" % value, value)
    os.mkdir("marks/project")
    subprocess.run(["xfs_io", "-c", "chproj 70001", "-c", "chattr +P", "marks/project"], check=True, stdout=subprocess.DEVNULL)
    write("marks/project/file", b"p")


directories()
files()
others()
attributes()
marks()
