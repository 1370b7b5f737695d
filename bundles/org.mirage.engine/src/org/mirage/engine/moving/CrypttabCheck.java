// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.changes.RawPath;

/** What is encrypted and found by the name of a device (crypttab(5)) stays closed where disks are called otherwise. */
final class CrypttabCheck implements ReadinessCheck {

    private static final String CRYPTTAB = "/etc/crypttab";
    private static final String TOPIC = "encryption";

    @Override
    public List<Finding> run(CheckedMachine machine, Monitor monitor) throws IOException {
        DeviceUse devices = new DeviceUse(machine.files().record(), machine.texts().lines("/etc/fstab"));
        List<Finding> findings = new ArrayList<>();
        int number = 0;
        for (String line : machine.texts().lines(CRYPTTAB)) {
            number++;
            String[] words = line.strip().split("\\s+");
            if (words.length > 1 && !words[0].startsWith("#") && DeviceUse.isHardware(words[1])) {
                String lasting = devices.lasting(words[1]);
                boolean mayExist = DeviceUse.mayExist(words[1], machine.target());
                findings.add(new Finding(mayExist ? Severity.WARNS : Severity.BLOCKS, TOPIC, RawPath.shown(words[0]) + " is on "
                        + RawPath.shown(words[1]) + (mayExist ? ", a name that goes to another disk when their order changes"
                                : ", and disks are not called so on " + machine.title() + ": it stays closed"),
                        CRYPTTAB + ":" + number, lasting == null ? "Name the volume by its UUID" : "Name it " + lasting
                                + "; where the root is on it, " + (RamDiskTool.of(machine.texts()) == null
                                        ? "build the initial RAM disk anew then" : "the initial RAM disk is built anew"),
                        lasting == null ? List.of() : RamDiskTool.withRebuild(machine.texts(), Fixes.replace(machine.texts().real(CRYPTTAB),
                                "^(\\s*\\S+\\s+)" + Fixes.quoted(words[1]) + "(\\s|$)", "\\1" + lasting + "\\2"))));
            }
        }
        return findings;
    }
}
