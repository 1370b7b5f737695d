// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;

import org.mirage.engine.JsonWriter;
import org.mirage.engine.packages.FileOwner;
import org.mirage.engine.packages.Package;

/** The one form that packages have in JSON. */
final class PackageJson {

    private PackageJson() {
    }

    /** All that is known of a package, as an object. */
    static void all(Package one, JsonWriter writer) throws IOException {
        writer.object().name("kind").value(one.kind().id()).name("name").value(one.name()).name("version").value(one.version());
        writer.name("architecture").value(one.architecture()).name("source").value(one.source());
        writer.name("sourceVersion").value(one.sourceVersion()).name("licence").value(one.licence()).name("place").value(one.place());
        writer.name("maintainer").value(one.maintainer()).name("summary").value(one.summary()).end();
    }

    /** The owner of a file, as an object; null when there is none. */
    static void owner(FileOwner owner, JsonWriter writer) throws IOException {
        if (owner == null) {
            writer.value((String) null);
            return;
        }
        writer.object().name("kind").value(owner.kind().id()).name("name").value(owner.name()).name("version").value(owner.version());
        writer.name("architecture").value(owner.architecture()).end();
    }
}
