// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.changes.RawPath;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.engine.view.MachineTexts;

/**
 * A kernel that can be started.
 *
 * @param name what follows {@code vmlinuz-}: a release, or what the distribution calls it
 * @param ramDisk path of its initial RAM disk, null if it has none
 * @param first whether it is the one that is started when nobody chooses
 */
record InstalledKernel(String name, String ramDisk, boolean first) {

    private static final String BOOT = "/boot/";
    private static final List<String> IMAGES = List.of("vmlinuz-", "vmlinux-");

    /** The kernels in {@code /boot}, the one that is started first, then the others, the last in their order first. */
    static List<InstalledKernel> of(CheckedMachine machine) throws IOException {
        List<String> names = new ArrayList<>();
        String started = null;
        for (String path : machine.texts().paths(BOOT)) {
            String file = RawPath.name(path);
            for (String image : IMAGES) {
                if (file.startsWith(image) && !file.contains("rescue")) {
                    names.addFirst(file.substring(image.length()));
                    if (file.equals(machine.platform().get(DescribePlatform.DEFAULT_KERNEL))) {
                        started = names.getFirst();
                    }
                }
            }
        }
        if (started != null) {
            names.remove(started);
            names.addFirst(started);
        }
        List<InstalledKernel> kernels = new ArrayList<>();
        for (String name : names) {
            kernels.add(new InstalledKernel(name, ramDisk(machine.texts(), name), kernels.isEmpty()));
        }
        return kernels;
    }

    private static String ramDisk(MachineTexts texts, String name) throws IOException {
        for (String path : List.of(BOOT + "initrd.img-" + name, BOOT + "initramfs-" + name + ".img", BOOT + "initrd-" + name,
                BOOT + "initramfs-" + name)) {
            if (texts.exists(path)) {
                return path;
            }
        }
        return null;
    }
}
