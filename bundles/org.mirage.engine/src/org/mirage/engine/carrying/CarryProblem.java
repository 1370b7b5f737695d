// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import org.mirage.engine.Names;

/**
 * Why a target cannot take a change without running.
 *
 * @param path the path that it is about, raw bytes; empty for the machine as a whole
 * @param reason for a person
 */
public record CarryProblem(byte[] path, String reason) {

    @Override
    public String toString() {
        return path.length == 0 ? reason : Names.show(path) + ": " + reason;
    }
}
