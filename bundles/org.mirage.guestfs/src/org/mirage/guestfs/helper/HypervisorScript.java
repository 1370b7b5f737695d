// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.helper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.mirage.disk.process.Tool;

/**
 * What libguestfs starts in place of QEMU: QEMU, which the kernel kills when the helper dies, with limits on memory, processor time
 * and the size of files, and in QEMU's own sandbox.
 */
final class HypervisorScript {

    /** Bytes of address space beside the appliance's memory: a gigabyte of translated code, and QEMU itself. */
    private static final long MEMORY = 10L << 30;
    private static final int DEFAULT_MEBIBYTES = 2048;
    private static final long PROCESSOR_SECONDS = 24 * 3600;
    /** An appliance's root and the overlays of drives need this. */
    private static final long SMALLEST_FILE_LIMIT = 16L << 30;

    private HypervisorScript() {
    }

    /**
     * Writes it into a folder.
     *
     * @param mebibytes of memory that the appliance has, 0 for what libguestfs gives it
     * @param largest bytes that the largest file it writes may get
     * @param processorSeconds that it may use, 0 for as many as anything takes
     */
    static Path write(Path folder, String qemu, int mebibytes, long largest, long processorSeconds) throws IOException {
        Path script = folder.resolve("hypervisor");
        Files.deleteIfExists(script);
        Files.createFile(script, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(script, "#!/bin/sh\nexec " + quoted(Tool.SETPRIV.find().toString()) + " --pdeathsig KILL -- "
                + quoted(Tool.PRLIMIT.find().toString()) + " --core=0 --as="
                + (MEMORY + ((long) Math.max(mebibytes, DEFAULT_MEBIBYTES) << 20)) + " --cpu="
                + (processorSeconds > 0 ? Math.min(processorSeconds, PROCESSOR_SECONDS) : PROCESSOR_SECONDS) + " --fsize="
                + Math.max(largest, SMALLEST_FILE_LIMIT) + " -- " + quoted(qemu) + " \"$@\""
                + " -sandbox on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny\n");
        return script;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
