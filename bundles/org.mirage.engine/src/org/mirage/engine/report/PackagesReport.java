// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;

import org.mirage.engine.packages.PackageLists;

/** Writes what is installed in one form: what comes before the versions, the packages of each, what comes after. */
public interface PackagesReport extends PackageLists.Visitor {

    void begin() throws IOException;

    void finish() throws IOException;
}
