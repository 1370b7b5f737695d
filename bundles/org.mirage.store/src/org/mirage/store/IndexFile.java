// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** An index file, mapped. It stays readable after its name is removed, as long as the arena that it is mapped in. */
final class IndexFile {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong BIG_LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Path file;
    private final MemorySegment map;
    private final List<PackEntry> packs;
    private final int frames;
    private final int objects;
    private final int[] first = new int[IndexFormat.KINDS];
    private final int[] count = new int[IndexFormat.KINDS];
    private final int[] fanBits = new int[IndexFormat.KINDS];
    private final long[] fan = new long[IndexFormat.KINDS];
    private final long rows;
    private final long keys;
    private final long values;

    private IndexFile(Path file, MemorySegment map) throws DamagedObjectException, NewerFormatException {
        this.file = file;
        this.map = map;
        if (map.byteSize() < IndexFormat.HEADER_SIZE || map.asSlice(0, IndexFormat.MAGIC.length)
                .mismatch(MemorySegment.ofArray(IndexFormat.MAGIC)) != -1) {
            throw damaged();
        }
        int version = map.get(INT, 8);
        int packCount = map.get(INT, 16);
        frames = map.get(INT, 20);
        objects = map.get(INT, 24);
        long packTable = (long) packCount * IndexFormat.PACK_SIZE;
        if (packCount < 0 || frames < 0 || objects < 0 || packTable > map.byteSize() - IndexFormat.HEADER_SIZE
                || map.get(INT, IndexFormat.CHECK) != headCheck(packTable)) {
            throw damaged();
        }
        if (version != IndexFormat.VERSION) {
            throw new NewerFormatException("The index file " + file, version, IndexFormat.VERSION);
        }
        long at = IndexFormat.HEADER_SIZE + packTable;
        int total = 0;
        for (int i = 0; i < IndexFormat.KINDS; i++) {
            long entry = IndexFormat.KIND_TABLE + (long) i * IndexFormat.KIND_SIZE;
            first[i] = map.get(INT, entry);
            count[i] = map.get(INT, entry + 4);
            fanBits[i] = map.get(INT, entry + 8);
            fan[i] = at;
            if (first[i] != total || count[i] < 0 || fanBits[i] < 0 || fanBits[i] > IndexFormat.MAXIMUM_FAN_BITS) {
                throw damaged();
            }
            total = Math.addExact(total, count[i]);
            at += 4L * (1 << fanBits[i]) + 4;
        }
        rows = at;
        keys = rows + (long) frames * IndexFormat.FRAME_SIZE;
        values = keys + (long) objects * IndexFormat.KEY_SIZE;
        if (total != objects || values + (long) objects * IndexFormat.VALUE_SIZE != map.byteSize()) {
            throw damaged();
        }
        packs = readPacks(packCount);
    }

    /** Maps an index file and checks its head; entries are checked when they are used. */
    static IndexFile open(Path file, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new IndexFile(file, channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
        } catch (ArithmeticException overflow) {
            throw new DamagedObjectException("The index file " + file + " is damaged", overflow);
        }
    }

    Path file() {
        return file;
    }

    List<PackEntry> packs() {
        return packs;
    }

    int objects() {
        return objects;
    }

    int frames() {
        return frames;
    }

    /** The position of the first object of a kind. */
    int first(ObjectKind kind) {
        return first[kind.code() - 1];
    }

    /** Objects of a kind. */
    int count(ObjectKind kind) {
        return count[kind.code() - 1];
    }

    /** The first position of an object, or -1; the same object may stand at the positions that follow. */
    int find(ObjectName name) {
        int kind = name.kind().code() - 1;
        int bits = fanBits[kind];
        long bucket = bits == 0 ? 0 : name.hash().word(0) >>> 64 - bits;
        int low = map.get(INT, fan[kind] + 4 * bucket);
        int high = map.get(INT, fan[kind] + 4 * bucket + 4);
        if (low < 0 || high > count[kind]) {
            return -1;
        }
        low += first[kind];
        high += first[kind];
        while (low < high) {
            int middle = low + high >>> 1;
            if (compare(middle, name.hash()) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return holds(low, name) ? low : -1;
    }

    /** True when an object stands at a position. */
    boolean holds(int position, ObjectName name) {
        int kind = name.kind().code() - 1;
        return position >= first[kind] && position < first[kind] + count[kind] && compare(position, name.hash()) == 0;
    }

    Hash hash(int position) {
        long at = keys + (long) position * IndexFormat.KEY_SIZE;
        return new Hash(map.get(BIG_LONG, at), map.get(BIG_LONG, at + 8), map.get(BIG_LONG, at + 16),
                map.get(BIG_LONG, at + 24));
    }

    int frame(int position) {
        return map.get(INT, value(position));
    }

    int offset(int position) {
        return map.get(INT, value(position) + 4);
    }

    int size(int position) {
        return map.get(INT, value(position) + 8);
    }

    int check(int position) {
        return map.get(INT, value(position) + 12);
    }

    /** The number of the pack of a frame. */
    int framePack(int frame) {
        return map.get(INT, rows + (long) frame * IndexFormat.FRAME_SIZE);
    }

    Frame frameAt(int frame) {
        long at = rows + (long) frame * IndexFormat.FRAME_SIZE;
        return new Frame(map.get(LONG, at + 8), map.get(INT, at + 4), map.get(INT, at + 16), map.get(INT, at + 20));
    }

    /** True when the entry at a position is as it was written. */
    boolean intact(int position, ObjectKind kind) {
        int frame = frame(position);
        if (frame < 0 || frame >= frames) {
            return false;
        }
        int pack = framePack(frame);
        if (pack < 0 || pack >= packs.size()) {
            return false;
        }
        Frame row = frameAt(frame);
        int offset = offset(position);
        int size = size(position);
        return row.plausible(packs.get(pack).bytes()) && offset >= 0 && size >= 0 && offset <= row.plain() - size
                && check(position) == IndexFormat.check(kind.code(), hash(position), packs.get(pack).name(), row,
                        offset, size);
    }

    /** The pack of an intact entry. */
    PackEntry pack(int position) {
        return packs.get(framePack(frame(position)));
    }

    /** Where an intact entry says that its object lies. */
    Location location(int position, LibraryFolder folder) {
        return new Location(folder.pack(pack(position).name()), frameAt(frame(position)), offset(position),
                size(position));
    }

    private int compare(int position, Hash hash) {
        long at = keys + (long) position * IndexFormat.KEY_SIZE;
        for (int i = 0; i < 4; i++) {
            int order = Long.compareUnsigned(map.get(BIG_LONG, at + 8 * i), hash.word(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private long value(int position) {
        return values + (long) position * IndexFormat.VALUE_SIZE;
    }

    private List<PackEntry> readPacks(int packCount) {
        List<PackEntry> found = new ArrayList<>(packCount);
        for (int i = 0; i < packCount; i++) {
            long at = IndexFormat.HEADER_SIZE + (long) i * IndexFormat.PACK_SIZE;
            Hash name = new Hash(map.get(BIG_LONG, at), map.get(BIG_LONG, at + 8), map.get(BIG_LONG, at + 16),
                    map.get(BIG_LONG, at + 24));
            found.add(new PackEntry(name, map.get(LONG, at + 32), map.get(INT, at + 40)));
        }
        return List.copyOf(found);
    }

    private int headCheck(long packTable) {
        CRC32C check = new CRC32C();
        check.update(map.asSlice(0, IndexFormat.CHECK).asByteBuffer());
        for (long at = 0; at < packTable; at += 1 << 20) {
            long length = Math.min(1 << 20, packTable - at);
            ByteBuffer part = map.asSlice(IndexFormat.HEADER_SIZE + at, length).asByteBuffer();
            check.update(part);
        }
        return (int) check.getValue();
    }

    private DamagedObjectException damaged() {
        return new DamagedObjectException("The index file " + file + " is damaged");
    }
}
