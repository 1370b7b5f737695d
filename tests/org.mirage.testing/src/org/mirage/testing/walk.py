# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""What the kernel says of every path below a mounted folder, a line each: walk.py FOLDER [--no-content]

Fields, separated by tabs, bytes in hex: path, mode (octal, with type), owner, group, size, mtime in ns, target, major,
minor, inode, links, attributes (name=value,...), flags of FS_IOC_GETFLAGS (hex, - where there are none), and for
files the data ranges (offset+length:sha256,...) and the sha256 of the whole, - when its holes exceed 4 GiB.
"""
import array
import errno
import fcntl
import hashlib
import os
import stat
import sys

ROOT = sys.argv[1].encode()
CONTENT = "--no-content" not in sys.argv
GIANT = 4 << 30


def data_ranges(f, size):
    at = 0
    while at < size:
        try:
            begin = os.lseek(f, at, os.SEEK_DATA)
        except OSError:
            return
        end = os.lseek(f, begin, os.SEEK_HOLE)
        yield begin, end - begin
        at = end


def content(path, size):
    f = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        ranges = list(data_ranges(f, size))
        giant = size - sum(length for _, length in ranges) > GIANT
        whole = hashlib.sha256()
        shown = []
        at = 0
        for begin, length in ranges + [(size, 0)]:
            if not giant:
                while at < begin:
                    n = min(begin - at, 1 << 20)
                    whole.update(bytes(n))
                    at += n
            part = hashlib.sha256()
            done = 0
            while done < length:
                block = os.pread(f, min(length - done, 1 << 20), begin + done)
                if not block:
                    raise OSError("short read: " + repr(path))
                part.update(block)
                if not giant:
                    whole.update(block)
                done += len(block)
            at = begin + length
            if length:
                shown.append("%d+%d:%s" % (begin, length, part.hexdigest()))
        return ",".join(shown), "-" if giant else whole.hexdigest()
    finally:
        os.close(f)


def flags(path, mode):
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return "-"
    try:
        f = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return "-"
    try:
        value = array.array("l", [0])
        fcntl.ioctl(f, 0x80086601, value)
        return "%x" % (value[0] & 0xFFFFFFFF)
    except OSError:
        return "-"
    finally:
        os.close(f)


def names_of_attributes(path):
    try:
        return os.listxattr(path, follow_symlinks=False)
    except OSError as e:
        if e.errno == errno.EOPNOTSUPP:
            return []  # a file system without any
        raise


def show(path, shown):
    s = os.lstat(path)
    attributes = sorted((os.fsencode(n), os.getxattr(path, n, follow_symlinks=False)) for n in names_of_attributes(path))
    device = s.st_rdev if stat.S_ISCHR(s.st_mode) or stat.S_ISBLK(s.st_mode) else 0
    ranges, digest = content(path, s.st_size) if CONTENT and stat.S_ISREG(s.st_mode) else ("", "-")
    print("\t".join([
        shown.hex(), "%o" % s.st_mode, str(s.st_uid), str(s.st_gid), str(s.st_size), str(s.st_mtime_ns),
        os.readlink(path).hex() if stat.S_ISLNK(s.st_mode) else "", str(os.major(device)), str(os.minor(device)), str(s.st_ino), str(s.st_nlink),
        ",".join("%s=%s" % (n.hex(), v.hex()) for n, v in attributes), flags(path, s.st_mode), ranges, digest]))
    return s.st_mode


def walk():
    """Goes down by relative names, as a path can be longer than the kernel takes in one call."""
    os.chdir(ROOT)
    device = os.lstat(b".").st_dev
    show(b".", b"")
    pending = [(b"", sorted(os.listdir(b".")))]
    while pending:
        folder, names = pending[-1]
        if not names:
            pending.pop()
            if pending:
                os.chdir(b"..")
            continue
        name = names.pop(0)
        shown = folder + b"/" + name if folder else name
        if stat.S_ISDIR(show(b"./" + name, shown)) and os.lstat(b"./" + name).st_dev == device:
            os.chdir(b"./" + name)
            pending.append((shown, sorted(os.listdir(b"."))))


walk()
