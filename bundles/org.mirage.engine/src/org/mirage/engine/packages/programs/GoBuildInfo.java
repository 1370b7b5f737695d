// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.programs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.packages.content.DamagedFileException;

/**
 * What Go's linker notes in a program: the version of Go and the modules that it was built from.
 *
 * @param version as Go calls itself: {@code go1.22.3}
 * @param modules the program's own first
 */
public record GoBuildInfo(String version, List<Module> modules) {

    /** A module. */
    public record Module(String path, String version) {
    }

    private static final String SECTION = ".go.buildinfo";
    private static final byte[] MAGIC = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ALIGNMENT = 16;
    /** The magic, how long a pointer is, how it is written. */
    private static final int HEADER = 32;
    private static final int BIG_ENDIAN = 1;
    private static final int INLINE = 2;
    /** So far into the data the magic is looked for, as Go itself does. */
    private static final int SEARCH_LIMIT = 1 << 16;
    private static final int VERSION_LIMIT = 1000;
    private static final int MODULES_LIMIT = 4 << 20;
    private static final int MODULE_LIMIT = 50_000;
    /** What stands before the modules and behind them, of 16 bytes each. */
    private static final int MARK = 16;

    /**
     * What is noted in a program; null when nothing is.
     *
     * @throws DamagedFileException when it is not as Go writes it
     */
    public static GoBuildInfo of(ElfProgram program) throws IOException {
        ElfProgram.Section section = program.section(SECTION);
        ElfProgram.Section searched = section == null ? program.data() : section;
        if (searched == null) {
            return null;
        }
        ByteBuffer data = program.upTo(searched.offset(), Math.clamp(searched.size(), 0, SEARCH_LIMIT));
        int at = find(data.array());
        if (at < 0) {
            return null;
        }
        int flags = data.get(at + MAGIC.length + 1);
        return (flags & INLINE) != 0 ? inline(program, searched.offset() + at + HEADER) : pointed(program, data, at, flags);
    }

    private static int find(byte[] data) {
        for (int at = 0; at + HEADER <= data.length; at += ALIGNMENT) {
            if (Arrays.equals(data, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
                return at;
            }
        }
        return -1;
    }

    /** Since Go 1.18: two texts follow, before each its length in groups of seven bits. */
    private static GoBuildInfo inline(ElfProgram program, long begin) throws IOException {
        long[] place = {begin};
        String version = text(program, place, VERSION_LIMIT);
        return of(version, text(program, place, MODULES_LIMIT));
    }

    private static String text(ElfProgram program, long[] place, int limit) throws IOException {
        long length = 0;
        int shift = 0;
        byte each;
        do {
            each = program.read(place[0]++, 1).get();
            length |= (long) (each & 0x7f) << shift;
            shift += 7;
        } while (each < 0 && shift < 35);
        String text = text(program, place[0], length, limit);
        place[0] += length;
        return text;
    }

    /** Before Go 1.18: two addresses of what says the address and the length of a text. */
    private static GoBuildInfo pointed(ElfProgram program, ByteBuffer data, int at, int flags) throws IOException {
        int size = data.get(at + MAGIC.length);
        if (size != Integer.BYTES && size != Long.BYTES) {
            throw new DamagedFileException("what Go noted in it has addresses of " + size + " bytes");
        }
        data.order((flags & BIG_ENDIAN) != 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        String version = pointed(program, number(data, at + ALIGNMENT, size), size, data.order(), VERSION_LIMIT);
        return of(version, pointed(program, number(data, at + ALIGNMENT + size, size), size, data.order(), MODULES_LIMIT));
    }

    private static String pointed(ElfProgram program, long address, int size, ByteOrder order, int limit) throws IOException {
        if (address == 0) {
            return "";
        }
        ByteBuffer text = program.read(program.place(address), 2 * size).order(order);
        long length = number(text, size, size);
        return length == 0 ? "" : text(program, program.place(number(text, 0, size)), length, limit);
    }

    private static long number(ByteBuffer bytes, int at, int size) {
        return size == Long.BYTES ? bytes.getLong(at) : Integer.toUnsignedLong(bytes.getInt(at));
    }

    private static String text(ElfProgram program, long place, long length, int limit) throws IOException {
        if (length < 0 || length > limit) {
            throw new DamagedFileException("what Go noted in it has a text of " + length + " bytes");
        }
        return new String(program.read(place, (int) length).array(), StandardCharsets.ISO_8859_1);
    }

    private static GoBuildInfo of(String version, String marked) throws DamagedFileException {
        List<Module> modules = new ArrayList<>();
        // as Go itself tells that something stands between the marks
        boolean any = marked.length() > 2 * MARK && marked.charAt(marked.length() - MARK - 1) == '\n';
        String text = any ? decoded(marked.substring(MARK, marked.length() - MARK)) : "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String[] words = line.split("\t", -1);
            if (words.length < 3) {
                continue;
            }
            Module module = new Module(words[1], words[2]);
            switch (words[0]) {
                case "mod", "dep" -> modules.add(module);
                // the module before is built from this one instead; a folder tells nobody what it is
                case "=>" -> {
                    if (!modules.isEmpty() && !module.path.startsWith(".") && !module.path.startsWith("/")) {
                        modules.set(modules.size() - 1, module);
                    }
                }
                default -> {
                    // how it was built
                }
            }
            if (modules.size() > MODULE_LIMIT) {
                throw new DamagedFileException("what Go noted in it has more than " + MODULE_LIMIT + " modules");
            }
        }
        return new GoBuildInfo(version, modules);
    }

    private static String decoded(String raw) {
        return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
