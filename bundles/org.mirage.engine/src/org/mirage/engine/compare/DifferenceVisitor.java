// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;

/** Takes the differences of a comparison one by one. */
@FunctionalInterface
public interface DifferenceVisitor {

    /** A difference; a directory comes before what it holds, and what it holds is left out when this says false. */
    boolean visit(Difference difference) throws IOException;
}
