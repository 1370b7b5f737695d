// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.qemu;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.DiskImageException;
import org.mirage.disk.DiskImageException.Problem;
import org.mirage.disk.nbd.NbdDevice;

/** The disk in an image of any format that QEMU reads; closing it ends the process that reads it. */
public final class QemuDevice implements BlockDevice {

    /** qemu-nbd serves all connections from one thread; a second one keeps it busy while the first one's replies are taken. */
    private static final int CONNECTIONS = 2;

    /** Longer than any disk takes for a piece of {@link #PIECE} bytes. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int PIECE = 8 << 20;

    private final QemuNbd process;
    private final NbdDevice device;
    private final Patience patience;

    private QemuDevice(QemuNbd process, NbdDevice device, Duration patience) {
        this.process = process;
        this.device = device;
        this.patience = new Patience(patience, process::kill);
    }

    /**
     * Opens an image of which all has been found out before.
     *
     * @param file what messages call it
     */
    public static QemuDevice open(Path file, QemuNode node) throws IOException {
        return open(file, node, PATIENCE);
    }

    /** @param patience how long to wait for an answer */
    static QemuDevice open(Path file, QemuNode node, Duration patience) throws IOException {
        QemuNbd process = QemuNbd.start(file, node);
        try {
            return new QemuDevice(process, NbdDevice.connect(process.socket(), "", CONNECTIONS), patience);
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
        requireWithin(offset, target.remaining());
        int end = target.limit();
        try {
            for (long position = offset; target.position() < end;) {
                int length = Math.min(PIECE, end - target.position());
                target.limit(target.position() + length);
                readPiece(position, target);
                position += length;
                target.limit(end);
            }
        } finally {
            target.limit(end);
        }
    }

    private void readPiece(long offset, ByteBuffer target) throws IOException {
        patience.asked();
        try {
            device.read(offset, target);
        } catch (IOException e) {
            throw explained(e);
        } finally {
            patience.answered();
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        patience.asked();
        try {
            return device.status(offset, length);
        } catch (IOException e) {
            throw explained(e);
        } finally {
            patience.answered();
        }
    }

    private IOException explained(IOException e) {
        if (e instanceof EOFException) {
            return e;
        }
        if (patience.isOver()) {
            return new DiskImageException(process.file(), Problem.READER_FAILED, "qemu-nbd gave no answer for so long that it was"
                    + " ended; the image is damaged, or lies where it cannot be read", e);
        }
        String end = process.obituary();
        return new IOException(process.file() + ": " + e.getMessage() + (end.isEmpty() ? "" : " (" + end + ")"), e);
    }

    @Override
    public void close() throws IOException {
        patience.close();
        device.close();
        process.close();
    }
}
