// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

/** Which side of a comparison changed a path. Against one version only, it is always the right one. */
public enum ChangedSide {
    LEFT,
    RIGHT,
    /** Both, and both alike. */
    BOTH,
    /** Both, and each in its own way. */
    CONFLICT
}
