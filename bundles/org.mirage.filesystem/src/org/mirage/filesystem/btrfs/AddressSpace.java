// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;

/** The addresses that chunks give a place, as one device with gaps that cannot be read. */
final class AddressSpace implements BlockDevice {

    private final ChunkMap map;
    private final Devices devices;

    AddressSpace(ChunkMap map, Devices devices) {
        this.map = map;
        this.devices = devices;
    }

    ChunkMap map() {
        return map;
    }

    @Override
    public long size() {
        return map.end();
    }

    /** @throws DamagedException when a part of the range lies in no chunk */
    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        int limit = target.limit();
        for (long at = offset; target.hasRemaining();) {
            Chunk chunk = map.require(at, 1);
            int length = (int) Math.min(limit - target.position(), chunk.end() - at);
            read(chunk, at, target.limit(target.position() + length), 0);
            target.limit(limit);
            at += length;
        }
    }

    /** Fills a buffer from one copy of what lies at an address of a chunk. */
    void read(Chunk chunk, long address, ByteBuffer target, int copy) throws IOException {
        int limit = target.limit();
        map.visit(chunk, address, target.remaining(), copy, (at, device, deviceOffset, length) -> {
            target.limit(target.position() + (int) length);
            try {
                devices.read(device, deviceOffset, target);
            } catch (EOFException e) {
                throw new DamagedException("a device ends before byte " + (deviceOffset + length));
            }
            target.limit(limit);
        });
    }

    /** The devices belong to whoever opened them. */
    @Override
    public void close() {
        // nothing is held but memory
    }
}
