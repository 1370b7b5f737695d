// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/**
 * What tells a machine from others: the machine-id, and the keys of its SSH server.
 *
 * @param ids files that hold a machine-id, and what it is
 * @param keys private keys by their paths, and the names of their contents
 */
record MachineIdentity(Map<String, String> ids, Map<String, String> keys) {

    static final String MACHINE_ID = "/etc/machine-id";
    static final String BUS_ID = "/var/lib/dbus/machine-id";
    static final Pattern KEY = Pattern.compile("/etc/ssh/ssh_host_([a-z0-9]+)_key");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int MOST = 64;

    /** That of a machine; links are not followed, as what they lead to is found by itself. */
    static MachineIdentity of(VersionFiles files) throws IOException {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String path : new String[] {MACHINE_ID, BUS_ID}) {
            String text = text(files, path).strip();
            if (ID.matcher(text).matches()) {
                ids.put(path, text);
            }
        }
        Map<String, String> keys = new LinkedHashMap<>();
        Optional<MachineEntry> folder = find(files, "/etc/ssh");
        if (folder.isPresent() && folder.get().entry().type() == EntryType.DIRECTORY) {
            files.visit(folder.get(), entry -> {
                String path = new String(entry.path(), StandardCharsets.ISO_8859_1);
                if (KEY.matcher(path).matches() && entry.entry().type() == EntryType.FILE && entry.entry().size() > 0) {
                    keys.put(path, String.valueOf(entry.entry().content()));
                }
                return true;
            });
        }
        return new MachineIdentity(ids, keys);
    }

    /** All of it, for comparing with that of other machines. */
    Set<String> marks() {
        Set<String> marks = new HashSet<>(ids.values());
        marks.addAll(keys.values());
        return marks;
    }

    /** The kind of a private key. */
    static String kind(String path) {
        Matcher matcher = KEY.matcher(path);
        return matcher.matches() ? matcher.group(1) : "";
    }

    static boolean isThere(VersionFiles files, String path) throws IOException {
        return find(files, path).filter(entry -> entry.entry().type() == EntryType.FILE).isPresent();
    }

    /** The text of a small file; empty where there is none. */
    static String text(VersionFiles files, String path) throws IOException {
        Optional<MachineEntry> found = find(files, path);
        if (found.isEmpty() || found.get().entry().type() != EntryType.FILE || found.get().entry().content() == null) {
            return "";
        }
        try (InputStream content = files.open(found.get())) {
            return new String(content.readNBytes(MOST), StandardCharsets.ISO_8859_1);
        }
    }

    private static Optional<MachineEntry> find(VersionFiles files, String path) throws IOException {
        try {
            return Optional.of(files.find(path.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
