# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Fills a folder with what readers of ext get wrong: content.py FOLDER [--plain]

What a file system has no room or feature for is left out. With --plain no flags are set, no reserved space is made and
attributes fit into a block of 1 KiB, so that the folder can be the source of mke2fs -d and be removed again.
"""
import fcntl
import os
import random
import socket
import struct
import subprocess
import sys

ROOT = sys.argv[1].encode()
PLAIN = "--plain" in sys.argv
NOISE = random.Random(4711)


def path(*names):
    return os.path.join(ROOT, *[n if isinstance(n, bytes) else n.encode() for n in names])


def write(where, content=b""):
    with open(where, "wb") as f:
        f.write(content)


def attribute(where, name, value):
    try:
        os.setxattr(where, name, value, follow_symlinks=False)
    except OSError:
        pass


def holes():
    os.mkdir(path("holes"))
    with open(path("holes", "far"), "wb") as f:
        # with blocks of 1 KiB: direct, single, double and triple indirect
        for at in (0, 11 << 10, 12 << 10, 267 << 10, 268 << 10, 5 << 20, (65 << 20) + (804 << 10), 66 << 20, 90 << 20):
            f.seek(at)
            f.write(NOISE.randbytes(3000))
    with open(path("holes", "every-other-block"), "wb") as f:
        for i in range(2500):
            f.seek(i * 8192)
            f.write(b"%d" % i * 40)
    with open(path("holes", "tail"), "wb") as f:
        f.write(b"begin")
        f.truncate((3 << 20) + 17)
    write(path("holes", "all"))
    os.truncate(path("holes", "all"), 5 << 20)
    if not PLAIN:
        for name, options in (("kept", ["-l", "2M"]), ("past-the-end", ["-n", "-l", "1M"])):
            write(path("holes", name), b"written")
            subprocess.run(["fallocate", *options, path("holes", name)], stderr=subprocess.DEVNULL)
        with open(path("holes", "kept"), "r+b") as f:
            f.seek(1 << 20)
            f.write(b"in the middle")


def directories():
    os.mkdir(path("many"))
    for i in range(3000):
        write(path("many", b"a name long enough to fill blocks with few of its kind %d" % i), b"%d" % i)
    for i in range(0, 3000, 3):
        os.unlink(path("many", b"a name long enough to fill blocks with few of its kind %d" % i))
    os.mkdir(path("few"))
    for i in range(12):
        write(path("few", b"f%d" % i))
    for i in range(0, 12, 2):
        os.unlink(path("few", b"f%d" % i))
    os.mkdir(path("names"))
    for name in (b"new\nline", b"\xff\xfe\xc3", b"n" * 255, b" ", b"\\", b"*", b"...", b"-x", "\u2603".encode()):
        write(path("names", name), name)
    os.mkdir(path("empty"))
    deep = path("deep")
    os.mkdir(deep)
    for level in range(20):
        deep = os.path.join(deep, b"%d" % level + b"d" * 90)
        os.mkdir(deep)
    write(os.path.join(deep, b"bottom"), b"deep down")


def attributes():
    os.mkdir(path("attributes"))
    for name in ("none", "small", "many", "block", "large", "huge", "empty", "acl", "capability", "shared-1", "shared-2"):
        write(path("attributes", name), name.encode())
    attribute(path("attributes", "small"), b"user.a", b"b")
    for i in range(16 if PLAIN else 40):
        attribute(path("attributes", "many"), b"user.n%02d" % i, b"v" * i)
    attribute(path("attributes", "block"), b"user.block", NOISE.randbytes(700))
    if not PLAIN:
        attribute(path("attributes", "large"), b"user.large", NOISE.randbytes(3500))
        attribute(path("attributes", "huge"), b"user.huge", NOISE.randbytes(60000))
        attribute(path("attributes", "huge"), b"user.huge2", NOISE.randbytes(20000))
    attribute(path("attributes", "empty"), b"user.empty", b"")
    attribute(path("attributes", "empty"), b"trusted.t", b"\0\1\n")
    attribute(path("attributes", "empty"), "user.\u00e9".encode() + b"\xff", b"odd name")
    attribute(path("attributes", "empty"), b"security.other", b"x" * 33)
    for name in ("shared-1", "shared-2"):
        attribute(path("attributes", name), b"user.shared", b"s" * 800)
    attribute(path("attributes", "capability"), b"security.capability", struct.pack("<IIIII", 0x02000001, 1 << 13, 0, 0, 0))
    os.mkdir(path("attributes", "folder"))
    attribute(path("attributes", "folder"), b"user.of", b"a folder")
    if not PLAIN:
        for where, rules in (("acl", ["-m", "u:1234:rw,g:4321:r,m:rw"]), ("folder", ["-m", "u:99:---", "-d", "-m", "u:1234:rwx"])):
            subprocess.run(["setfacl", *rules, path("attributes", where)], stderr=subprocess.DEVNULL)
    os.symlink("attributes", path("attributes", "link"))
    attribute(path("attributes", "link"), b"trusted.link", b"of a link" * 30)


def inodes():
    os.mkdir(path("times"))
    times = [(-2147483648, 0), (-2147483648, 1), (-1, 999999999), (0, 0), (1, 1), (2147483647, 999999999)]
    if not PLAIN:
        times += [(2147483648, 5), (4294967295, 7), (4294967296, 9), (6442450943, 999999999), (6442450944, 11),
                  (10737418240, 3), (15032385535, 999999999)]
    for seconds, nanoseconds in times:
        name = path("times", "%d.%09d" % (seconds, nanoseconds))
        write(name)
        at = seconds * 10**9 + nanoseconds
        os.utime(name, ns=(at, at))
    os.mkdir(path("owners"))
    for owner, group in ((1000, 100), (65535, 65536), (2**32 - 2, 2**32 - 2), (100000, 1 << 31)):
        name = path("owners", "%d.%d" % (owner, group))
        write(name)
        os.chown(name, owner, group)
    for mode in (0o0, 0o4755, 0o2755, 0o1777, 0o7777):
        write(path("owners", "mode-%04o" % mode))
        os.chmod(path("owners", "mode-%04o" % mode), mode)
    os.mkdir(path("kinds"))
    os.mkfifo(path("kinds", "fifo"))
    here = os.getcwd()
    os.chdir(path("kinds"))
    socket.socket(socket.AF_UNIX).bind("socket")
    os.chdir(here)
    for kind, bits in ((b"character", 0o020644), (b"block", 0o060660)):
        for major, minor in ((0, 0), (1, 3), (255, 255), (256, 0), (4095, 1048575), (8, 256)):
            os.mknod(path("kinds", b"%s-%d-%d" % (kind, major, minor)), bits, os.makedev(major, minor))
    for length in (1, 30, 59, 60, 61, 150, 255, 1000):
        os.symlink(b"t" * length, path("kinds", "link-%d" % length))
    write(path("kinds", "linked"), b"three names")
    os.link(path("kinds", "linked"), path("kinds", "linked-2"))
    os.link(path("kinds", "linked"), path("names", "linked-3"))
    os.link(path("kinds", "link-30"), path("kinds", "link-30-2"), follow_symlinks=False)


def sizes():
    os.mkdir(path("sizes"))
    for size in (0, 1, 59, 60, 61, 100, 130, 150, 160, 161, 300, 1023, 1024, 1025, 4095, 4096, 4097, 65535, 65536, 65537, 3 << 20):
        write(path("sizes", "%d" % size), NOISE.randbytes(size))
    write(path("sizes", "zeros"), bytes(1 << 20))
    with open(path("sizes", "a"), "wb") as a, open(path("sizes", "b"), "wb") as b:
        for _ in range(100):
            for f in (a, b):
                f.write(NOISE.randbytes(5000))
                f.flush()
                if not PLAIN:
                    os.fsync(f.fileno())


def flags():
    os.mkdir(path("flags"))
    for name, bit in (("immutable", 0x10), ("append", 0x20), ("nodump", 0x40), ("noatime", 0x80), ("sync", 0x8), ("secure", 0x1),
                      ("undelete", 0x2), ("journalled", 0x4000)):
        write(path("flags", name), name.encode())
        flag(path("flags", name), bit)
    for name, bit in (("dirsync", 0x10000), ("top", 0x20000)):
        os.mkdir(path("flags", name))
        flag(path("flags", name), bit)


def flag(where, bit):
    f = os.open(where, os.O_RDONLY)
    try:
        old = struct.unpack("l", fcntl.ioctl(f, 0x80086601, struct.pack("l", 0)))[0]
        fcntl.ioctl(f, 0x40086602, struct.pack("l", old | bit))
    except OSError:
        pass
    finally:
        os.close(f)


holes()
directories()
attributes()
inodes()
sizes()
if not PLAIN:
    flags()
