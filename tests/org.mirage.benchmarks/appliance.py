# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0
"""How the appliance of libguestfs has to be started on this machine, for the peers that use it."""
import re
import subprocess


def settings(mirage):
    """Environment variables; a processor may show KVM's device and yet hang in it, which `mirage doctor` finds out."""
    findings = subprocess.run([mirage, "doctor"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout
    works = re.search(r"^fine +KVM", findings, re.MULTILINE)
    return {"LIBGUESTFS_BACKEND": "direct", "LIBGUESTFS_BACKEND_SETTINGS": "" if works else "force_tcg"}
