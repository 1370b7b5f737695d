// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A volume within a disk image, mounted by the kernel while this is open. Needs root. */
public final class LoopMount implements AutoCloseable {

    private final String device;
    private final Path folder;

    private LoopMount(String device, Path folder) {
        this.device = device;
        this.folder = folder;
    }

    /**
     * Mounts a volume.
     *
     * @param image the disk image
     * @param offset where the volume begins, bytes
     * @param options as for {@code mount -o}, such as {@code ro,noload}
     */
    public static LoopMount open(Path image, long offset, String options) throws IOException {
        String readOnly = ("," + options + ",").contains(",ro,") ? "-r" : "";
        String device = Tools.bash("losetup -f --show " + readOnly + " -o " + offset + " '" + image + "'").strip();
        Path folder = Files.createTempDirectory("mounted");
        try {
            Tools.run("mount", "-o", options, device, folder.toString());
        } catch (IOException e) {
            Tools.attempt("losetup", "-d", device);
            Files.delete(folder);
            throw e;
        }
        return new LoopMount(device, folder);
    }

    /** True when this process may mount. */
    public static boolean possible() throws IOException {
        return "0".equals(Tools.run("id", "-u").strip()) && Files.exists(Path.of("/dev/loop-control"));
    }

    /** The loop device of the volume. */
    public String device() {
        return device;
    }

    /** Where it is mounted. */
    public Path folder() {
        return folder;
    }

    /** Unmounts what is mounted at a folder, once nobody is busy there any more. */
    public static void unmount(Path folder) throws IOException {
        // whoever looks at all mounts of the machine keeps this one busy for a moment
        Tools.bash("for i in $(seq 40); do umount '" + folder + "' 2> /dev/null && exit; sleep 0.25; done; umount '" + folder + "'");
    }

    @Override
    public void close() throws IOException {
        unmount(folder);
        Tools.run("losetup", "-d", device);
        Files.delete(folder);
    }
}
