// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.guestfs.GuestfsException;

/**
 * A sparse file that the appliance has as a drive: what scripts are given is written into its upper part, what they write comes
 * back in the lower one.
 */
final class Mailbox implements Closeable {

    private static final long OUTPUT = 4L << 30;
    private static final long ALIGNMENT = 1 << 16;
    private static final long LEFT_FREE = 256L << 20;
    private static final int BUFFER = 1 << 18;
    /** No file system of the machine that we run on refuses a file of that length. */
    private static final long MOST = 4L << 40;

    /** Where something lies in the file. */
    record Place(long offset, long length) {
    }

    private final Path file;
    private final FileChannel channel;
    private final BlockDevice device;
    private long outputEnd;
    private long inputEnd = OUTPUT;

    private Mailbox(Path file, FileChannel channel, BlockDevice device) {
        this.file = file;
        this.channel = channel;
        this.device = device;
    }

    /** Makes one in a folder, as large as there is room for. */
    static Mailbox create(Path folder) throws IOException {
        Path file = folder.resolve("mailbox");
        long size = size(Files.getFileStore(folder).getUsableSpace());
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
                StandardOpenOption.READ), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            channel.write(ByteBuffer.allocate(1), size - 1);
            return new Mailbox(file, channel, RawFile.open(file));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    static long size(long room) {
        return (Math.clamp(room - LEFT_FREE, 0, MOST) + 2 * OUTPUT) & -ALIGNMENT;
    }

    Path file() {
        return file;
    }

    long size() {
        return device.size();
    }

    /** Forgets what scripts were given: the next takes its place. */
    void clearInput() {
        inputEnd = OUTPUT;
    }

    /** Puts something for a script there. */
    Place put(InputStream in) throws IOException {
        long start = inputEnd;
        byte[] buffer = new byte[BUFFER];
        for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
            if (read > size() - inputEnd) {
                throw new GuestfsException("there is no room for what goes to the appliance, in " + file.getParent());
            }
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                inputEnd += channel.write(bytes, inputEnd);
            }
        }
        Place place = new Place(start, inputEnd - start);
        inputEnd = (inputEnd + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        return place;
    }

    /** A place, all zeros yet, for what a script writes. */
    long outputPlace(long length) throws GuestfsException {
        if (length > OUTPUT - outputEnd) {
            throw new GuestfsException("what ran in this appliance wrote too much altogether");
        }
        return outputEnd;
    }

    /** What a script wrote, from the place that was meant for it. */
    BlockDevice written(long offset, long length) throws IOException {
        outputEnd = Math.max(outputEnd, (offset + length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        return device.slice(offset, length);
    }

    /** Reads what may still be written. */
    int read(long offset, ByteBuffer target) throws IOException {
        return channel.read(target, offset);
    }

    @Override
    public void close() throws IOException {
        device.close();
        channel.close();
    }
}
