// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.changes.RawPath;

/** An initial RAM disk that looks for a sleeping machine's memory by the name of a device waits for it in vain. */
final class ResumeCheck implements ReadinessCheck {

    private static final String TOPIC = "sleep";
    private static final String KEY = "RESUME=";

    @Override
    public List<Finding> run(CheckedMachine machine, Monitor monitor) throws IOException {
        DeviceUse devices = new DeviceUse(machine.files().record(), machine.texts().lines("/etc/fstab"));
        List<String> paths = new ArrayList<>(machine.texts().paths("/etc/initramfs-tools/conf.d"));
        paths.add("/etc/initramfs-tools/initramfs.conf");
        List<Finding> findings = new ArrayList<>();
        for (String path : paths) {
            int number = 0;
            for (String line : machine.texts().lines(path)) {
                number++;
                String name = line.strip().startsWith(KEY) ? line.strip().substring(KEY.length()).replaceAll("[\"']", "") : "";
                if (DeviceUse.isHardware(name) && !DeviceUse.mayExist(name, machine.target())) {
                    String lasting = devices.lasting(name);
                    findings.add(new Finding(Severity.WARNS, TOPIC, "The initial RAM disk looks for a sleeping machine on "
                            + RawPath.shown(name) + ", which is not there on " + machine.title() + ": starting takes half a minute longer",
                            RawPath.shown(path) + ":" + number, lasting == null ? "Write RESUME=none" : "Write RESUME=" + lasting,
                            RamDiskTool.withRebuild(machine.texts(), Fixes.replace(machine.texts().real(path),
                                    "^(\\s*" + KEY + ").*$", "\\1" + (lasting == null ? "none" : lasting)))));
                }
            }
        }
        return findings;
    }
}
