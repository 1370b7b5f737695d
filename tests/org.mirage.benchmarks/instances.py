#!/usr/bin/env python3
# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""Times an export of many thin machines from a table, beside virt-customize making two of them one after the other.

    sudo tests/org.mirage.benchmarks/instances.py [--machines N] [--runs N]

The version is the test image `debian` with keys of an SSH server (RSA, ECDSA, Ed25519) and a machine-id. Each machine gets a host name,
an address in a file, a message and an SSH key for root, and new keys and a machine-id of its own. virt-customize does the same to a
qcow2 overlay over the image, but for keys and machine-id, which it leaves. "Per further
machine" is the difference between N machines and a fifth of them, divided by how many more those are. Needs root, 10 GB on the disk,
libguestfs-tools and openssh-client.
"""
import argparse
import os
import subprocess
import tempfile
import time

import appliance
from peers import MIRAGE, TOP, median

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3cT5sWcVnOG4hkqDIzPS1cGJ6TtXzTzpIhVfDPMWvO machine-{number}"
COMMON = """mirage changes 1
title "The same for all"

put file /etc/motd
  text
  | Welcome.
end
"""
OWN = """mirage changes 1
title "Of each machine"
parameter host
parameter address
parameter key

host-name ${host}
put file /etc/address
  template
  | ${address}
add-ssh-key root
  key ${key}
end
"""


def identified(work):
    """Makes the version debian@2, which has what tells a machine from others."""
    os.makedirs(f"{work}/identity/etc/ssh")
    subprocess.run(["ssh-keygen", "-A", "-f", f"{work}/identity"], check=True, stdout=subprocess.DEVNULL)
    lines = ["mirage changes 1", 'title "Identity"', "", "put dir /etc/ssh"]
    for name in sorted(os.listdir(f"{work}/identity/etc/ssh")):
        lines += [f"put file /etc/ssh/{name}", f"  from disk {work}/identity/etc/ssh/{name}"]
    lines += ["put file /etc/machine-id", "  text", f"  | {os.urandom(16).hex()}", "end", ""]
    with open(f"{work}/identity.changes", "w") as f:
        f.write("\n".join(lines))
    subprocess.run([MIRAGE, "--library", f"{work}/library", "update", "--quiet", "debian", "--changes", f"{work}/identity.changes"], check=True)
    subprocess.run([MIRAGE, "--library", f"{work}/library", "realise", "--quiet", "debian@2"], check=True)


def row(number):
    return f"machine-{number}", f"host-{number}", f"10.0.{number // 250}.{number % 250 + 1}", KEY.format(number=number)


def export(work, machines):
    with open(f"{work}/machines.csv", "w") as f:
        f.write("name,host,address,key\n")
        f.writelines(",".join(row(number)) + "\n" for number in range(machines))
    folder = f"{work}/machines"
    begun = time.monotonic()
    subprocess.run([MIRAGE, "--library", f"{work}/library", "export", "--quiet", "debian@2", folder, "--instances", f"{work}/machines.csv",
                    "--with", f"{work}/common.changes", "--with", f"{work}/own.changes", "--thin", "--base", "base"], check=True)
    took = time.monotonic() - begun
    files = [entry for entry in os.scandir(folder) if entry.name != "base.qcow2"]
    assert len(files) == machines
    room = sum(entry.stat().st_blocks * 512 for entry in files) / machines
    base = os.stat(f"{folder}/base.qcow2").st_blocks * 512
    subprocess.run(["rm", "-r", folder], check=True)
    return took, room, base


def customise(work, image, number, environment):
    name, host, address, key = row(number)
    overlay = f"{work}/{name}.qcow2"
    subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-b", image, "-F", "raw", overlay], check=True)
    begun = time.monotonic()
    subprocess.run(["virt-customize", "--quiet", "--no-network", "-a", overlay, "--hostname", host, "--write", f"/etc/address:{address}\n",
                    "--write", "/etc/motd:Welcome.\n", "--ssh-inject", f"root:string:{key}"], env=environment, check=True)
    took = time.monotonic() - begun
    room = os.stat(overlay).st_blocks * 512
    os.remove(overlay)
    return took, room


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--machines", type=int, default=50, help="rows of the table (default 50)")
    options.add_argument("--runs", type=int, default=3, help="counted runs of each (default 3; medians are printed)")
    chosen = options.parse_args()
    image = subprocess.check_output([os.path.join(TOP, "tests/images/build"), "debian"], text=True).strip()
    few = max(1, chosen.machines // 5)
    environment = dict(os.environ, **appliance.settings(MIRAGE))
    with tempfile.TemporaryDirectory(prefix="mirage-benchmark-") as work:
        for name, text in (("common", COMMON), ("own", OWN)):
            with open(f"{work}/{name}.changes", "w") as f:
                f.write(text)
        subprocess.run([MIRAGE, "--library", f"{work}/library", "import", "--quiet", "--name", "debian", image], check=True)
        identified(work)
        print(f"{os.cpu_count()} processors, {os.getloadavg()[0]:.1f} programs running when it began\n")
        two, room_of_one = [], []
        for _ in range(chosen.runs):
            single = [customise(work, image, number, environment) for number in range(2)]
            two.append(sum(took for took, _ in single))
            room_of_one.append(single[0][1])
        many = [export(work, chosen.machines) for _ in range(chosen.runs)]
        some = [export(work, few) for _ in range(chosen.runs)]
        whole, part = median([took for took, _, _ in many]), median([took for took, _, _ in some])
        print("| | s | × | per further machine s | MB of each | MB that all share |")
        print("|---|---|---|---|---|---|")
        print(f"| virt-customize, 2 machines | {median(two):.1f} | 1.00 | {median(two) / 2:.1f} | {median(room_of_one) / 1e6:.1f} | "
              f"{os.stat(image).st_blocks * 512 / 1e6:.0f} |")
        print(f"| Mirage, {chosen.machines} machines | {whole:.1f} | {whole / median(two):.2f} | {(whole - part) / (chosen.machines - few):.2f} | "
              f"{many[0][1] / 1e6:.1f} | {many[0][2] / 1e6:.0f} |", flush=True)


if __name__ == "__main__":
    main()
