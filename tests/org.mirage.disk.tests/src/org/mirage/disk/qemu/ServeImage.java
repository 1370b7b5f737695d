// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.qemu;

import java.io.IOException;
import java.nio.file.Path;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.ImageSource;

/** Run as a process of its own: serves an image until its input ends, and then forgets to close it. */
final class ServeImage {

    private ServeImage() {}

    public static void main(String[] arguments) throws IOException {
        QemuNbd server;
        try {
            Path file = Path.of(arguments[0]);
            server = QemuNbd.start(file, new QemuNode(DiskFormat.QCOW2, ImageSource.of(file), null, null));
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
