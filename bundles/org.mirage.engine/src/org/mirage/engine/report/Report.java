// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;

import org.mirage.engine.compare.DifferenceVisitor;

/** Writes a comparison in one form: what comes before the differences, each of them, what comes after. */
public interface Report extends DifferenceVisitor {

    void begin() throws IOException;

    void finish() throws IOException;
}
