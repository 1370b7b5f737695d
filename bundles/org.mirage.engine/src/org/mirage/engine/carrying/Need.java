// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

/** How much a machine needs that something is made anew, the most first. */
public enum Need {

    /** It is right only once that was done. */
    NOW,
    /** It does so itself some time, and works meanwhile with the old one that it has: done where programs may run. */
    SOON,
    /** It does so itself when it has a use for it, and has none yet. */
    LATER
}
