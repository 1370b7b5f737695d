# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""How the appliance of libguestfs, and QEMU, have to be started on this machine, for the peers that use them."""
import re
import subprocess


def kvm(mirage):
    """Whether KVM works: a processor may show its device and yet hang in it, which `mirage doctor` finds out."""
    findings = subprocess.run([mirage, "doctor"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout
    return re.search(r"^fine +KVM", findings, re.MULTILINE) is not None


def settings(mirage):
    """Environment variables."""
    return {"LIBGUESTFS_BACKEND": "direct", "LIBGUESTFS_BACKEND_SETTINGS": "" if kvm(mirage) else "force_tcg"}
