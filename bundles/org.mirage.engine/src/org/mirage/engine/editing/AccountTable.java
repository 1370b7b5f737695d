// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mirage.engine.MirageException;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.RawPath;

/** A file such as passwd: entries on lines, of fields between colons, the first of which is a name. */
final class AccountTable {

    private static final int LIMIT = 1 << 20;
    private static final long MOST = 0xffff_ffffL;

    private final SystemFiles files;
    private final String path;
    private final List<String> lines;

    /**
     * The table of a file; without entries when there is no such file.
     *
     * @throws MirageException when it has more than a million lines, which would not fit into memory as such
     */
    AccountTable(SystemFiles files, String path) throws IOException {
        this.files = files;
        this.path = path;
        String text = files.textOrNone(path);
        if (text.chars().filter(character -> character == '\n').count() > LIMIT) {
            throw new MirageException(path + " has more than " + LIMIT + " lines");
        }
        lines = new ArrayList<>(text.isEmpty() ? List.of() : List.of(text.split("\n")));
    }

    boolean isThere() throws IOException {
        return files.isFile(path);
    }

    /** The fields of an entry, null when there is none of that name. */
    String[] find(String name) {
        int line = line(name);
        return line < 0 ? null : fields(lines.get(line));
    }

    /**
     * The fields of an entry.
     *
     * @throws ConflictException when there is none
     */
    String[] need(String name) throws ConflictException {
        String[] found = find(name);
        if (found == null) {
            throw new ConflictException(RawPath.bytes(path), "an entry of " + Shown.text(name), "none");
        }
        return found;
    }

    /** The number in a field of an entry; -1 where there is no such entry, or no number in it. */
    long number(String name, int field) {
        String[] found = find(name);
        return found == null || found.length <= field ? -1 : number(found[field]);
    }

    private static long number(String text) {
        long number = text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
        return number > MOST ? -1 : number;
    }

    /** The name of the entry that has a value in a field, null for none. */
    String nameOf(int field, String value) {
        for (String line : lines) {
            String[] fields = fields(line);
            if (fields.length > field && fields[field].equals(value)) {
                return fields[0];
            }
        }
        return null;
    }

    /** All numbers in a field. */
    TreeSet<Long> numbers(int field) {
        TreeSet<Long> numbers = new TreeSet<>();
        for (String line : lines) {
            String[] fields = fields(line);
            long number = fields.length > field ? number(fields[field]) : -1;
            if (number >= 0) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** The fields of all entries. */
    List<String[]> entries() {
        return lines.stream().map(AccountTable::fields).toList();
    }

    /** Adds an entry, before those that stand for others on the network. */
    void add(String entry) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).startsWith("+") && !lines.get(at).startsWith("-")) {
            at++;
        }
        lines.add(at, entry);
    }

    /** Changes a field of an entry that is there. */
    void set(String name, int field, String value) {
        int line = line(name);
        String[] fields = fields(lines.get(line));
        String[] changed = fields.length > field ? fields : Arrays.copyOf(fields, field + 1);
        changed[field] = value;
        lines.set(line, Arrays.stream(changed).map(each -> each == null ? "" : each).collect(Collectors.joining(":")));
    }

    /** Writes the file, where anything changed. */
    void save() throws IOException {
        files.write(path, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    private int line(String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(name + ":")) {
                return i;
            }
        }
        return -1;
    }

    private static String[] fields(String line) {
        return line.split(":", -1);
    }
}
