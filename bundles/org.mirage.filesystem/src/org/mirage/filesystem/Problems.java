// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

/** Takes what is found wrong on the way. */
@FunctionalInterface
public interface Problems {

    void found(Problem problem);
}
