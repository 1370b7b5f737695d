// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;

/** Takes files as they are found, image by image and in each by path. */
@FunctionalInterface
public interface FoundVisitor {

    void found(FoundFile file) throws IOException;
}
