// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.util.List;

/**
 * A kind of traces that a machine leaves in its files.
 *
 * @param name small letters and hyphens; that of virt-sysprep's operation where there is one
 * @param about what goes, for a person
 * @param whole patterns of what goes with all below it
 * @param files patterns of folders whose files go, while folders below them stay; and of single files
 */
record TraceStep(String name, String about, List<String> whole, List<String> files) {

    /** One of which matches go with all below them. */
    static TraceStep whole(String name, String about, String... patterns) {
        return new TraceStep(name, about, List.of(patterns), List.of());
    }

    /** One of which files go and folders stay. */
    static TraceStep files(String name, String about, String... patterns) {
        return new TraceStep(name, about, List.of(), List.of(patterns));
    }
}
