// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

/** When something is made anew that others are made of, or that is made of others. */
public enum Turn {

    /** What programs that come after it already use: shared libraries, lists of modules. */
    FIRST,
    /** What neither needs others nor is needed. */
    ANY,
    /** Initial RAM disks, which modules and libraries go into. */
    RAM_DISKS,
    /** Boot menus, which name RAM disks. */
    MENUS
}
