// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The kernel that libguestfs starts its appliance with: one in /boot that this user may read, with its modules. */
final class KernelCheck implements Check {

    private static final Path BOOT = Path.of("/boot");
    private static final Path MODULES = Path.of("/lib/modules");
    private static final String PURPOSE = "; without it libguestfs cannot start";

    @Override
    public Finding look() {
        String name = "kernel of the appliance";
        List<Path> unreadable = new ArrayList<>();
        try (DirectoryStream<Path> kernels = Files.newDirectoryStream(BOOT, "vmlinu?-*")) {
            for (Path kernel : kernels) {
                String file = kernel.getFileName().toString();
                Path modules = MODULES.resolve(file.substring(file.indexOf('-') + 1));
                if (!Files.isDirectory(modules)) {
                    continue;
                }
                if (Files.isReadable(kernel)) {
                    return Finding.fine(name, kernel.toString());
                }
                unreadable.add(kernel);
            }
        } catch (IOException noBoot) {
            return Finding.lacking(name, BOOT + " cannot be read" + PURPOSE, List.of());
        }
        if (!unreadable.isEmpty()) {
            return Finding.lacking(name, unreadable.getFirst() + " may be read by root only" + PURPOSE,
                    List.of("chmod 0644 " + BOOT + "/vmlinuz-*   (as root, and again after each update of the kernel)"));
        }
        return Finding.lacking(name, "there is none in " + BOOT + " that has modules in " + MODULES + PURPOSE,
                new Packages("linux-image-amd64   (on Ubuntu: linux-image-generic)", "kernel-core", "kernel-default").commands());
    }
}
