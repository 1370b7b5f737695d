// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.view.Fstab;
import org.mirage.engine.view.FstabLine;

/** What {@code /etc/fstab} mounts by names of devices is not mounted where disks are called otherwise. */
final class FstabCheck implements ReadinessCheck {

    private static final String FSTAB = "/etc/fstab";
    private static final String TOPIC = "mounts";

    @Override
    public List<Finding> run(CheckedMachine machine, Monitor monitor) throws IOException {
        List<String> lines = machine.texts().lines(FSTAB);
        DeviceUse devices = new DeviceUse(machine.files().record(), lines);
        List<Finding> findings = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            String text = line.strip();
            FstabLine mount = text.isEmpty() || text.startsWith("#") ? null : Fstab.parse(number, text);
            if (mount != null && DeviceUse.isHardware(mount.source())) {
                findings.add(finding(machine, devices, mount));
            }
        }
        if (findings.isEmpty() && !lines.isEmpty()) {
            findings.add(Finding.fine(TOPIC, "Nothing is mounted by the name of a device", FSTAB));
        }
        return findings;
    }

    private static Finding finding(CheckedMachine machine, DeviceUse devices, FstabLine mount) throws IOException {
        String source = RawPath.shown(mount.source());
        String where = FSTAB + ":" + mount.number();
        boolean swap = mount.type().equals("swap");
        String what = (swap ? "Swap space" : RawPath.shown(mount.target())) + " is mounted as " + source;
        if (devices.volume(mount.source()) == null) {
            return new Finding(Severity.WARNS, TOPIC, what + ", and nothing in this version is called so", where,
                    "Take the line out, or name the volume by its UUID", List.of());
        }
        String lasting = devices.lasting(mount.source());
        boolean mayExist = DeviceUse.mayExist(mount.source(), machine.target());
        boolean needed = !swap && !mount.options().contains("nofail") && !mount.options().contains("noauto");
        String reason = mayExist ? ", a name that goes to another disk when their order changes"
                : ", and disks are not called so on " + machine.title() + (needed ? ": the machine stops there when it starts" : "");
        return new Finding(needed && !mayExist ? Severity.BLOCKS : Severity.WARNS, TOPIC, what + reason, where,
                lasting == null ? "Name the volume by something that is its alone; it has no UUID of its own" : "Name it " + lasting,
                lasting == null ? List.of() : List.of(fix(machine, mount, lasting)));
    }

    private static Edit fix(CheckedMachine machine, FstabLine mount, String lasting) throws IOException {
        return Fixes.replace(machine.texts().real(FSTAB), "^(\\s*)" + Fixes.quoted(mount.source()) + "(\\s)", "\\1" + lasting + "\\2");
    }
}
