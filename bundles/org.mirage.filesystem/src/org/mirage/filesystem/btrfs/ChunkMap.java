// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

import org.mirage.disk.PieceVisitor;
import org.mirage.disk.PlaceVisitor;
import org.mirage.disk.Placement;
import org.mirage.filesystem.DamagedException;

/** All chunks: where each address lies on the devices, and what address lies at each place of a device. */
final class ChunkMap implements Placement {

    private final List<Chunk> chunks;
    private final List<List<Stripe>> stripes = new ArrayList<>();
    private final Devices devices;

    /** @throws DamagedException when chunks or stripes overlap, or lie outside the devices or on missing ones */
    ChunkMap(List<Chunk> all, Devices devices) throws DamagedException {
        this.devices = devices;
        this.chunks = all.stream().sorted(Comparator.comparingLong(Chunk::address)).toList();
        for (int i = 0; i < devices.count(); i++) {
            stripes.add(new ArrayList<>());
        }
        Chunk before = null;
        for (Chunk chunk : chunks) {
            if (before != null && chunk.address() < before.end()) {
                throw new DamagedException("the chunks at " + before.address() + " and " + chunk.address() + " overlap");
            }
            before = chunk;
            addStripes(chunk);
        }
        for (List<Stripe> onDevice : stripes) {
            onDevice.sort(Comparator.comparingLong(Stripe::offset));
            for (int i = 1; i < onDevice.size(); i++) {
                if (onDevice.get(i).offset() < onDevice.get(i - 1).end()) {
                    throw new DamagedException("two chunks lie at byte " + onDevice.get(i).offset() + " of a device");
                }
            }
        }
    }

    private void addStripes(Chunk chunk) throws DamagedException {
        for (int i = 0; i < chunk.offsets().length; i++) {
            int device = devices.place(chunk.devices()[i]);
            Stripe stripe = new Stripe(device, chunk.offsets()[i], chunk, i);
            if (stripe.end() > devices.size(device)) {
                throw new DamagedException("the chunk at " + chunk.address() + " reaches past the end of a device");
            }
            stripes.get(device).add(stripe);
        }
    }

    /** In the order of their addresses. */
    List<Chunk> chunks() {
        return chunks;
    }

    /** What of a device is chunks', in its order. */
    List<Stripe> stripes(int device) {
        return stripes.get(device);
    }

    /** The first address that no chunk lies at or after. */
    long end() {
        return chunks.isEmpty() ? 0 : chunks.getLast().end();
    }

    /** The place in {@link #chunks()} of the one that an address lies in, or -1. */
    int find(long address) {
        int found = firstBehind(chunks, Chunk::end, address);
        return found < chunks.size() && chunks.get(found).address() <= address ? found : -1;
    }

    /** The place of the first of rising pieces that ends behind a byte. */
    private static <T> int firstBehind(List<T> pieces, ToLongFunction<T> end, long at) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end.applyAsLong(pieces.get(middle)) <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The chunk that a range lies in wholly. */
    Chunk require(long address, long length) throws DamagedException {
        int found = find(address);
        if (found < 0 || length < 0 || length > chunks.get(found).end() - address) {
            throw new DamagedException("addresses " + address + " + " + length + " lie in no chunk");
        }
        return chunks.get(found);
    }

    /** Visits the pieces of one copy of a range that lies in one chunk. */
    void visit(Chunk chunk, long address, long length, int copy, PlaceVisitor visitor) throws IOException {
        long end = address + length;
        for (long at = address; at < end;) {
            int stripe = chunk.stripe(at, copy);
            long run = chunk.run(at - chunk.address(), end - at);
            visitor.place(at, devices.place(chunk.devices()[stripe]), chunk.deviceOffset(at, stripe), run);
            at += run;
        }
    }

    @Override
    public void visit(long offset, long length, PlaceVisitor visitor) throws IOException {
        long end = offset + length;
        for (int i = firstBehind(chunks, Chunk::end, offset); i < chunks.size() && chunks.get(i).address() < end; i++) {
            Chunk chunk = chunks.get(i);
            long from = Math.max(offset, chunk.address());
            visit(chunk, from, Math.min(end, chunk.end()) - from, 0, visitor);
        }
    }

    @Override
    public void visitDevice(int device, long deviceOffset, long length, PieceVisitor visitor) throws IOException {
        long end = deviceOffset + length;
        List<Stripe> all = stripes.get(device);
        for (int i = firstBehind(all, Stripe::end, deviceOffset); i < all.size() && all.get(i).offset() < end; i++) {
            Stripe stripe = all.get(i);
            Chunk chunk = stripe.chunk();
            long to = Math.min(end, stripe.end());
            for (long at = Math.max(deviceOffset, stripe.offset()); at < to;) {
                long run = chunk.run(at - stripe.offset(), to - at);
                visitor.piece(at, chunk.address(stripe.index(), at), run, stripe.index() % chunk.profile().copies() != 0);
                at += run;
            }
        }
    }
}
