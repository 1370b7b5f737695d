// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/** Names of users and groups, from the version's own {@code /etc/passwd} and {@code /etc/group}. */
public final class Owners {

    /** No machine has a larger one, and an image may hold anything under that name. */
    private static final int LIMIT_BYTES = 8 << 20;

    private static final int LONGEST_NAME = 64;

    private final Map<Long, String> users;
    private final Map<Long, String> groups;

    Owners(Map<Long, String> users, Map<Long, String> groups) {
        this.users = users;
        this.groups = groups;
    }

    static Owners read(VersionFiles files) {
        return new Owners(read(files, "/etc/passwd"), read(files, "/etc/group")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Nothing at all when the file is missing or no table of that kind: numbers are shown then. */
    private static Map<Long, String> read(VersionFiles files, String path) {
        try {
            MachineEntry file = files.resolve(path.getBytes(StandardCharsets.UTF_8));
            if (file.entry().type() != EntryType.FILE) {
                return Map.of();
            }
            try (InputStream content = files.open(file)) {
                return parse(content.readNBytes(LIMIT_BYTES));
            }
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    /** Reads lines of {@code name:password:number:…}; others are left out, the first of a number counts. */
    static Map<Long, String> parse(byte[] table) {
        Map<Long, String> names = new HashMap<>();
        int start = 0;
        while (start < table.length) {
            int end = start;
            while (end < table.length && table[end] != '\n') {
                end++;
            }
            String[] fields = Names.show(Arrays.copyOfRange(table, start, end)).split(":", 4); //$NON-NLS-1$
            if (fields.length >= 3 && !fields[0].isEmpty() && fields[0].length() <= LONGEST_NAME
                    && fields[2].matches("[0-9]{1,10}")) { //$NON-NLS-1$
                names.putIfAbsent(Long.parseLong(fields[2]), fields[0]);
            }
            start = end + 1;
        }
        return names;
    }

    /** The user's name, or its number. */
    public String user(long number) {
        return users.getOrDefault(number, Long.toString(number));
    }

    /** The group's name, or its number. */
    public String group(long number) {
        return groups.getOrDefault(number, Long.toString(number));
    }

    /** The names of all users, sorted. */
    public String[] users() {
        return users.values().stream().distinct().sorted().toArray(String[]::new);
    }

    /** The names of all groups, sorted. */
    public String[] groups() {
        return groups.values().stream().distinct().sorted().toArray(String[]::new);
    }

    /** The number of a user, who is given by name or number; null when there is none. */
    public Long userNumber(String nameOrNumber) {
        return number(users, nameOrNumber);
    }

    /** The number of a group, which is given by name or number; null when there is none. */
    public Long groupNumber(String nameOrNumber) {
        return number(groups, nameOrNumber);
    }

    private static Long number(Map<Long, String> names, String nameOrNumber) {
        Long known = names.entrySet().stream().filter(entry -> entry.getValue().equals(nameOrNumber)).map(Map.Entry::getKey)
                .min(Long::compare)
                .orElse(null);
        boolean number = nameOrNumber.matches("[0-9]{1,10}") && Long.parseLong(nameOrNumber) < 1L << 32; //$NON-NLS-1$
        return known != null || !number ? known : Long.valueOf(nameOrNumber);
    }

    /** Name and number of a user. */
    public String userExactly(long number) {
        return exactly(users, number);
    }

    /** Name and number of a group. */
    public String groupExactly(long number) {
        return exactly(groups, number);
    }

    private static String exactly(Map<Long, String> names, long number) {
        String name = names.get(number);
        return name == null ? Long.toString(number) : NLS.bind(Messages.Owners_nameAndNumber, name, Long.toString(number));
    }
}
