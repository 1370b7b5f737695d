// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.store.ContentReader;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.ObjectSource;
import org.mirage.store.TreeReader;

/** Reads what operating system a volume holds, from its {@code os-release} file (see os-release(5)). */
final class OsRelease {

    /** In a root volume, in a root volume without the link, in a volume of its own for {@code /usr}. */
    private static final List<String> PLACES = List.of("etc/os-release", "usr/lib/os-release", "lib/os-release");
    private static final int SIZE_LIMIT = 1 << 16;
    private static final int LINK_LIMIT = 40;
    private static final int FIELD_LIMIT = 100;

    private final TreeReader trees;
    private final ContentReader contents;

    OsRelease(ObjectSource source) {
        trees = new TreeReader(source);
        contents = new ContentReader(source);
    }

    /** The fields of the file below a root directory; empty when there is none. */
    Map<String, String> read(Entry root) throws IOException {
        for (String place : PLACES) {
            Entry file = resolve(root, place);
            if (file != null && file.type() == EntryType.FILE && file.content() != null && file.size() <= SIZE_LIMIT) {
                ByteBuffer text = ByteBuffer.allocate((int) file.size());
                contents.read(file.content(), 0, text);
                Map<String, String> fields = parse(new String(text.array(), 0, text.position(), StandardCharsets.UTF_8));
                if (!fields.isEmpty()) {
                    return fields;
                }
            }
        }
        return Map.of();
    }

    private Entry resolve(Entry root, String path) throws IOException {
        Deque<byte[]> names = new ArrayDeque<>(split(path.getBytes(StandardCharsets.UTF_8)));
        Deque<Entry> above = new ArrayDeque<>();
        Entry here = root;
        int links = 0;
        while (!names.isEmpty()) {
            byte[] name = names.pop();
            if (name.length == 0 || name.length == 1 && name[0] == '.') {
                continue;
            }
            if (name.length == 2 && name[0] == '.' && name[1] == '.') {
                here = above.isEmpty() ? root : above.pop();
                continue;
            }
            Entry next = here.type() == EntryType.DIRECTORY ? trees.find(here.subtree().tree(), name) : null;
            if (next == null) {
                return null;
            }
            if (next.type() != EntryType.LINK) {
                above.push(here);
                here = next;
            } else if (++links > LINK_LIMIT) {
                return null;
            } else {
                if (next.target().length > 0 && next.target()[0] == '/') {
                    above.clear();
                    here = root;
                }
                split(next.target()).reversed().forEach(names::push);
            }
        }
        return here;
    }

    private static List<byte[]> split(byte[] path) {
        List<byte[]> names = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= path.length; i++) {
            if (i == path.length || path[i] == '/') {
                names.add(Arrays.copyOfRange(path, start, i));
                start = i + 1;
            }
        }
        return names;
    }

    static Map<String, String> parse(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0 && line.substring(0, equals).matches("[A-Z0-9_]{1,64}") && fields.size() < FIELD_LIMIT) {
                fields.put(line.substring(0, equals), unquote(line.substring(equals + 1).strip()));
            }
        }
        return fields;
    }

    // As a shell reads it: quotes around, and a backslash before what would mean something else.
    private static String unquote(String value) {
        boolean quoted = value.length() >= 2 && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        String bare = quoted ? value.substring(1, value.length() - 1) : value;
        String plain = quoted && value.charAt(0) == '\'' ? bare : bare.replaceAll("\\\\(.)", "$1");
        return plain.replaceAll("\\p{Cntrl}", "");
    }
}
