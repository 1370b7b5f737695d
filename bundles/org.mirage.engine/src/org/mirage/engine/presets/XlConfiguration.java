// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.machine.TargetMachine;

/** A machine as xl has it (Xen: xl.cfg(5), xl-disk-configuration(5)). */
final class XlConfiguration {

    private final ExportedMachine exported;
    private final TargetMachine machine;

    XlConfiguration(ExportedMachine exported) {
        this.exported = exported;
        machine = exported.machine();
    }

    /** The whole configuration. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("name = ").append(quoted(machine.name().replace(' ', '_'))).append('\n');
        text.append("type = \"hvm\"\nmemory = ").append(machine.memoryMiB()).append("\nvcpus = ").append(machine.processors());
        text.append("\nbios = ").append(machine.uefi() ? "\"ovmf\"" : "\"seabios\"").append("\nboot = \"c\"\n");
        List<String> disks = new ArrayList<>();
        for (int i = 0; i < exported.disks().size(); i++) {
            // the target goes to the end of the text, whatever stands in it
            disks.add(quoted("format=" + format() + ", vdev=" + DiskLetters.name("xvd", i) + ", access=rw, target="
                    + exported.disks().get(i)));
        }
        if (exported.seed() != null) {
            disks.add(quoted("format=raw, vdev=" + DiskLetters.name("xvd", disks.size()) + ", access=ro, target=" + exported.seed()));
        }
        text.append("disk = [ ").append(String.join(", ", disks)).append(" ]\n");
        List<String> cards = machine.networks().stream().map(network -> quoted("bridge=xenbr0")).toList();
        text.append("vif = [ ").append(String.join(", ", cards)).append(" ]\n");
        return text.append("serial = \"pty\"\nvnc = 1\n").toString();
    }

    private String format() {
        return exported.format() == DiskFormat.VHD ? "vhd" : exported.format().toolName();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
