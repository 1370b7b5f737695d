// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A kind of controller that QEMU has, by which a machine gets its disks. */
enum DiskBus {

    VIRTIO("virtio-blk", List.of(), "virtio-blk-pci,drive=%1$s"),
    VIRTIO_SCSI("virtio-scsi", List.of("virtio-scsi-pci,id=bus"), "scsi-hd,bus=bus.0,drive=%1$s"),
    PVSCSI("pvscsi", List.of("pvscsi,id=bus"), "scsi-hd,bus=bus.0,drive=%1$s"),
    AHCI("AHCI", List.of("ich9-ahci,id=bus"), "ide-hd,bus=bus.%2$d,drive=%1$s"),
    IDE("IDE", List.of(), "ide-hd,drive=%1$s");

    private static final int MOST_PORTS = 4;

    private final String title;
    private final List<String> controllers;
    private final String disk;

    DiskBus(String title, List<String> controllers, String disk) {
        this.title = title;
        this.controllers = controllers;
        this.disk = disk;
    }

    /** For people. */
    String title() {
        return title;
    }

    /** How many disks it takes at most. */
    int most() {
        return this == AHCI || this == IDE ? MOST_PORTS : Integer.MAX_VALUE;
    }

    /**
     * QEMU's options for disks; the first is the one that the machine is started from.
     *
     * @param drives what each is read from, as QEMU's option {@code -drive} has it
     */
    List<String> options(List<String> drives) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < drives.size(); i++) {
            words.addAll(List.of("-drive", drives.get(i) + ",if=none,id=disk" + i + ",snapshot=on"));
        }
        controllers.forEach(controller -> words.addAll(List.of("-device", controller)));
        for (int i = 0; i < drives.size(); i++) {
            words.addAll(List.of("-device", String.format(Locale.ROOT, disk, "disk" + i, i) + ",bootindex=" + (i + 1)));
        }
        return words;
    }
}
