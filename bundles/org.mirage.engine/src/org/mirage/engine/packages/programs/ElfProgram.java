// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.programs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.FileBytes;

/** The parts of a program for Linux (elf(5)): its sections by their names, and what of it lies where in memory. */
public final class ElfProgram {

    private static final int IDENTIFICATION = 16;
    private static final int LARGEST_HEADER = 64;
    private static final int MAGIC = 0x7f454c46;
    private static final int WIDE = 2;
    private static final int LITTLE = 1;
    private static final int LOADED = 1;
    private static final int EXECUTED = 1;
    private static final int WRITTEN = 2;
    private static final int NO_BITS = 8;
    private static final int NAMES_LIMIT = 1 << 20;
    private static final int NAME_LIMIT = 64;

    /** A part of the file. */
    public record Section(String name, long offset, long size) {
    }

    /** A part of the file that lies in memory while it runs. */
    private record Segment(long address, long offset, long size, boolean writable) {
    }

    private final FileBytes bytes;
    private final ByteOrder order;
    private final boolean wide;
    private final List<Section> sections = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    private ElfProgram(FileBytes bytes, boolean wide, ByteOrder order) {
        this.bytes = bytes;
        this.wide = wide;
        this.order = order;
    }

    /**
     * The program that a file is; null for any other file.
     *
     * @throws DamagedFileException when its tables are not where it says
     */
    public static ElfProgram of(FileBytes bytes) throws IOException {
        if (bytes.size() < LARGEST_HEADER) {
            return null;
        }
        ByteBuffer header = bytes.read(0, LARGEST_HEADER);
        if (header.getInt(0) != MAGIC) {
            return null;
        }
        ElfProgram program = new ElfProgram(bytes, header.get(4) == WIDE, header.get(5) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        program.read(header.order(program.order));
        return program;
    }

    private void read(ByteBuffer header) throws IOException {
        // behind the identification: type, machine, version, and then addresses
        int at = IDENTIFICATION + 8;
        long segmentTable = word(header, at + word());
        long sectionTable = word(header, at + 2 * word());
        int counts = at + 3 * word() + 6;
        readSegments(segmentTable, Short.toUnsignedInt(header.getShort(counts)), Short.toUnsignedInt(header.getShort(counts + 2)));
        readSections(sectionTable, Short.toUnsignedInt(header.getShort(counts + 4)), Short.toUnsignedInt(header.getShort(counts + 6)),
                Short.toUnsignedInt(header.getShort(counts + 8)));
    }

    private int word() {
        return wide ? Long.BYTES : Integer.BYTES;
    }

    private long word(ByteBuffer buffer, int at) {
        return wide ? buffer.getLong(at) : Integer.toUnsignedLong(buffer.getInt(at));
    }

    private ByteBuffer table(long place, int size, int count) throws IOException {
        return bytes.read(place, size * count).order(order);
    }

    private void readSegments(long place, int size, int count) throws IOException {
        if (count == 0) {
            return;
        }
        check(size, wide ? 56 : 32);
        ByteBuffer table = table(place, size, count);
        for (int at = 0; at < size * count; at += size) {
            if (table.getInt(at) == LOADED) {
                int flags = table.getInt(at + (wide ? 4 : 24));
                int offset = at + (wide ? 8 : 4);
                segments.add(new Segment(word(table, offset + word()), word(table, offset), word(table, offset + 3 * word()),
                        (flags & (WRITTEN | EXECUTED)) == WRITTEN));
            }
        }
    }

    private void readSections(long place, int size, int count, int names) throws IOException {
        if (count == 0 || names >= count) {
            return;
        }
        check(size, wide ? 64 : 40);
        ByteBuffer table = table(place, size, count);
        Section texts = section(table, names * size, "");
        if (texts.size > NAMES_LIMIT) {
            throw new DamagedFileException("names of sections take " + texts.size + " bytes");
        }
        String all = new String(bytes.read(texts.offset, (int) texts.size).array(), StandardCharsets.ISO_8859_1);
        for (int at = 0; at < size * count; at += size) {
            long name = Integer.toUnsignedLong(table.getInt(at));
            if (name < all.length() && table.getInt(at + 4) != NO_BITS) {
                int end = all.indexOf('\0', (int) name);
                sections.add(section(table, at, all.substring((int) name, (int) Math.min(end < 0 ? all.length() : end, name + NAME_LIMIT))));
            }
        }
    }

    private Section section(ByteBuffer table, int at, String name) {
        int offset = at + 8 + 2 * word();
        return new Section(name, word(table, offset), word(table, offset + word()));
    }

    private static void check(int size, int right) throws DamagedFileException {
        if (size != right) {
            throw new DamagedFileException("entries of a table have " + size + " bytes");
        }
    }

    /** The first section of a name; null when there is none. */
    Section section(String name) {
        return sections.stream().filter(section -> section.name.equals(name)).findFirst().orElse(null);
    }

    /** The first part that is data in memory, which a program may write to and not run; null when there is none. */
    Section data() {
        return segments.stream().filter(Segment::writable).findFirst().map(segment -> new Section("", segment.offset, segment.size)).orElse(null);
    }

    /**
     * Bytes of the file.
     *
     * @throws DamagedFileException when it does not have them
     */
    ByteBuffer read(long offset, int length) throws IOException {
        return bytes.read(offset, length).order(order);
    }

    /** Bytes of the file from a place on, at most so many; fewer where the file ends. */
    ByteBuffer upTo(long offset, int limit) throws IOException {
        return read(offset, Math.clamp(bytes.size() - offset, 0, limit));
    }

    /**
     * Where in the file that lies which is at an address in memory.
     *
     * @throws DamagedFileException when that is nowhere
     */
    long place(long address) throws DamagedFileException {
        for (Segment segment : segments) {
            long below = address - segment.address;
            if (below >= 0 && below < segment.size) {
                return segment.offset + below;
            }
        }
        throw new DamagedFileException("nothing of it is at the address " + Long.toHexString(address));
    }
}
