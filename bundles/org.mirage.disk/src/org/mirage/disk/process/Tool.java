// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program of the system that is run as a process of its own.
 *
 * @param apt the package that holds it on Debian and Ubuntu
 * @param dnf the package on Fedora and Red Hat
 * @param zypper the package on SUSE
 */
public record Tool(String name, String apt, String dnf, String zypper) {

    public static final Tool QEMU_NBD = new Tool("qemu-nbd", "qemu-utils", "qemu-img", "qemu-tools");
    public static final Tool QEMU_IMG = new Tool("qemu-img", "qemu-utils", "qemu-img", "qemu-tools");
    public static final Tool QEMU_SYSTEM = new Tool("qemu-system-x86_64", "qemu-system-x86", "qemu-system-x86", "qemu-x86");
    public static final Tool SETPRIV = new Tool("setpriv", "util-linux", "util-linux", "util-linux");
    public static final Tool PRLIMIT = new Tool("prlimit", "util-linux", "util-linux", "util-linux");

    /** Where it is, by the PATH of this process. */
    public Path find() throws ToolMissing {
        String folders = System.getenv("PATH");
        for (String folder : (folders == null ? "" : folders).split(File.pathSeparator)) {
            Path program = Path.of(folder, name);
            if (!folder.isEmpty() && Files.isExecutable(program) && !Files.isDirectory(program)) {
                return program.toAbsolutePath();
            }
        }
        throw new ToolMissing(this);
    }
}
