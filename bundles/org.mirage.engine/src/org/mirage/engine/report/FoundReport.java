// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;

import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FoundVisitor;

/** Writes what a search finds in one form: what comes before the files, each of them, what comes after. */
public interface FoundReport extends FoundVisitor {

    void begin() throws IOException;

    void finish(FindReport report) throws IOException;
}
