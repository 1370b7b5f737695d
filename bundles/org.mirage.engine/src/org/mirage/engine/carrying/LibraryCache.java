// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What ld.so.cache says, in the form that glibc 2.32 and later write: a header of 48 bytes, a line of 24 bytes for each
 * library, the strings, and sections of which the first names the program that wrote the file.
 */
record LibraryCache(byte[] header, List<CachedLibrary> libraries, byte[] sections) {

    private static final byte[] MAGIC = "glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 48;
    private static final int LINE = 24;
    private static final int COUNT_AT = 20;
    private static final int STRINGS_AT = 24;
    private static final int SECTIONS_AT = 32;
    private static final int SECTION_HEAD = 16;
    private static final int SECTION_OFFSET = 8;
    private static final int MOST = 16 << 20;
    /** More than any kernel takes of a path. */
    private static final int LONGEST = 4096;
    /** Of entries; a desktop with all of its programs has some thousand. */
    private static final int MOST_LIBRARIES = 50_000;

    /** Reads one; empty when it is of another form, or ldconfig would have written it differently. */
    static Optional<LibraryCache> read(byte[] file) {
        try {
            LibraryCache cache = decode(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
            return Arrays.equals(cache.encode(), file) ? Optional.of(cache) : Optional.empty();
        } catch (IndexOutOfBoundsException | IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    private static LibraryCache decode(ByteBuffer file) {
        if (file.capacity() > MOST || !file.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            throw new IllegalArgumentException();
        }
        int count = file.getInt(COUNT_AT);
        if (count < 0 || count > Math.min(MOST_LIBRARIES, (file.capacity() - HEADER) / LINE)) {
            throw new IllegalArgumentException();
        }
        List<CachedLibrary> libraries = new ArrayList<>(count);
        for (int i = 0, at = HEADER; i < count; i++, at += LINE) {
            libraries.add(new CachedLibrary(string(file, file.getInt(at + 4)), string(file, file.getInt(at + 8)), file.getInt(at),
                    file.getLong(at + 16)));
        }
        byte[] header = bytes(file, 0, HEADER);
        int sections = file.getInt(SECTIONS_AT);
        if (sections < 0 || sections > file.capacity()) {
            throw new IllegalArgumentException();
        }
        return new LibraryCache(header, libraries, sections == 0 ? new byte[0] : bytes(file, sections, file.capacity() - sections));
    }

    private static byte[] bytes(ByteBuffer file, int at, int length) {
        byte[] bytes = new byte[length];
        file.get(at, bytes);
        return bytes;
    }

    private static String string(ByteBuffer file, int at) {
        int end = at;
        while (file.get(end) != 0) {
            end++;
            if (end - at > LONGEST) {
                // many entries may have the same one
                throw new IllegalArgumentException();
            }
        }
        return new String(bytes(file, at, end - at), StandardCharsets.ISO_8859_1);
    }

    /**
     * This cache with what became of libraries from parent to child; empty when that depends on the processors that libraries
     * are for, which the sections list by number.
     */
    Optional<LibraryCache> with(LibraryCache parent, LibraryCache child) {
        if (!sameSections(parent) || !sameSections(child)) {
            return Optional.empty();
        }
        List<CachedLibrary> merged = new ArrayList<>(libraries);
        Set<CachedLibrary> removed = new HashSet<>(parent.libraries);
        removed.removeAll(new HashSet<>(child.libraries));
        merged.removeIf(removed::contains);
        Set<CachedLibrary> known = new HashSet<>(parent.libraries);
        known.addAll(merged);
        for (CachedLibrary added : child.libraries) {
            if (known.add(added)) {
                int at = 0;
                while (at < merged.size() && CachedLibrary.ORDER.compare(merged.get(at), added) <= 0) {
                    at++;
                }
                merged.add(at, added);
            }
        }
        return Optional.of(new LibraryCache(header, merged, sections));
    }

    // their offsets depend on where they stand
    private boolean sameSections(LibraryCache other) {
        return Arrays.equals(moved(0, 0), other.moved(0, 0));
    }

    private int base() {
        return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(SECTIONS_AT);
    }

    /** The file as ldconfig writes it. */
    byte[] encode() {
        List<String> strings = new ArrayList<>();
        libraries.forEach(library -> strings.addAll(List.of(library.name(), library.path())));
        StringTable table = new StringTable(strings);
        int stringsAt = HEADER + libraries.size() * LINE;
        int sectionsAt = sections.length == 0 ? 0 : stringsAt + table.bytes().length + 3 & ~3;
        ByteBuffer file = ByteBuffer.allocate(sectionsAt == 0 ? stringsAt + table.bytes().length : sectionsAt + sections.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, header).putInt(COUNT_AT, libraries.size()).putInt(STRINGS_AT, table.bytes().length).putInt(SECTIONS_AT, sectionsAt);
        Map<String, Integer> offsets = table.offsets();
        int at = HEADER;
        for (CachedLibrary library : libraries) {
            file.putInt(at, library.flags()).putInt(at + 4, stringsAt + offsets.get(library.name()))
                    .putInt(at + 8, stringsAt + offsets.get(library.path())).putLong(at + 16, library.capabilities());
            at += LINE;
        }
        file.put(stringsAt, table.bytes());
        if (sectionsAt > 0) {
            file.put(sectionsAt, moved(base(), sectionsAt));
        }
        return file.array();
    }

    /** The sections with the offsets in their heads as if they stood elsewhere. */
    private byte[] moved(int from, int to) {
        if (sections.length == 0) {
            return sections;
        }
        ByteBuffer moved = ByteBuffer.wrap(sections.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int count = moved.getInt(4);
        int base = to == 0 && from == 0 ? base() : from;
        for (int i = 0, at = 8; i < count; i++, at += SECTION_HEAD) {
            moved.putInt(at + SECTION_OFFSET, moved.getInt(at + SECTION_OFFSET) - base + to);
        }
        return moved.array();
    }
}
