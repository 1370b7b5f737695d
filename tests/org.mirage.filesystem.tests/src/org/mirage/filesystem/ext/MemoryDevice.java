// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.bytes.LittleEndian;

/** A volume in memory that tests can damage, and that counts what is read from it. */
final class MemoryDevice implements BlockDevice {

    private final byte[] bytes;
    private long read;

    MemoryDevice(byte[] bytes) {
        this.bytes = bytes;
    }

    static MemoryDevice of(Path file) throws IOException {
        return new MemoryDevice(Files.readAllBytes(file));
    }

    /** What tests change. */
    byte[] bytes() {
        return bytes;
    }

    /** Bytes read so far. */
    long bytesRead() {
        return read;
    }

    /** The part that an inode takes, as a number of bytes from the begin. */
    int inodeAt(long number) throws IOException {
        return (int) new ExtVolume(this).inodeOffset(number);
    }

    /** Gives an inode that was changed its checksum again. */
    MemoryDevice sealInode(long number) throws IOException {
        ExtVolume volume = new ExtVolume(this);
        int at = inodeAt(number);
        int sum = new RawInode(volume.superblock(), number, bytes, at).checksum();
        LittleEndian.put16(bytes, at + 0x7C, sum);
        if (volume.inode(number).fits(0x82, 2)) {
            LittleEndian.put16(bytes, at + 0x82, sum >>> 16);
        }
        return this;
    }

    /** Gives a superblock that was changed its checksum again. */
    MemoryDevice sealSuperblock() {
        byte[] superblock = Arrays.copyOfRange(bytes, ExtSuperblock.OFFSET, ExtSuperblock.OFFSET + ExtSuperblock.SIZE);
        LittleEndian.put32(bytes, ExtSuperblock.OFFSET + 0x3FC, ExtSuperblock.checksum(superblock));
        return this;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        if (offset < 0 || offset > bytes.length - target.remaining()) {
            throw new EOFException(offset + " + " + target.remaining());
        }
        read += target.remaining();
        target.put(bytes, (int) offset, target.remaining());
    }

    @Override
    public void close() {
        // nothing to give back
    }
}
