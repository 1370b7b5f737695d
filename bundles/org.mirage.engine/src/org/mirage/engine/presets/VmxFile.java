// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mirage.engine.machine.TargetMachine;

/** The configuration of a machine for VMware's programs for desktops: lines of a name and a quoted value. */
final class VmxFile {

    /** SCSI has the controller itself at 7. */
    private static final int CONTROLLER = 7;
    private static final int DISKS_ON_CONTROLLER = 15;
    private static final String YES = "TRUE";

    private final Map<String, String> lines = new LinkedHashMap<>();

    VmxFile(ExportedMachine exported, int hardware) {
        TargetMachine machine = exported.machine();
        lines.put(".encoding", "UTF-8");
        lines.put("config.version", "8");
        lines.put("virtualHW.version", Integer.toString(hardware));
        lines.put("displayName", machine.name());
        lines.put("guestOS", machine.guest().vmware());
        lines.put("firmware", machine.uefi() ? "efi" : "bios");
        lines.put("numvcpus", Integer.toString(machine.processors()));
        lines.put("memsize", Integer.toString(machine.memoryMiB()));
        bridges();
        for (int i = 0; i < exported.disks().size(); i++) {
            disk(i, exported.disks().get(i).getFileName().toString(), machine.guest().windows() ? "lsisas1068" : "lsilogic");
        }
        if (exported.seed() != null) {
            lines.put("ide1:0.present", YES);
            lines.put("ide1:0.deviceType", "cdrom-image");
            lines.put("ide1:0.fileName", exported.seed().getFileName().toString());
        }
        for (int i = 0; i < machine.networks().size(); i++) {
            String card = "ethernet" + i;
            lines.put(card + ".present", YES);
            lines.put(card + ".connectionType", "nat");
            lines.put(card + ".virtualDev", "e1000");
            lines.put(card + ".addressType", "generated");
        }
    }

    /** Without these there is no place for devices on PCI Express. */
    private void bridges() {
        lines.put("pciBridge0.present", YES);
        for (int i = 4; i < 8; i++) {
            lines.put("pciBridge" + i + ".present", YES);
            lines.put("pciBridge" + i + ".virtualDev", "pcieRootPort");
            lines.put("pciBridge" + i + ".functions", "8");
        }
    }

    private void disk(int index, String file, String model) {
        String controller = "scsi" + index / DISKS_ON_CONTROLLER;
        int place = index % DISKS_ON_CONTROLLER;
        String disk = controller + ":" + (place < CONTROLLER ? place : place + 1);
        lines.put(controller + ".present", YES);
        lines.put(controller + ".virtualDev", model);
        lines.put(disk + ".present", YES);
        lines.put(disk + ".fileName", file);
    }

    /** The whole configuration. */
    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach((name, value) -> text.append(name).append(" = \"").append(quoted(value)).append("\"\n"));
        return text.toString();
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder();
        value.codePoints().forEach(c -> {
            if (c < ' ' || c == '"' || c == '|') {
                quoted.append("|%02X".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.toString();
    }
}
