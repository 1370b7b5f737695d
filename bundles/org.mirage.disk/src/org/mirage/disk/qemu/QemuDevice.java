// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.qemu;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.nbd.NbdDevice;

/** The disk in an image of any format that QEMU reads; closing it ends the process that reads it. */
public final class QemuDevice implements BlockDevice {

    /** qemu-nbd serves all connections from one thread; a second one keeps it busy while the first one's replies are taken. */
    private static final int CONNECTIONS = 2;

    private final QemuNbd process;
    private final NbdDevice device;

    private QemuDevice(QemuNbd process, NbdDevice device) {
        this.process = process;
        this.device = device;
    }

    /**
     * Opens an image of which all has been found out before.
     *
     * @param file what messages call it
     */
    public static QemuDevice open(Path file, QemuNode node) throws IOException {
        QemuNbd process = QemuNbd.start(file, node);
        try {
            return new QemuDevice(process, NbdDevice.connect(process.socket(), "", CONNECTIONS));
        } catch (IOException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    @Override
    public long size() {
        return device.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        try {
            device.read(offset, target);
        } catch (IOException e) {
            throw explained(e);
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        try {
            return device.status(offset, length);
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private IOException explained(IOException e) {
        if (e instanceof EOFException) {
            return e;
        }
        String end = process.obituary();
        return new IOException(process.file() + ": " + e.getMessage() + (end.isEmpty() ? "" : " (" + end + ")"), e);
    }

    @Override
    public void close() throws IOException {
        device.close();
        process.close();
    }
}
