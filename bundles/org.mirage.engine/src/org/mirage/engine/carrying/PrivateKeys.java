// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.packages.InstalledPackage;

/** Finds private keys that a run made: those that no package brought. */
final class PrivateKeys {

    private static final Pattern PLACES = Pattern.compile("/(?:etc|var|root|home|opt|srv)/.*");
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----");
    private static final int LOOK = 4096;
    private static final long LARGEST = 1 << 16;

    private final CapturedChange change;

    PrivateKeys(CapturedChange change) {
        this.change = change;
    }

    /** True when a file holds a private key that the parent did not have there. */
    boolean isOfOneMachine(ChangedPath path) throws IOException {
        if (!path.isFile() || path.hasSameContent() || path.after().size() > LARGEST || !PLACES.matcher(path.path()).matches()) {
            return false;
        }
        try (InputStream content = change.child().open(new MachineEntry(Carrying.bytes(path.path()), path.after(), 0, false))) {
            return BEGIN.matcher(new String(content.readNBytes(LOOK), StandardCharsets.ISO_8859_1)).find() && !isPacked(path.path());
        }
    }

    private boolean isPacked(String path) throws IOException {
        for (InstalledPackage one : change.packages().installed()) {
            for (String name : new String[] {one.name(), one.name() + ":" + one.architecture()}) {
                if (change.childText("/var/lib/dpkg/info/" + name + ".list").contains("\n" + path + "\n")) {
                    return true;
                }
            }
        }
        return false;
    }
}
