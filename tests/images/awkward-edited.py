"""Changes the awkward image in all ways: python3 awkward-edited.py MOUNTPOINT (as root)."""
import os
import subprocess
import sys

ROOT = sys.argv[1].encode()


def path(*names):
    return os.path.join(ROOT, *[n if isinstance(n, bytes) else n.encode() for n in names])


def write(where, content=b""):
    with open(where, "wb") as f:
        f.write(content)


def poke(where, at, content):
    with open(where, "r+b") as f:
        f.seek(at)
        f.write(content)


def contents():
    poke(path("sparse", "tebibyte"), 5 << 30, b"changed")
    poke(path("sparse", "holes"), 1 << 20, b"in a hole")
    poke(path("sizes", "zeros"), 1 << 20, b"\x01")
    os.truncate(path("sizes", "4096"), 4095)
    os.truncate(path("sparse", "only-a-hole"), 8 << 20)
    poke(path("names", b"\xff\xfe not UTF-8 \xc3"), 0, b"X")
    os.rename(path("names", b"new\nline"), path("names", b"another\nline"))
    os.rename(path("names", "snowman \u2603"), path("names", b"snowman \xe2\x98"))
    os.remove(path("names", "*"))
    for i in range(0, 12000, 400):
        os.remove(path("many", "entry-%05d" % i))
        write(path("many", "entry-%05d-new" % i), b"%d" % i)
    write(path("many", "entry-05001"), b"was empty")


def kinds():
    os.remove(path("kinds", "fifo"))
    os.mkdir(path("kinds", "fifo"))
    write(path("kinds", "fifo", "inside"), b"a folder now")
    os.remove(path("kinds", "link-1"))
    write(path("kinds", "link-1"), b"a file now")
    os.remove(path("kinds", "link-59"))
    os.symlink(b"u" * 59, path("kinds", "link-59"))
    os.remove(path("kinds", "character-1-3"))
    os.mknod(path("kinds", "character-1-3"), 0o020644, os.makedev(1, 5))
    os.remove(path("kinds", "linked-2"))
    write(path("kinds", "linked-2"), b"three names")
    os.link(path("sizes", "50"), path("sizes", "50-again"))


def metadata():
    subprocess.run(["setfacl", "-m", "u:1234:r", path("attributes", "acl")], check=True)
    subprocess.run(["setcap", "-r", path("attributes", "capability")], check=True)
    os.setxattr(path("attributes", "large"), b"user.large", b"z" * (60 << 10))
    os.removexattr(path("attributes", "sixty"), b"user.n30")
    subprocess.run(["chattr", "-i", path("attributes", "immutable")], check=True)
    subprocess.run(["chattr", "+d", path("attributes", "large")], check=True)
    os.chown(path("owners", "0.0"), 2**32 - 2, 0)
    os.chmod(path("owners", "mode-4755"), 0o755)
    os.utime(path("times", "-1.000000001"), ns=(-10**9 + 2, -10**9 + 2))
    os.utime(path("times", "15032385535.999999999"), ns=(0, 0))


def moves():
    deep = path("deep", b"00" + b"d" * 98)
    os.rename(os.path.join(deep, b"01" + b"d" * 98), os.path.join(deep, b"moved"))
    os.rename(path("sizes", "%d" % (4 << 20)), path("owners", "moved-here"))


contents()
kinds()
metadata()
moves()
