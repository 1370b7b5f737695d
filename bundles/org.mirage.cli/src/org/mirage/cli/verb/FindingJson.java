// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;

import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.FindingsJson;
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
        FindingsJson.write(writer, found, open);
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
