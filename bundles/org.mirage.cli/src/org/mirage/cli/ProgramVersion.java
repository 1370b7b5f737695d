// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Which Mirage this is, as its bundle says. */
final class ProgramVersion {

    private ProgramVersion() {
    }

    static String get() throws IOException {
        // every jar of the class path has a manifest; ours names this bundle
        for (URL manifest : Collections.list(ProgramVersion.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            try (InputStream in = manifest.openStream()) {
                Attributes attributes = new Manifest(in).getMainAttributes();
                String name = attributes.getValue("Bundle-SymbolicName");
                if (name != null && name.startsWith("org.mirage.cli")) {
                    return attributes.getValue("Bundle-Version");
                }
            }
        }
        return "(not packaged)";
    }
}
