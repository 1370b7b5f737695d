// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.disk.process.PrivateFolder;

/** A sparse file that the appliance has as a drive and puts trees on. */
public final class Scratch implements Closeable {

    private static final long SMALLEST = 1L << 30;
    private static final long GROWTH = 8;
    private static final long LEFT_FREE = 1L << 30;
    /** No file system of the machine that we run on refuses a file of that length. */
    private static final long MOST = 8L << 40;
    /** At its end, where the appliance tells how far it is. */
    private static final int PULSE_BYTES = 4096;

    private final PrivateFolder folder;
    private final Path file;
    private final BlockDevice device;

    private Scratch(PrivateFolder folder, Path file, BlockDevice device) {
        this.folder = folder;
        this.file = file;
        this.device = device;
    }

    /**
     * Makes one: large enough for compressed volumes' files, and no larger than what the disk has room for.
     *
     * @param base a folder with room
     * @param bytes of all drives together
     */
    public static Scratch create(Path base, long bytes) throws IOException {
        long size = size(bytes, Files.getFileStore(base).getUsableSpace());
        PrivateFolder folder = PrivateFolder.create(base);
        Path file = folder.path().resolve("trees");
        try {
            try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.allocate(1), size - 1);
            }
            return new Scratch(folder, file, RawFile.open(file));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    static long size(long bytes, long room) {
        long wanted = bytes > MOST / GROWTH ? MOST : GROWTH * bytes + SMALLEST;
        return Math.max(SMALLEST, Math.min(wanted, room - LEFT_FREE)) & -(1L << 20);
    }

    Path file() {
        return file;
    }

    /** Bytes for trees. */
    long size() {
        return device.size() - PULSE_BYTES;
    }

    /** Of the whole drive. */
    long driveSize() {
        return device.size();
    }

    /** What the appliance said last of how far it is. */
    Pulse pulse() {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(PULSE_BYTES);
            device.read(size(), bytes);
            return Pulse.of(bytes.array());
        } catch (IOException e) {
            return Pulse.NONE;
        }
    }

    /** A part of it. */
    public BlockDevice slice(long offset, long length) throws IOException {
        return device.slice(offset, length);
    }

    @Override
    public void close() throws IOException {
        device.close();
        folder.close();
    }
}
