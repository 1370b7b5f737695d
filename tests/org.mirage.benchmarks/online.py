#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Times an installation in machines that are started for it, beside one by `mirage install` and one that is carried, in the same run.

    sudo tests/org.mirage.benchmarks/online.py [--siblings N,…] [--online N] [--runs N]

The image is the test image `debian`, its siblings are copies with another host name and other users each; what is installed is
openssh-server and what it needs. Online, QEMU starts the image from an overlay, with the packages on a second disk; root logs in on the
serial line, the machine's own apt installs them, and the machine is shut down. From the start of QEMU to its end is counted, --online
times, the median multiplied by the number of images. Offline, `mirage install` does it in one image; the batches are that image and so
many siblings as --siblings says: `mirage install` once, then `mirage carry` and `mirage realise`, so that each image has its
disk in the end, as online. All with the start of the program and a sync, on the same machine in turn, with KVM for all or for none.
Needs root, qemu-system-x86 and the packages that ./verify installs.
"""
import argparse
import os
import re
import select
import subprocess
import tempfile
import time

import appliance
from carry import CARRY, INSTALL, REALISE, copied, prepared, shell
from peers import MIRAGE, median, run

PATIENCE = 1800
PROMPT = rb"root@[^\r\n]*# $"

# the disk that is started: the image, but root needs no password
PREPARE = '''cp --sparse=always "$A" "$W/online.raw"; mount -o "loop,offset=$OFFSET" "$W/online.raw" "$M"; trap 'umount "$M"' EXIT
    chroot "$M" passwd -q -d root; mke2fs -q -t ext4 -d "$W/debs" "$W/packages.raw" 64M'''

INSTALL_ALL = b"mount -o ro /dev/vdb /mnt && DEBIAN_FRONTEND=noninteractive apt-get -y install /mnt/*.deb; echo status=$?\n"


class Machine:
    """A disk, started in QEMU from an overlay, on its serial line."""

    def __init__(self, work, kvm):
        overlay = f"{work}/online.qcow2"
        subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-b", f"{work}/online.raw", "-F", "raw", overlay], check=True)
        self.printed = b""
        self.log = b""
        self.qemu = subprocess.Popen(
            ["qemu-system-x86_64", "-accel", "kvm" if kvm else "tcg,thread=multi", "-cpu", "host" if kvm else "max",
             # emulated ones with several have stood still for ever, and the appliance has one, too
             "-smp", str(os.cpu_count() if kvm else 1), "-m", "2048", "-display", "none", "-monitor", "none", "-no-reboot", "-nic", "none",
             "-serial", "stdio", "-drive", f"file={overlay},format=qcow2,if=virtio",
             "-drive", f"file={work}/packages.raw,format=raw,if=virtio,readonly=on"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def expect(self, pattern):
        """Reads until what was printed last fits; None for the end of the machine."""
        end = time.monotonic() + PATIENCE
        while True:
            found = pattern and re.search(pattern, self.printed)
            if found:
                self.printed = self.printed[found.end():]
                return found
            ready = select.select([self.qemu.stdout], [], [], max(0, end - time.monotonic()))[0]
            part = os.read(self.qemu.stdout.fileno(), 65536) if ready else b""
            if not part:
                if ready and not pattern:
                    return None
                self.fail("does not go on")
            self.printed += part
            self.log += part

    def fail(self, how):
        raise SystemExit(f"the machine {how}; it printed last:\n" + self.log.decode(errors="replace")[-2000:])

    def say(self, line):
        self.qemu.stdin.write(line)
        self.qemu.stdin.flush()


def online(environment, kvm):
    """Seconds from the start of the machine until it is off, with the packages installed."""
    begun = time.monotonic()
    machine = Machine(environment["W"], kvm)
    try:
        machine.expect(rb"login: $")
        machine.say(b"root\n")
        machine.expect(PROMPT)
        machine.say(INSTALL_ALL)
        status = machine.expect(rb"status=(\d+)\s").group(1)
        if status != b"0":
            machine.fail("cannot install the packages")
        machine.expect(PROMPT)
        machine.say(b"poweroff\n")
        machine.expect(None)
        machine.qemu.wait()
    finally:
        machine.qemu.kill()
    subprocess.run(["sync", "-f", environment["W"]], check=True)
    return time.monotonic() - begun


def offline(environment, names, batches):
    """Seconds of an installation, and those of carrying it to batches of siblings with their disks, each in a library of its own."""
    work = environment["W"]
    copied(environment["S"], f"{work}/installed")
    install = run(INSTALL, dict(environment, L=f"{work}/installed"))[0]
    carried = []
    for batch in batches:
        copied(f"{work}/installed", environment["L"])
        own = dict(environment, NAMES=" ".join(names[:batch]))
        carried.append(run(CARRY, own)[0] + run(REALISE, own)[0])
    return [install, *carried]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--siblings", default="1,5,20", help="sizes of batches (default 1,5,20)")
    options.add_argument("--online", type=int, default=1, help="machines that are started (default 1)")
    options.add_argument("--runs", type=int, default=1, help="counted runs of Mirage (default 1; medians are printed)")
    chosen = options.parse_args()
    batches = [int(size) for size in chosen.siblings.split(",")]
    kvm = appliance.kvm(MIRAGE)
    with tempfile.TemporaryDirectory(prefix="mirage-benchmark-") as work:
        environment, names = prepared(work, max(batches))
        shell(PREPARE, environment)
        print(f"{os.cpu_count()} processors, {'with' if kvm else 'without'} KVM, {os.getloadavg()[0]:.1f} programs running when it began\n",
              flush=True)
        each = median([online(environment, kvm) for _ in range(chosen.online)])
        install, *carried = (median(column) for column in zip(*(offline(environment, names, batches) for _ in range(chosen.runs))))
        print("| how | images | s | for each s | × online | × one by one offline |")
        print("|---|---|---|---|---|---|")
        rows = [("online", 1, each), ("mirage install", 1, install)]
        rows += [(f"mirage install, carry to {batch}, realise", batch + 1, install + seconds) for batch, seconds in zip(batches, carried)]
        for how, count, seconds in rows:
            print(f"| {how} | {count} | {seconds:.1f} | {seconds / count:.1f} | {each * count / seconds:.2f} "
                  f"| {install * count / seconds:.2f} |")


if __name__ == "__main__":
    main()
