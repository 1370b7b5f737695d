// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;

import org.mirage.engine.JsonWriter;
import org.mirage.engine.packages.FileOwner;

/** The one form that owners of files have in JSON. */
public final class OwnerJson {

    private OwnerJson() {
    }

    /** The owner of a file, as an object; null when there is none. */
    public static void write(FileOwner owner, JsonWriter writer) throws IOException {
        if (owner == null) {
            writer.value((String) null);
            return;
        }
        writer.object().name("kind").value(owner.kind().id()).name("name").value(owner.name()).name("version").value(owner.version());
        writer.name("architecture").value(owner.architecture()).end();
    }
}
