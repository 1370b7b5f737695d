# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Changes a mounted folder at random: stress.py FOLDER SEED OPERATIONS

What an operation cannot do is left undone: the volume may be full, or shut down under it, which ends the work.
"""
import errno
import os
import random
import subprocess
import sys

os.chdir(sys.argv[1])
R = random.Random(int(sys.argv[2]))
os.makedirs("stress", exist_ok=True)
FOLDERS = ["stress"]
FILES = []


def name():
    return R.choice(FOLDERS) + "/" + R.choice("abcdefgh") * R.choice((1, 3, 20, 200)) + str(R.randrange(400))


def write():
    path = R.choice(FILES) if FILES and R.random() < 0.5 else name()
    f = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    os.pwrite(f, os.urandom(R.choice((10, 3000, 70000))), R.choice((0, 5000, R.randrange(1 << 22))))
    if R.random() < 0.1:
        os.fsync(f)
    os.close(f)
    FILES.append(path)


def many():
    folder = name()
    os.mkdir(folder)
    FOLDERS.append(folder)
    for i in range(R.choice((5, 80, 300))):
        os.symlink("t" * R.choice((5, 700)), folder + "/" + str(i) * R.choice((1, 20)))


def shrink():
    path = R.choice(FILES)
    os.truncate(path, R.randrange(1 << 21))
    if R.random() < 0.3:
        subprocess.run(["fallocate", R.choice(("-p", "-z")), "-o", "8192", "-l", "65536", path], stderr=subprocess.DEVNULL)


def attribute():
    path = R.choice(FILES + FOLDERS)
    for i in range(R.choice((1, 1, 30))):
        os.setxattr(path, "user." + R.choice("klmn") * R.choice((1, 30)) + str(R.randrange(40)), os.urandom(R.choice((3, 100, 2000, 9000))))
    for attribute in os.listxattr(path)[::3]:
        os.removexattr(path, attribute)


def rename():
    path = R.choice(FILES)
    new = name()
    os.rename(path, new)
    FILES.append(new)


def share():
    subprocess.run(["cp", "--reflink=always", R.choice(FILES), name()], stderr=subprocess.DEVNULL)


def remove():
    folder = R.choice(FOLDERS[1:])
    for entry in sorted(os.listdir(folder))[::R.choice((1, 2))]:
        os.unlink(folder + "/" + entry)
    os.rmdir(folder)


OPERATIONS = ([write] * 8 + [many, shrink, shrink, attribute, attribute, rename, rename, share, remove]
              + [lambda: os.link(R.choice(FILES), name()), lambda: os.unlink(R.choice(FILES)),
                 lambda: os.mknod(name(), 0o20600, 259), lambda: os.chmod(R.choice(FILES), R.randrange(0o7777))])
for i in range(int(sys.argv[3])):
    try:
        R.choice(OPERATIONS)()
    except (OSError, IndexError) as e:
        if getattr(e, "errno", 0) in (errno.EIO, errno.EUCLEAN):
            break
