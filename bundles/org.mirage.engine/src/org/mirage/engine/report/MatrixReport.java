// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.PackageMatrix;

/** Writes which version of each package is where, in one form. */
public interface MatrixReport {

    /**
     * Writes it.
     *
     * @param versions the columns
     * @param packages rows of a matrix of just these columns
     */
    void write(List<VersionSummary> versions, List<PackageMatrix.Row> packages) throws IOException;

    /** What marks a version that is earlier or later than most have. */
    static String sign(int outlier) {
        return outlier < 0 ? " !" : outlier > 0 ? " +" : "";
    }
}
