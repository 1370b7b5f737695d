# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Fills a folder with what readers of Btrfs get wrong: content-btrfs.py FOLDER"""
import fcntl
import os
import random
import struct
import subprocess
import sys

ROOT = sys.argv[1].encode()
NOISE = random.Random(815)
CLONE_RANGE = 0x4020940D


def path(*names):
    return os.path.join(ROOT, *[n if isinstance(n, bytes) else n.encode() for n in names])


def write(where, content=b""):
    with open(where, "wb") as f:
        f.write(content)


def text(length):
    """Compresses well, but not to nothing."""
    words = [b"%x" % NOISE.getrandbits(12) for _ in range(500)]
    return b" ".join(NOISE.choice(words) for _ in range(length // 3))[:length]


def clone(source, target, at=0, length=0, to=0):
    s = os.open(source, os.O_RDONLY)
    t = os.open(target, os.O_RDWR | os.O_CREAT, 0o644)
    fcntl.ioctl(t, CLONE_RANGE, struct.pack("qQQQ", s, at, length, to))
    os.close(s)
    os.close(t)


def compressible():
    os.mkdir(path("texts"))
    for size in (1, 10, 100, 1000, 2047, 2048, 2049, 3000, 4095, 4096, 4097, 10000, 131071, 131072, 131073, 1000000):
        write(path("texts", "%d" % size), text(size))
    write(path("texts", "mixed"), b"".join(text(200000) if i % 2 else NOISE.randbytes(200000) for i in range(8)))
    write(path("texts", "zeros"), bytes(3 << 20))
    write(path("texts", "repeating"), b"abc" * 500000)
    write(path("texts", "small-grown"), text(500))
    os.sync()
    os.truncate(path("texts", "small-grown"), 3000)
    write(path("texts", "cut"), text(900000))
    os.sync()
    os.truncate(path("texts", "cut"), 400001)
    with open(path("texts", "holed"), "wb") as f:
        for at in (0, 300000, 2000000):
            f.seek(at)
            f.write(text(50000))
    with open(path("texts", "1000000"), "r+b") as f:
        for at in (5000, 130000, 131072, 500000):
            f.seek(at)
            f.write(NOISE.randbytes(4096))
    subprocess.run(["fallocate", "-p", "-o", "200000", "-l", "100000", path("texts", "mixed")], check=True)


def shared():
    os.mkdir(path("shared"))
    for name, content in (("noise", NOISE.randbytes(1 << 20)), ("text", text(1 << 20))):
        write(path("shared", name), content)
    os.sync()
    for name in ("noise", "text"):
        clone(path("shared", name), path("shared", name + "-whole"))
        write(path("shared", name + "-parts"), b"own bytes" * 2000)
        for at, length, to in ((65536, 8192, 4096), (0, 4096, 65536), (524288, 131072, 200704), (65536, 8192, 1 << 20)):
            clone(path("shared", name), path("shared", name + "-parts"), at, length, to)


def set_aside():
    os.mkdir(path("set-aside"))
    write(path("set-aside", "some"), b"begin" * 1000)
    subprocess.run(["fallocate", "-l", "2M", path("set-aside", "some")], check=True)
    with open(path("set-aside", "some"), "r+b") as f:
        f.seek(1 << 20)
        f.write(NOISE.randbytes(10000))
    write(path("set-aside", "behind"), b"begin")
    subprocess.run(["fallocate", "-n", "-l", "1M", path("set-aside", "behind")], check=True)
    write(path("set-aside", "dropped"), NOISE.randbytes(1 << 20))
    os.sync()
    subprocess.run(["fallocate", "-p", "-o", "40960", "-l", "409600", path("set-aside", "dropped")], check=True)


def names():
    os.mkdir(path("hard"))
    write(path("hard", "one"), b"many names")
    try:
        for i in range(1200):
            os.link(path("hard", "one"), path("hard", b"a name as long as it takes to fill an item of references %04d \xff" % i))
    except OSError:
        pass  # without extended references an item has to hold them all
    os.mkdir(path("large"))
    for i in range(5000):
        write(path("large", "%d" % i))
    for i in range(0, 5000, 7):
        os.unlink(path("large", "%d" % i))


def properties():
    os.mkdir(path("properties"))
    for name in ("zlib", "zstd", "lzo"):
        write(path("properties", name))
        subprocess.run(["btrfs", "property", "set", path("properties", name), "compression", name], stderr=subprocess.DEVNULL)
        write(path("properties", name), text(20000))
    write(path("properties", "c"))
    subprocess.run(["chattr", "+C", path("properties", "c")], check=True)
    write(path("properties", "c"), text(70000))
    for letter in "cAdmS":
        write(path("properties", "flag-" + letter), text(5000))
        subprocess.run(["chattr", "+" + letter, path("properties", "flag-" + letter)])
    os.mkdir(path("properties", "folder"))
    subprocess.run(["chattr", "+D", path("properties", "folder")], check=True)


compressible()
shared()
set_aside()
names()
properties()
