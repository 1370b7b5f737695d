// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.JsonWriter;

/** Writes what scans found as JSON. */
public final class FindingsJson {

    private FindingsJson() {
    }

    /**
     * Writes an object for a version.
     *
     * @param open findings that count; those that are ignored are written besides
     */
    public static void write(JsonWriter writer, VersionFindings found, List<Finding> open) throws IOException {
        writer.object().name("version").value(found.version().label()).name("record").value(found.version().record().toString());
        writer.name("found").value(open.size()).name("findings").array();
        Set<Finding> counting = new HashSet<>(open);
        for (Finding finding : found.findings()) {
            IgnoredFinding ignored = found.ignored().get(finding.key());
            if (ignored != null || counting.contains(finding)) {
                write(writer, finding, ignored);
            }
        }
        writer.end().end();
    }

    private static void write(JsonWriter writer, Finding finding, IgnoredFinding ignored) throws IOException {
        writer.object().name("key").value(finding.key()).name("kind").value(finding.kind().word()).name("rule").value(finding.rule());
        writer.name("severity").value(finding.severity().word());
        writer.bytes("path", finding.path());
        if (finding.subject() != null) {
            write(writer, finding.subject());
        }
        writer.name("what").value(finding.what()).name("hint").value(finding.hint());
        if (finding.content() != null) {
            writer.name("content").value(finding.content().toString());
        }
        if (ignored != null) {
            writer.name("ignored").object().name("reason").value(ignored.reason()).name("time").value(ignored.time().toString());
            writer.name("author").value(ignored.author()).end();
        }
        writer.end();
    }

    private static void write(JsonWriter writer, AffectedPackage subject) throws IOException {
        writer.name("package").object().name("ecosystem").value(subject.ecosystem()).name("name").value(subject.name());
        writer.name("version").value(subject.version()).name("fixed").value(subject.fixed().isEmpty() ? null : subject.fixed());
        writer.name("installed").array();
        for (String name : subject.installed()) {
            writer.value(name);
        }
        writer.end().end();
    }
}
