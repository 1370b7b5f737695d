// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.VersionFiles;

/** Finds out which machines of one version need identities of their own: where they would have that of the version or of one another. */
public final class FreshIdentity {

    private final Set<String> taken = new HashSet<>();

    /** From now on no machine is to have the identity of that one. */
    public void take(VersionFiles files) throws IOException {
        taken.addAll(MachineIdentity.of(files).marks());
    }

    /** What a machine needs to be told from all others that were met. */
    public Renewal renewal(VersionFiles files) throws IOException {
        MachineIdentity identity = MachineIdentity.of(files);
        boolean known = identity.ids().values().stream().anyMatch(taken::contains);
        Map<String, Boolean> keys = new LinkedHashMap<>();
        for (Map.Entry<String, String> key : identity.keys().entrySet()) {
            if (taken.contains(key.getValue())) {
                keys.put(key.getKey(), MachineIdentity.isThere(files, key.getKey() + Renewal.PUBLIC));
            }
        }
        taken.addAll(identity.marks());
        String host = MachineIdentity.text(files, "/etc/hostname").strip();
        // both files with a machine-id name one machine
        return new Renewal(known ? List.copyOf(identity.ids().keySet()) : List.of(), keys,
                "root@" + (host.matches("[A-Za-z0-9._-]{1,64}") ? host : "localhost"));
    }
}
