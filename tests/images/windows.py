#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Puts into a folder what programs look at to tell that it is Windows: a program and two hives of the registry.

What a hive holds: "Windows registry file format specification" of the regf project; hivex reads it. Numbers are little-endian.
"""
import os
import struct
import sys

BLOCK = 4096
NONE = 0xFFFFFFFF
TEXT, NUMBER, BINARY = 1, 4, 3

UNINSTALL = "Microsoft/Windows/CurrentVersion/Uninstall"
SOFTWARE = {
    "Microsoft/Windows NT/CurrentVersion": {
        "ProductName": "Windows Server 2022 Datacenter", "CurrentVersion": "6.3", "CurrentMajorVersionNumber": 10,
        "CurrentMinorVersionNumber": 0, "CurrentBuildNumber": "20348", "InstallationType": "Server", "EditionID": "ServerDatacenter"},
    f"{UNINSTALL}/7-Zip": {"DisplayName": "7-Zip 24.08 (x64)", "DisplayVersion": "24.08", "Publisher": "Igor Pavlov",
                           "InstallLocation": "C:\\Program Files\\7-Zip\\"},
    f"{UNINSTALL}/{{4D697261-6765}}": {"DisplayName": "Mirage Guest Tools", "DisplayVersion": "1.2.3", "Publisher": "Mirage Zoë"},
    f"{UNINSTALL}/VMware": {"DisplayName": "VMware Tools", "DisplayVersion": "12.4.0.23259341", "Publisher": "VMware, Inc."},
    f"{UNINSTALL}/Hidden": {"SystemComponent": 1},
}
SYSTEM = {
    "Select": {"Current": 1, "Default": 1, "Failed": 0, "LastKnownGood": 1},
    "MountedDevices": {"\\DosDevices\\C:": b"\x4d\x69\x72\x61" + struct.pack("<Q", 1 << 20)},
    "ControlSet001/Services/Tcpip/Parameters": {"Hostname": "MIRAGE-WIN"},
}


class Hive:
    def __init__(self, keys):
        self.cells = bytearray(32)
        tree = {}
        for path, values in keys.items():
            node = tree
            for name in path.split("/"):
                node = node.setdefault(name, ({}, {}))[0]
            self._values(tree, path, values)
        self.root = self.key("ROOT", (tree, {}), NONE, 0x2C)

    @staticmethod
    def _values(tree, path, values):
        names = path.split("/")
        node = (tree, {})
        for name in names:
            node = node[0][name]
        node[1].update(values)

    def cell(self, data):
        at = len(self.cells)
        size = (len(data) + 4 + 7) // 8 * 8
        self.cells += struct.pack("<i", -size) + data.ljust(size - 4, b"\0")
        return at

    def value(self, name, value):
        if isinstance(value, int):
            return self.cell(b"vk" + struct.pack("<HIIIHH", len(name), 0x80000004, value, NUMBER, 1, 0) + name.encode())
        kind = BINARY if isinstance(value, bytes) else TEXT
        data = value if isinstance(value, bytes) else (value + "\0").encode("utf-16-le")
        return self.cell(b"vk" + struct.pack("<HIIIHH", len(name), len(data), self.cell(data), kind, 1, 0) + name.encode())

    def key(self, name, node, parent, flags=0x20):
        keys, values = node
        at = self.cell(bytes(76) + name.encode())
        subkeys = [(child, self.key(child, keys[child], at)) for child in sorted(keys, key=str.upper)]
        listed = NONE
        if subkeys:
            listed = self.cell(b"lf" + struct.pack("<H", len(subkeys))
                               + b"".join(struct.pack("<I", place) + child.encode()[:4].ljust(4, b"\0") for child, place in subkeys))
        places = [self.value(value, values[value]) for value in values]
        value_list = self.cell(struct.pack(f"<{len(places)}I", *places)) if places else NONE
        head = b"nk" + struct.pack("<HQIIIIIIIIIIIIIIIHH", flags, 132 * 10 ** 15, 0, parent, len(subkeys), 0, listed, NONE, len(places),
                                   value_list, NONE, NONE, 64, 0, 128, 256, 0, len(name), 0)
        assert len(head) == 76
        self.cells[at + 4:at + 80] = head
        return at

    def bytes(self):
        size = (len(self.cells) + 8 + BLOCK - 1) // BLOCK * BLOCK
        rest = size - len(self.cells)
        self.cells += struct.pack("<i", rest).ljust(rest, b"\0")
        self.cells[:32] = b"hbin" + struct.pack("<IIIIQI", 0, size, 0, 0, 132 * 10 ** 15, 0)
        head = b"regf" + struct.pack("<IIQIIIIIII", 1, 1, 132 * 10 ** 15, 1, 3, 0, 1, self.root, size, 1)
        head = head.ljust(508, b"\0")
        total = 0
        for word in struct.unpack("<127I", head):
            total ^= word
        return (head + struct.pack("<I", total)).ljust(BLOCK, b"\0") + bytes(self.cells)


def program():
    """As much of a program for x86-64 as its kind takes to be told: no code."""
    optional = struct.pack("<HBBIIIII", 0x20B, 14, 0, 0, 0, 0, 0x1000, 0x1000).ljust(68, b"\0") + struct.pack("<H", 3)
    header = b"PE\0\0" + struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, 0x22) + optional.ljust(240, b"\0")
    return (b"MZ".ljust(60, b"\0") + struct.pack("<I", 128)).ljust(128, b"\0") + header + b".text".ljust(40, b"\0") + bytes(512)


def main(root):
    config = os.path.join(root, "Windows", "System32", "config")
    os.makedirs(config)
    os.makedirs(os.path.join(root, "Windows", "System32", "drivers"))
    os.makedirs(os.path.join(root, "Program Files"))
    with open(os.path.join(root, "Windows", "System32", "cmd.exe"), "wb") as file:
        file.write(program())
    for name, keys in (("SOFTWARE", SOFTWARE), ("SYSTEM", SYSTEM)):
        with open(os.path.join(config, name), "wb") as file:
            file.write(Hive(keys).bytes())


main(sys.argv[1])
