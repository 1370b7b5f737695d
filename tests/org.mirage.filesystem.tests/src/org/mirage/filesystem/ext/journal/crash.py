# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Changes a mounted ext file system and stops it dead, as a crash does: crash.py FOLDER SCENARIO SEED STOP

STOP is that of EXT4_IOC_SHUTDOWN: 1 writes the journal first, 2 does not; "run" leaves the file system running.
"""
import fcntl
import os
import random
import struct
import subprocess
import sys

ROOT, SCENARIO, SEED, STOP = sys.argv[1].encode(), sys.argv[2], int(sys.argv[3]), sys.argv[4]
CHANCE = random.Random(SEED)
OPEN = []


def path(*names):
    return os.path.join(ROOT, *[n if isinstance(n, bytes) else n.encode() for n in names])


def write(where, content, at=0):
    f = os.open(where, os.O_RDWR | os.O_CREAT, 0o644)
    os.pwrite(f, content, at)
    os.close(f)


def sync(where):
    f = os.open(where, os.O_RDONLY | os.O_NOFOLLOW)
    os.fsync(f)
    os.close(f)


def settle():
    subprocess.run(["sync", "-f", ROOT], check=True)


def begin():
    """What has reached its place before anything happens, and a first transaction, which is never a fast commit."""
    for folder in ("a", "b", "b/deep"):
        os.mkdir(path(folder))
        for i in range(8):
            write(path(folder, "old-%d" % i), CHANCE.randbytes(CHANCE.choice((10, 5000, 70000))))
    for i in range(300):
        write(path("a", b"a name that needs room %d" % i), b"")
    settle()
    write(path("warm"), b"warm")
    sync(path("warm"))


class Chance:
    """Random changes to files that it knows, with now and then an fsync."""

    count = 0

    def __init__(self, folders, steps, sync_every, harmless):
        self.folders = [path(f) for f in folders]
        self.made = []
        self.files = [os.path.join(f, n) for f in self.folders for n in os.listdir(f)
                      if os.path.isfile(os.path.join(f, n)) and not os.path.islink(os.path.join(f, n))]
        changes = [(self.create, 20), (self.overwrite, 20), (self.append, 20), (self.truncate, 8), (self.remove, 12),
                   (self.link, 8), (self.rename, 10), (self.replace, 4), (self.attributes, 4), (self.allocate, 4)]
        if not harmless:
            changes += [(self.folder, 4), (self.symlink, 4), (self.device, 2), (self.xattr, 4), (self.punch, 3),
                        (self.remove_folder, 2), (self.move_folder, 1)]
        what, weights = zip(*changes)
        for change in CHANCE.choices(what, weights, k=steps):
            change()
            if CHANCE.random() < 1 / sync_every and self.files:
                sync(CHANCE.choice(self.files))

    def name(self):
        Chance.count += 1
        return os.path.join(CHANCE.choice(self.folders), b"n%d" % Chance.count + b"x" * CHANCE.randrange(40))

    def some(self):
        return CHANCE.choice(self.files) if self.files else self.create()

    def create(self):
        name = self.name()
        write(name, CHANCE.randbytes(CHANCE.choice((0, 1, 100, 4096, 20000))))
        self.files.append(name)
        return name

    def overwrite(self):
        write(self.some(), CHANCE.randbytes(3000), CHANCE.randrange(200000))

    def append(self):
        f = self.some()
        write(f, CHANCE.randbytes(CHANCE.choice((10, 9000))), os.path.getsize(f))

    def truncate(self):
        f = self.some()
        os.truncate(f, CHANCE.choice((0, 1, os.path.getsize(f) // 2, os.path.getsize(f) + 50000)))

    def remove(self):
        if self.files:
            os.unlink(self.files.pop(CHANCE.randrange(len(self.files))))

    def link(self):
        f, name = self.some(), self.name()
        os.link(f, name)
        self.files.append(name)

    def rename(self):
        f, name = self.some(), self.name()
        os.rename(f, name)
        self.files.remove(f)
        self.files.append(name)

    def replace(self):
        f, over = self.some(), self.some()
        if f != over and not os.path.samefile(f, over):
            os.rename(f, over)
            self.files.remove(f)

    def attributes(self):
        f = self.some()
        os.chmod(f, CHANCE.randrange(0o1000))
        os.chown(f, CHANCE.randrange((1 << 32) - 1), CHANCE.randrange(70000))
        os.utime(f, ns=(CHANCE.randrange(4 << 60) - (1 << 60), CHANCE.randrange(4 << 60) - (1 << 60)))

    def allocate(self):
        f = os.open(self.some(), os.O_RDWR)
        try:
            os.posix_fallocate(f, CHANCE.randrange(100000), 30000)
        finally:
            os.close(f)

    def punch(self):
        subprocess.run(["fallocate", "-p", "-o", str(CHANCE.randrange(20000)), "-l", "9000", self.some()],
                       stderr=subprocess.DEVNULL)

    def folder(self):
        name = self.name()
        os.mkdir(name)
        self.folders.append(name)
        self.made.append(name)

    def remove_folder(self):
        for f in self.made[::-1]:
            if not os.listdir(f):
                os.rmdir(f)
                self.folders.remove(f)
                self.made.remove(f)
                return

    def move_folder(self):
        old = CHANCE.choice(self.made or [None])
        new = self.name()
        if old and not (new + b"/").startswith(old + b"/"):
            os.rename(old, new)
            change = lambda p: new + p[len(old):] if (p + b"/").startswith(old + b"/") else p
            self.folders = [change(f) for f in self.folders]
            self.made = [change(f) for f in self.made]
            self.files = [change(f) for f in self.files]

    def symlink(self):
        os.symlink(b"t" * CHANCE.choice((5, 59, 60, 200)), self.name())

    def device(self):
        os.mknod(self.name(), 0o020600, os.makedev(CHANCE.randrange(300), CHANCE.randrange(300)))

    def xattr(self):
        try:
            os.setxattr(self.some(), b"user.n%d" % CHANCE.randrange(5), CHANCE.randbytes(CHANCE.choice((3, 200, 700))))
        except OSError:
            pass  # no room


def quiet():
    """Nothing after the first transaction."""


def log():
    """Many transactions of every kind of change; some of their blocks have reached their places, others not."""
    for part in range(4):
        Chance(("a", "b", "b/deep"), 150, 12, False)
        if part == 1:
            settle()


def wrap():
    """Far more than the journal holds, so that it goes round."""
    for part in range(30):
        Chance(("a", "b"), 60, 5, False)


def revoke():
    """Blocks that held directories and extent trees in the journal hold data now, which replay must not overwrite."""
    for turn in range(4):
        for i in range(6):
            os.mkdir(path("a", "d%d" % i))
            for j in range(120):
                write(path("a", "d%d" % i, "%d" % j + "y" * 80), b"")
        sync(path("a", "d0"))
        for i in range(6):
            for j in range(120):
                os.unlink(path("a", "d%d" % i, "%d" % j + "y" * 80))
            os.rmdir(path("a", "d%d" % i))
        sync(path("a"))
        write(path("b", "data-%d" % turn), CHANCE.randbytes(700000))
        sync(path("b", "data-%d" % turn))


def magic():
    """Data that begins as the journal's own blocks do has to be escaped in the log (with data=journal)."""
    for i in range(40):
        write(path("a", "magic-%d" % i), (struct.pack(">III", 0xC03B3998, 1 + i % 5, i) + CHANCE.randbytes(1012)) * 8)
        if i % 7 == 0:
            sync(path("a", "magic-%d" % i))
    sync(path("a"))


def orphans():
    """Files without names that are still open, files cut short, and one that grows while it is cut."""
    for i in range(30):
        name = path("a", "open-%d" % i)
        write(name, CHANCE.randbytes(30000))
        OPEN.append(os.open(name, os.O_RDWR))
    os.mkdir(path("a", "gone"))
    OPEN.append(os.open(path("a", "gone"), os.O_RDONLY))
    OPEN.append(os.open(path("b"), os.O_TMPFILE | os.O_RDWR))
    os.write(OPEN[-1], b"never had a name")
    settle()
    for i in range(0, 30, 2):
        os.unlink(path("a", "open-%d" % i))
    os.rmdir(path("a", "gone"))
    for i in range(1, 30, 4):
        os.ftruncate(OPEN[i], 5000)
    sync(path("a"))


def fast():
    """Fast commits of each kind, and among them none that makes a whole one necessary."""
    write(path("b", "new"), b"new")
    sync(path("b", "new"))
    os.link(path("a", "old-1"), path("b", "second name"))
    sync(path("a", "old-1"))
    os.rename(path("a", "old-2"), path("b/deep", "moved"))
    os.rename(path("a", "old-3"), path("a", "old-4"))
    os.unlink(path("a", "old-5"))
    write(path("b", "longer"), CHANCE.randbytes(300000))
    sync(path("b", "longer"))
    os.truncate(path("b", "longer"), 100001)
    write(path("b", "longer"), CHANCE.randbytes(10000), 500000)
    sync(path("b", "longer"))
    for i in range(0, 60, 2):
        write(path("b", "pieces"), b"%d" % i * 100, i * 8192)
        if i % 10 == 0:
            sync(path("b", "pieces"))
    os.mkdir(path("b", "folder"))
    os.mkdir(path("b", "folder", "within"))
    write(path("b", "folder", "within", "file"), b"deep")
    sync(path("b", "folder", "within", "file"))
    os.unlink(path("b", "folder", "within", "file"))
    os.rmdir(path("b", "folder", "within"))
    write(path("b", "folder", "last"), b"last")
    sync(path("b", "folder", "last"))


def fast_new_folder():
    """A folder and its files that only fast commits know: a reader that skips them shows it empty, or not at all."""
    os.mkdir(path("only here"))
    for i in range(5):
        write(path("only here", "%d" % i), b"content %d" % i)
        sync(path("only here", "%d" % i))


def fast_reuse():
    """New files in the inodes of removed ones, whose blocks must not come with them."""
    for i in range(8):
        os.unlink(path("a", "old-%d" % i))
        write(path("a", "new-%d" % i), b"behind a hole", 60000)
        if i % 2:
            sync(path("a", "new-%d" % i))


def fast_chance():
    """Random changes that fast commits can hold."""
    Chance(("a", "b", "b/deep"), 300, 8, True)
    sync(path("warm"))


def fast_much():
    """More fast commits than their area holds, so that whole ones come in between."""
    for i in range(200):
        write(path("b", "file-%d" % (i % 90)), CHANCE.randbytes(200), 100 * i)
        sync(path("b", "file-%d" % (i % 90)))


def fast_full():
    """As many fast commits as the seed says, each of a block."""
    for i in range(SEED):
        write(path("b", "file-%d" % i), b"x")
        sync(path("b", "file-%d" % i))


def fast_nameless():
    """A fast commit that holds a file without a name."""
    write(path("b", "named"), b"named")
    sync(path("b", "named"))
    OPEN.append(os.open(path("b"), os.O_TMPFILE | os.O_RDWR))
    os.write(OPEN[-1], b"never had a name")
    os.fsync(OPEN[-1])


begin()
globals()[SCENARIO]()
if STOP != "run":
    folder = os.open(ROOT, os.O_RDONLY)
    fcntl.ioctl(folder, 0x8004587D, struct.pack("I", int(STOP)))
