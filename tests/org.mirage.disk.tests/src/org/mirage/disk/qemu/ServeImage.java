// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.qemu;

import java.io.IOException;
import java.nio.file.Path;
import org.mirage.disk.DiskFormat;

/** Run as a process of its own: serves an image until its input ends, and then forgets to close it. */
final class ServeImage {

    private ServeImage() {}

    public static void main(String[] arguments) throws IOException {
        QemuNbd server;
        try {
            server = QemuNbd.start(Path.of(arguments[0]), DiskFormat.QCOW2);
        } catch (IOException e) {
            System.out.println(e.getMessage());
            System.in.read();
            return;
        }
        System.out.println(server.pid());
        System.out.println(server.socket());
        if (System.in.read() < 0) {
            System.exit(0);
        }
    }
}
