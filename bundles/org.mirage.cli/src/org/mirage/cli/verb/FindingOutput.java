// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.VersionFindings;

/** Shows what scans found. */
interface FindingOutput extends AutoCloseable {

    /** Shows what was found in a version; {@code open} are those findings that count. */
    void version(VersionFindings found, List<Finding> open) throws IOException;

    /** All versions were shown, if there are any. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
