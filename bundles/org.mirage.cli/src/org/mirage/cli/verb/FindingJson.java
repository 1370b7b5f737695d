// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;

import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.scanning.AffectedPackage;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.engine.scanning.VersionFindings;

/** Findings as JSON: an array of versions. */
final class FindingJson implements FindingOutput {

    private final JsonWriter writer;
    private boolean begun;

    FindingJson(Terminal terminal) {
        writer = new JsonWriter(terminal.output());
    }

    private void begin() throws IOException {
        if (!begun) {
            writer.array();
            begun = true;
        }
    }

    @Override
    public void version(VersionFindings found, List<Finding> open) throws IOException {
        begin();
        writer.object().name("version").value(found.version().label()).name("record").value(found.version().record().toString());
        writer.name("found").value(open.size()).name("findings").array();
        for (Finding finding : found.findings()) {
            IgnoredFinding ignored = found.ignored().get(finding.key());
            if (ignored != null || open.contains(finding)) {
                write(finding, ignored);
            }
        }
        writer.end().end();
    }

    private void write(Finding finding, IgnoredFinding ignored) throws IOException {
        writer.object().name("key").value(finding.key()).name("kind").value(finding.kind().word()).name("rule").value(finding.rule());
        writer.name("severity").value(finding.severity().word());
        writer.bytes("path", finding.path());
        if (finding.subject() != null) {
            write(finding.subject());
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

    private void write(AffectedPackage subject) throws IOException {
        writer.name("package").object().name("ecosystem").value(subject.ecosystem()).name("name").value(subject.name());
        writer.name("version").value(subject.version()).name("fixed").value(subject.fixed().isEmpty() ? null : subject.fixed());
        writer.name("installed").array();
        for (String name : subject.installed()) {
            writer.value(name);
        }
        writer.end().end();
    }

    @Override
    public void finish() throws IOException {
        begin();
    }

    @Override
    public void close() throws IOException {
        if (begun) {
            writer.end();
            writer.close();
        }
    }
}
