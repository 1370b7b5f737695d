"""Fills a mounted ext4 volume with awkward content: python3 awkward.py MOUNTPOINT (as root)."""
import fcntl
import os
import random
import socket
import struct
import subprocess
import sys

ROOT = sys.argv[1].encode()
NOISE = random.Random(2026)


def path(*names):
    return os.path.join(ROOT, *[n if isinstance(n, bytes) else n.encode() for n in names])


def write(where, content=b""):
    with open(where, "wb") as f:
        f.write(content)


def sparse():
    os.mkdir(path("sparse"))
    with open(path("sparse", "tebibyte"), "wb") as f:
        for at in (0, 5 << 30, (1 << 40) - 4096):
            f.seek(at)
            f.write(NOISE.randbytes(4096))
    with open(path("sparse", "holes"), "wb") as f:
        for at in range(0, 32 << 20, 3 << 20):
            f.seek(at + 100)
            f.write(NOISE.randbytes(5000))
        f.truncate((32 << 20) + 12345)
    with open(path("sparse", "reserved"), "wb") as f:
        f.write(b"head")
        os.posix_fallocate(f.fileno(), 0, 3 << 20)
        f.seek(1 << 20)
        f.write(b"middle")
    with open(path("sparse", "reserved-past-the-end"), "wb") as f:
        f.write(b"short")
        subprocess.run(["fallocate", "-n", "-l", "1M", f.name], check=True)
    write(path("sparse", "only-a-hole"))
    os.truncate(path("sparse", "only-a-hole"), 7 << 20)


def names():
    os.mkdir(path("names"))
    for name in (b"new\nline", b"tab\tand\x1bescape", b"\xff\xfe not UTF-8 \xc3", "snowman \u2603".encode(), b"-rf", b" ", b"*", b"\\x41",
                 b'"quoted"', b"n" * 255, b"#hash", b"=equals", b"trailing "):
        write(path("names", name), name)
    deep = path("deep")
    os.mkdir(deep)
    at = os.open(deep, os.O_RDONLY)
    for level in range(60):
        name = b"%02d" % level + b"d" * 98
        os.mkdir(name, dir_fd=at)
        at, before = os.open(name, os.O_RDONLY, dir_fd=at), at
        os.close(before)
    os.close(os.open("bottom", os.O_CREAT | os.O_WRONLY, dir_fd=at))
    os.close(at)
    os.mkdir(path("many"))
    for i in range(12000):
        write(path("many", b"entry-%05d" % i))


def attributes():
    os.mkdir(path("attributes"))
    write(path("attributes", "large"))
    os.setxattr(path("attributes", "large"), b"user.large", NOISE.randbytes(60 << 10))
    write(path("attributes", "sixty"))
    for i in range(60):
        os.setxattr(path("attributes", "sixty"), b"user.n%02d" % i, b"v" * i)
    write(path("attributes", "empty-value"))
    os.setxattr(path("attributes", "empty-value"), b"user.empty", b"")
    os.setxattr(path("attributes", "empty-value"), b"trusted.secret", b"\x00\x01\n")
    write(path("attributes", "capability"))
    subprocess.run(["setcap", "cap_net_raw,cap_net_admin+ep", path("attributes", "capability")], check=True)
    write(path("attributes", "capability-of-namespace"))
    os.setxattr(path("attributes", "capability-of-namespace"), b"security.capability",
                struct.pack("<IIIIII", 0x03000001, 1 << 13, 0, 0, 0, 100000))
    write(path("attributes", "acl"))
    subprocess.run(["setfacl", "-m", "u:1234:rw,g:4321:r,m:rw", path("attributes", "acl")], check=True)
    os.mkdir(path("attributes", "default-acl"))
    subprocess.run(["setfacl", "-d", "-m", "u:1234:rwx", path("attributes", "default-acl")], check=True)
    subprocess.run(["setfacl", "-m", "u:99:---", path("attributes", "default-acl")], check=True)
    write(path("attributes", "immutable"), b"cannot be changed")
    write(path("attributes", "append"), b"grows")
    write(path("attributes", "nodump"), b"not dumped")
    write(path("attributes", "noatime"), b"no access time")
    os.mkdir(path("attributes", "dirsync"))


def times_and_owners():
    os.mkdir(path("times"))
    for seconds, nanoseconds in ((-2147483648, 0), (-2147483648, 1), (-1, 999999999), (-1, 1), (0, 0), (1, 1), (2147483647, 999999999),
                                 (2147483648, 5), (4294967295, 7), (4294967296, 9), (6442450944, 11), (15032385535, 999999999)):
        name = path("times", "%d.%09d" % (seconds, nanoseconds))
        write(name)
        at = seconds * 10**9 + nanoseconds
        os.utime(name, ns=(at, at))
    os.mkdir(path("owners"))
    for owner, group in ((0, 0), (1000, 100), (65535, 65536), (2**32 - 2, 2**32 - 2), (100000, 1 << 31)):
        name = path("owners", "%d.%d" % (owner, group))
        write(name)
        os.chown(name, owner, group)
    for mode in (0o0, 0o777, 0o4755, 0o2755, 0o1777, 0o7777):
        write(path("owners", "mode-%04o" % mode))
        os.chmod(path("owners", "mode-%04o" % mode), mode)


def kinds():
    os.mkdir(path("kinds"))
    os.mkfifo(path("kinds", "fifo"))
    s = socket.socket(socket.AF_UNIX)
    here = os.getcwd()
    os.chdir(path("kinds"))
    s.bind("socket")
    os.chdir(here)
    for kind, bits in ((b"character", 0o020644), (b"block", 0o060660)):
        for major, minor in ((1, 3), (255, 255), (256, 0), (4095, 1048575), (8, 256)):
            os.mknod(path("kinds", b"%s-%d-%d" % (kind, major, minor)), bits, os.makedev(major, minor))
    os.mknod(path("kinds", "whiteout"), 0o020000, os.makedev(0, 0))
    for length in (1, 59, 60, 61, 255, 1024, 4094):
        os.symlink(b"t" * length, path("kinds", "link-%d" % length))
    os.symlink(b"\xff\n", path("kinds", "link-odd"))
    write(path("kinds", "linked"), b"three names")
    os.link(path("kinds", "linked"), path("kinds", "linked-2"))
    os.link(path("kinds", "linked"), path("names", "linked-3"))
    os.symlink("linked", path("kinds", "link-linked"))
    os.link(path("kinds", "link-linked"), path("kinds", "link-linked-2"), follow_symlinks=False)
    os.link(path("kinds", "fifo"), path("kinds", "fifo-2"))


def sizes():
    os.mkdir(path("sizes"))
    for size in (0, 1, 50, 60, 61, 150, 160, 161, 4095, 4096, 4097, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 4 << 20, (9 << 20) + 77):
        write(path("sizes", "%d" % size), NOISE.randbytes(size))
    write(path("sizes", "zeros"), bytes(3 << 20))
    with open(path("sizes", "fragments-a"), "wb") as a, open(path("sizes", "fragments-b"), "wb") as b:
        for _ in range(300):
            for f in (a, b):
                f.write(NOISE.randbytes(4096))
                f.flush()
                os.fsync(f.fileno())


def set_flags():
    flags = {"immutable": 0x10, "append": 0x20, "nodump": 0x40, "noatime": 0x80, "dirsync": 0x10000}
    for name, bit in flags.items():
        f = os.open(path("attributes", name), os.O_RDONLY)
        old = struct.unpack("l", fcntl.ioctl(f, 0x80086601, struct.pack("l", 0)))[0]
        fcntl.ioctl(f, 0x40086602, struct.pack("l", old | bit))
        os.close(f)


sparse()
names()
attributes()
times_and_owners()
kinds()
sizes()
set_flags()
