// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;

/** Writes all that a manifest holds of an entry as a JSON object. */
public final class EntryJson {

    private EntryJson() {
    }

    /** Writes the object; paths, targets and names of attributes that are not UTF-8 also in Base64, values always so. */
    public static void write(JsonWriter json, MachineEntry shown) throws IOException {
        Entry entry = shown.entry();
        json.object().bytes("path", shown.path()).name("type").value(EntryKinds.word(entry.type()));
        json.name("mode").value(EntryKinds.octal(entry.permissions()));
        json.name("uid").value(entry.owner()).name("gid").value(entry.group());
        json.name("seconds").value(entry.seconds()).name("nanoseconds").value(entry.nanoseconds());
        if (shown.volume() >= 0) {
            json.name("volume").value(shown.volume());
        }
        switch (entry.type()) {
            case FILE -> json.name("size").value(entry.size()).name("content")
                    .value(entry.content() == null ? null : entry.content().toString());
            case LINK -> json.bytes("target", entry.target());
            case CHARACTER_DEVICE, BLOCK_DEVICE ->
                json.name("major").value(entry.major()).name("minor").value(entry.minor());
            case DIRECTORY, FIFO, SOCKET -> {
                // all is said
            }
        }
        if (entry.flags() != 0) {
            json.name("flags").array();
            for (String flag : EntryFlags.names(entry.flags())) {
                json.value(flag);
            }
            json.end();
        }
        if (entry.project() != 0) {
            json.name("project").value(entry.project());
        }
        if (entry.linked()) {
            json.name("linked").value(true);
        }
        if (!entry.attributes().isEmpty()) {
            attributes(json, entry);
        }
        json.end();
    }

    private static void attributes(JsonWriter json, Entry entry) throws IOException {
        json.name("attributes").array();
        try {
            for (EntryAttribute attribute : entry.attributes()) {
                json.object().bytes("name", attribute.name()).base64("value", attribute.value()).end();
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        json.end();
    }
}
