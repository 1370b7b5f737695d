// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.Monitor;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.view.MachineTexts;

/** A kernel that is told its root by the name of a device does not find it where disks are called otherwise. */
final class BootLineCheck implements ReadinessCheck {

    private static final String TOPIC = "boot loader";
    private static final String ROOT = "root";
    private static final List<String> WORDS = List.of(ROOT, "resume", "real_root", "cryptdevice", "rd.luks.name");
    private static final String SWITCH = "GRUB_DISABLE_LINUX_UUID";
    private static final String DEFAULTS = "/etc/default/grub";

    @Override
    public List<Finding> run(CheckedMachine machine, Monitor monitor) throws IOException {
        DeviceUse devices = new DeviceUse(machine.files().record(), machine.texts().lines("/etc/fstab"));
        List<Finding> findings = new ArrayList<>();
        // several entries of a menu have the same word, and one edit mends all of a file
        Set<String> told = new LinkedHashSet<>();
        List<BootLine> lines = BootLines.of(machine.texts());
        for (BootLine line : lines) {
            for (String word : line.words()) {
                int equals = word.indexOf('=');
                String key = equals < 0 ? "" : word.substring(0, equals);
                String device = word.substring(equals + 1);
                int more = device.indexOf(':');
                String name = more < 0 ? device : device.substring(0, more);
                if (WORDS.contains(key) && DeviceUse.isHardware(name) && told.add(line.path() + " " + key + "=" + name)) {
                    findings.add(finding(machine, devices, line, key, name));
                }
            }
        }
        addSwitch(machine.texts(), findings);
        if (findings.isEmpty() && !lines.isEmpty()) {
            findings.add(Finding.fine(TOPIC, "No kernel is told the name of a device", ""));
        }
        return findings;
    }

    private static Finding finding(CheckedMachine machine, DeviceUse devices, BootLine line, String key, String name) {
        String what = "The kernel is told " + RawPath.shown(key + "=" + name);
        String lasting = devices.lasting(name);
        boolean mayExist = DeviceUse.mayExist(name, machine.target());
        boolean root = key.equals(ROOT) || key.equals("real_root");
        String reason = mayExist ? ", a name that goes to another disk when their order changes"
                : ", and disks are not called so on " + machine.title() + (root ? ": it does not find its root" : "");
        // what configurations are made of comes into force with the next kernel
        boolean blocks = root && !mayExist && line.kind() != BootLine.Kind.DEFAULTS;
        String pattern = "(^|[\\s\"'])" + Fixes.quoted(key + "=" + name) + "($|[\\s\"':])";
        if (line.kind() == BootLine.Kind.ENVIRONMENT && lasting != null) {
            return new Finding(blocks ? Severity.BLOCKS : Severity.WARNS, TOPIC, what + reason, line.where(),
                    "Tell it " + key + "=" + lasting + ", with grub2-editenv in the machine", List.of());
        }
        return new Finding(blocks ? Severity.BLOCKS : Severity.WARNS, TOPIC, what + reason, line.where(),
                lasting == null ? "Name the volume by its UUID" : "Tell it " + key + "=" + lasting,
                lasting == null ? List.of() : List.of(Fixes.replace(line.path(), pattern, "\\1" + key + "=" + lasting + "\\2")));
    }

    /** With it, every new kernel's entry is made with the name of a device again. */
    private static void addSwitch(MachineTexts texts, List<Finding> findings) throws IOException {
        int number = 0;
        for (String line : texts.lines(DEFAULTS)) {
            number++;
            if (line.strip().matches(SWITCH + "=[\"']?true[\"']?")) {
                findings.add(new Finding(Severity.WARNS, TOPIC, "GRUB's configuration is made with names of devices whenever a kernel is installed",
                        DEFAULTS + ":" + number, "Take " + SWITCH + " out",
                        List.of(Fixes.replace(texts.real(DEFAULTS), "^(\\s*" + SWITCH + "=)", "#\\1"))));
            }
        }
    }
}
