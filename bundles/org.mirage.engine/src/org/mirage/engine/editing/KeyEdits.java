// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.KeyForm;
import org.mirage.engine.changes.RawPath;

/** Sets and removes a key of a configuration file. Texts are of one byte in each character. */
final class KeyEdits {

    private final byte[] path;
    private final TextLines lines;
    private final KeyForm form;
    private final String section;
    private final String key;
    /** Lines on which the key stands, and the first on which it is commented out, -1 for none. */
    private final List<Integer> standing = new ArrayList<>();
    private int commentedOut = -1;
    /** The line before which a new key goes, -1 when there is no such section. */
    private int place = -1;
    /** The line whose blanks around the sign a new key has, -1 for none. */
    private int model = -1;

    /** Looks for a key in the file at a path; a section of null is what stands before all sections. */
    KeyEdits(byte[] path, TextLines lines, KeyForm form, String section, String key) {
        this.path = path;
        this.lines = lines;
        this.form = form;
        this.section = section;
        this.key = key;
        scan();
    }

    private void scan() {
        boolean inside = section == null;
        boolean headed = false;
        if (inside) {
            place = form == KeyForm.INI ? -1 : lines.count();
        }
        int next;
        for (int i = 0; i < lines.count(); i = next) {
            String line = lines.raw(i);
            next = i + 1;
            String header = form == KeyForm.INI ? header(line) : null;
            if (header != null) {
                if (section == null && !headed && place < 0) {
                    place = i;
                }
                headed = true;
                inside = header.equals(section);
                place = inside ? next : place;
                continue;
            }
            KeyLine found = KeyLine.of(form, line);
            if (found == null) {
                continue;
            }
            next = found.commented() ? next : afterContinuation(i);
            if (inside) {
                take(found, i, next);
            } else if (model < 0 && !found.commented()) {
                model = i;
            }
        }
        if (section == null && place < 0) {
            place = lines.count();
        }
    }

    private void take(KeyLine found, int line, int next) {
        if (!found.commented()) {
            model = line;
        }
        if (form == KeyForm.INI) {
            place = next;
        }
        if (found.key().equals(key)) {
            if (!found.commented()) {
                standing.add(line);
            } else if (commentedOut < 0) {
                commentedOut = line;
            }
        }
    }

    private static String header(String line) {
        String text = line.strip();
        int end = text.startsWith("[") ? text.indexOf(']') : -1;
        return end < 0 ? null : text.substring(1, end).strip();
    }

    /** The line after a value, which goes on after a backslash at the end of a line. */
    private int afterContinuation(int line) {
        int next = line + 1;
        while (form != KeyForm.HOSTS && next < lines.count() && lines.raw(next - 1).endsWith("\\")) {
            next++;
        }
        return next;
    }

    /** The file with the key at a value. */
    byte[] set(String value) throws ConflictException {
        boolean done = !standing.isEmpty() && standing.stream().allMatch(line -> has(line, value));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (done) {
            lines.copy(0, lines.count(), out);
            return out.toByteArray();
        }
        if (standing.size() > 1) {
            throw new ConflictException(path, "the key " + Shown.text(key) + " on one line", "it on " + Shown.lines(standing));
        }
        int line = standing.isEmpty() ? commentedOut : standing.getFirst();
        if (line >= 0) {
            int next = standing.isEmpty() ? line + 1 : afterContinuation(line);
            lines.copy(0, line, out);
            write(KeyLine.of(form, lines.raw(line)).with(value, form), lines.isEnded(next - 1), out);
            lines.copy(next, lines.count(), out);
        } else {
            add(value, out);
        }
        return out.toByteArray();
    }

    private boolean has(int line, String value) {
        String there = KeyLine.of(form, lines.raw(line)).value();
        return afterContinuation(line) == line + 1 && (form == KeyForm.HOSTS
                ? Arrays.equals(there.split("[ \t]+"), value.strip().split("[ \t]+")) : there.equals(value));
    }

    private void add(String value, ByteArrayOutputStream out) {
        int at = place < 0 ? lines.count() : place;
        lines.copyEnded(at, out);
        if (place < 0) {
            if (at > 0 && !lines.raw(at - 1).isBlank()) {
                out.write('\n');
            }
            write("[" + section + "]", true, out);
        }
        write(key + separator(value) + value, true, out);
        lines.copy(at, lines.count(), out);
    }

    private String separator(String value) {
        String usual = form == KeyForm.INI || form == KeyForm.EQUALS ? "=" : value.isEmpty() ? "" : " ";
        if (model < 0 || usual.isEmpty()) {
            return usual;
        }
        String like = KeyLine.of(form, lines.raw(model)).between();
        return form == KeyForm.INI && !like.isEmpty() ? like : form == KeyForm.HOSTS && like.startsWith("\t") ? "\t" : usual;
    }

    private static void write(String line, boolean ended, ByteArrayOutputStream out) {
        out.writeBytes(RawPath.bytes(line));
        if (ended) {
            out.write('\n');
        }
    }

    /** The file without the key. */
    byte[] drop() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int copied = 0;
        for (int line : standing) {
            lines.copy(copied, line, out);
            copied = afterContinuation(line);
        }
        lines.copy(copied, lines.count(), out);
        return out.toByteArray();
    }
}
