// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.io.IOException;

/** Takes what is found in a database of rpm. */
public interface HeaderVisitor {

    /** A package's header. */
    void header(RpmHeader header) throws IOException;

    /** Something that is damaged and was left out. */
    void damaged(String what);
}
