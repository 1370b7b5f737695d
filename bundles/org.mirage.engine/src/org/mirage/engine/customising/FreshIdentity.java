// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mirage.engine.VersionFiles;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.carrying.HostKey;

/** Gives machines of one version identities of their own, where they would have that of the version or of one another. */
public final class FreshIdentity {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    private final Set<String> taken = new HashSet<>();

    /** From now on no machine is to have the identity of that one. */
    public void take(VersionFiles files) throws IOException {
        taken.addAll(MachineIdentity.of(files).marks());
    }

    /** What a machine needs to be told from all others that were met; empty when it can be. */
    public Optional<CustomisingStep> step(VersionFiles files) throws IOException {
        MachineIdentity identity = MachineIdentity.of(files);
        StringBuilder edits = new StringBuilder();
        if (identity.ids().values().stream().anyMatch(taken::contains)) {
            String id = id();
            // both files name one machine
            identity.ids().keySet().forEach(path -> put(edits, path, id + "\n"));
        }
        String host = MachineIdentity.text(files, "/etc/hostname").strip();
        String owner = "root@" + (host.matches("[A-Za-z0-9._-]{1,64}") ? host : "localhost");
        for (Map.Entry<String, String> key : identity.keys().entrySet()) {
            if (taken.contains(key.getValue())) {
                renew(edits, key.getKey(), MachineIdentity.isThere(files, key.getKey() + ".pub"), owner);
            }
        }
        taken.addAll(identity.marks());
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        byte[] text = ("mirage changes 1\n\n" + edits + "end\n").getBytes(StandardCharsets.UTF_8);
        return Optional.of(new WrittenStep("fresh identity", GivenChanges.read(text, "the fresh identity", null)));
    }

    private static String id() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void renew(StringBuilder edits, String path, boolean publicOne, String owner) {
        String kind = MachineIdentity.kind(path);
        if (HostKey.isKnown(kind)) {
            HostKey made = HostKey.make(kind, owner);
            put(edits, path, made.privateText());
            if (publicOne) {
                put(edits, path + ".pub", made.publicText());
            }
        } else {
            // servers do without a key of an old kind, but not safely with one that others have
            for (String gone : publicOne ? List.of(path, path + ".pub") : List.of(path)) {
                edits.append("remove ").append(gone).append('\n');
            }
        }
    }

    private static void put(StringBuilder edits, String path, String text) {
        edits.append("put file ").append(path).append("\n  text\n");
        text.lines().forEach(line -> edits.append("  | ").append(line).append('\n'));
    }
}
