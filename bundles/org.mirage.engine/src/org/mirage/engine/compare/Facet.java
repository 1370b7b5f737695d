// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

/** What two entries of one path and type can differ in. */
public enum Facet {
    /** Bytes of a file; told by their names, without reading them. */
    CONTENT,
    /** Where a symbolic link points. */
    TARGET,
    /** Numbers of a device. */
    DEVICE,
    /** The lower twelve bits of the mode. */
    MODE,
    OWNER,
    GROUP,
    /** When it was changed, to the nanosecond. */
    TIME,
    /** Extended attributes, ACLs and capabilities among them. */
    ATTRIBUTES,
    /** Flags such as immutable, and the project number. */
    FLAGS,
    /** Which other paths are the same file. */
    LINKS;

    /** True for what an entry is, rather than what is said about it. */
    boolean isSubstance() {
        return this == CONTENT || this == TARGET || this == DEVICE;
    }
}
