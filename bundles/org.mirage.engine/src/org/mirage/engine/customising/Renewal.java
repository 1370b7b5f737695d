// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.carrying.HostKey;

/**
 * What of a machine's identity is made anew.
 *
 * @param ids files with a machine-id, which all get the same one
 * @param keys private keys of its SSH server, and whether the public one lies beside each
 * @param owner whose keys they are
 */
public record Renewal(List<String> ids, Map<String, Boolean> keys, String owner) {

    static final String PUBLIC = ".pub";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    public Renewal {
        ids = List.copyOf(ids);
        keys = new LinkedHashMap<>(keys);
    }

    /** True when the machine can be told from others as it is. */
    public boolean isEmpty() {
        return ids.isEmpty() && keys.isEmpty();
    }

    /** Makes it, which may take a second for each key; another time something else comes of it. */
    public CustomisingStep step() throws IOException {
        StringBuilder edits = new StringBuilder();
        String id = id();
        ids.forEach(path -> put(edits, path, id + "\n"));
        keys.forEach((path, publicOne) -> renew(edits, path, publicOne));
        byte[] text = ("mirage changes 1\n\n" + edits + "end\n").getBytes(StandardCharsets.UTF_8);
        return WrittenStep.of("fresh identity", GivenChanges.read(text, "the fresh identity", null));
    }

    private static String id() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void renew(StringBuilder edits, String path, boolean publicOne) {
        String kind = MachineIdentity.kind(path);
        if (HostKey.isKnown(kind)) {
            HostKey made = HostKey.make(kind, owner);
            put(edits, path, made.privateText());
            if (publicOne) {
                put(edits, path + PUBLIC, made.publicText());
            }
            return;
        }
        // servers do without a key of an old kind, but not safely with one that others have
        for (String gone : publicOne ? List.of(path, path + PUBLIC) : List.of(path)) {
            edits.append("remove ").append(gone).append('\n');
        }
    }

    private static void put(StringBuilder edits, String path, String text) {
        edits.append("put file ").append(path).append("\n  text\n");
        text.lines().forEach(line -> edits.append("  | ").append(line).append('\n'));
    }
}
