#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Makes two disks in a folder dynamic ones of Windows and puts three volumes on them, whose bytes lie beside.

What stands where: Linux, Documentation/admin-guide/ldm.rst, and the sources that it leads to. Numbers are big-endian; numbers of
records are written in as many bytes as they need, with their count before.
"""
import struct
import sys

SECTOR = 512
MIB = 1 << 20
GROUP = "MirageDg0"
GROUP_ID = "4d697261-6765-4000-8000-0000000000d0"
HOST_ID = "4d697261-6765-4000-8000-0000000000d1"
COUNT = MIB // SECTOR
STRIPE = 128
SIMPLE, SPANNED, STRIPED = 2, 2, 1


class Disk:
    def __init__(self, path, number, guid, first, config, heads):
        self.path, self.number, self.guid = path, number, guid
        self.first, self.config, self.heads = first, config, heads


def number(value):
    length = max(1, (value.bit_length() + 7) // 8)
    return bytes([length]) + value.to_bytes(length, "big")


def text(value):
    return bytes([len(value)]) + value.encode("ascii")


def volume(identity, name, sectors):
    return 0x51, 0, (number(identity) + text(name) + text("gen") + text("") + b"ACTIVE".ljust(14, b"\0") + bytes([3, 0, 1, 0, 0, 0, 0])
                     + number(1) + bytes(16) + number(sectors) + bytes(4) + bytes([7]) + bytes([identity] * 16))


def component(identity, parent, kind, parts):
    columns = number(STRIPE) + number(parts) if kind == STRIPED else b""
    return 0x32, 0x10 if columns else 0, (number(identity) + text(f"Volume{parent}-01") + text("ACTIVE") + bytes([kind]) + bytes(4)
                                          + number(parts) + bytes(16) + number(parent) + bytes(1) + columns)


def partition(identity, parent, disk, start, offset, sectors, index):
    return 0x33, 0x08, (number(identity) + text(f"Disk{disk}-{identity}") + bytes(12) + struct.pack(">QQ", start, offset)
                        + number(sectors) + number(parent) + number(disk) + number(index))


def disk_record(disk):
    return 0x34, 0, number(disk.number) + text(f"Disk{disk.number}") + text(disk.guid) + text("") + bytes(12)


def records(disks):
    first, second = (disk.number for disk in disks)
    return [
        (0x35, 0, number(99) + text(GROUP) + text(GROUP_ID) + bytes(12)), *map(disk_record, disks),
        volume(11, "Volume1", 16 * COUNT), component(21, 11, SIMPLE, 1), partition(31, 21, first, 0, 0, 16 * COUNT, 0),
        volume(12, "Volume2", 32 * COUNT), component(22, 12, SPANNED, 2),
        partition(32, 22, first, 16 * COUNT, 0, 20 * COUNT, 0), partition(33, 22, second, 0, 20 * COUNT, 12 * COUNT, 1),
        volume(13, "Volume3", 32 * COUNT), component(23, 13, STRIPED, 2),
        partition(34, 23, first, 40 * COUNT, 0, 16 * COUNT, 0), partition(35, 23, second, 12 * COUNT, 0, 16 * COUNT, 1)]


def database(disks):
    blocks = b""
    all_records = records(disks)
    for at, (kind, flags, data) in enumerate(all_records):
        head = b"VBLK" + struct.pack(">IIHH", at + 4, at + 1, 0, 1) + struct.pack(">HBBI", 0, flags, kind, len(data))
        assert len(head) + len(data) <= 128, (kind, len(data))
        blocks += (head + data).ljust(128, b"\0")
    counts = [sum(1 for record in all_records if record[0] & 15 == kind) for kind in (1, 2, 3, 4)]
    head = (b"VMDB" + struct.pack(">IIIHHH", len(all_records) + 4, 128, 512, 1, 4, 10) + GROUP.encode().ljust(31, b"\0")
            + GROUP_ID.encode().ljust(64, b"\0") + struct.pack(">QQ", 7, 7) + struct.pack(">IIII", *counts) + bytes(12)
            + struct.pack(">IIII", *counts) + bytes(12) + bytes(8))
    return head.ljust(512, b"\0") + blocks


def private_head(disk, size):
    return (b"PRIVHEAD" + struct.pack(">IHHQQQQ", 1, 2, 11, 0, 4, 2046, 2046) + disk.guid.encode().ljust(64, b"\0")
            + HOST_ID.encode().ljust(64, b"\0") + GROUP_ID.encode().ljust(64, b"\0") + GROUP.encode().ljust(32, b"\0") + bytes(11)
            + struct.pack(">QQQQQQIIQQ", disk.first, size, disk.config, 2048, 1, 2046, 1, 1, 1481, 224)).ljust(SECTOR, b"\0")


def contents():
    head = b"TOCBLOCK" + struct.pack(">I", 1) + bytes(4) + struct.pack(">I", 1) + bytes(16)
    areas = [b"config".ljust(8, b"\0") + struct.pack(">HQQQ", 0, 17, 1481, 6 << 24),
             b"log".ljust(8, b"\0") + struct.pack(">HQQQ", 0, 1498, 224, 6 << 24)]
    return (head + b"".join(areas)).ljust(SECTOR, b"\0")


def write(path, offset, data):
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(data)


def mark(disk, disks, size):
    for head in disk.heads:
        write(disk.path, head * SECTOR, private_head(disk, size))
    for place in (1, 2, 2045, 2046):
        write(disk.path, (disk.config + place) * SECTOR, contents())
    write(disk.path, (disk.config + 17) * SECTOR, database(disks))


def read(path):
    with open(path, "rb") as file:
        return file.read()


def main(folder):
    whole = 64 * COUNT
    config = whole - 2048
    first = Disk(f"{folder}/a.raw", 1, "4d697261-6765-4000-8000-0000000000a1", 63, config, (6, config + 1856, config + 2047))
    second = Disk(f"{folder}/b.raw", 2, "4d697261-6765-4000-8000-0000000000a2", 8192, 2048, (4096,))
    mark(first, (first, second), config - 63)
    mark(second, (first, second), 130000 - 8192 + 1)
    a, b = first.first * SECTOR, second.first * SECTOR
    write(first.path, a, read(f"{folder}/simple.ntfs"))
    spanned = read(f"{folder}/spanned.ntfs")
    write(first.path, a + 16 * MIB, spanned[:20 * MIB])
    write(second.path, b, spanned[20 * MIB:])
    striped = read(f"{folder}/striped.ntfs")
    step = STRIPE * SECTOR
    for index, (disk, start) in enumerate(((first, a + 40 * MIB), (second, b + 12 * MIB))):
        write(disk.path, start, b"".join(striped[at:at + step] for at in range(index * step, len(striped), 2 * step)))


main(sys.argv[1])
