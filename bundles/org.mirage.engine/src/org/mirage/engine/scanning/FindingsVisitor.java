// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.io.IOException;

import org.mirage.engine.VersionFiles;

/** Takes what a scan found, version by version. */
public interface FindingsVisitor {

    /** A version was looked at; also one in which nothing was found. */
    void version(VersionFindings found, VersionFiles files) throws IOException;
}
