// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mirage.filesystem.NodeFlag;

/** The names of flags of entries. */
public final class EntryFlags {

    private EntryFlags() {
    }

    /** The names of the flags that are set, such as {@code immutable}, in a fixed order. */
    public static List<String> names(int flags) {
        List<String> names = new ArrayList<>();
        for (NodeFlag flag : NodeFlag.values()) {
            if ((flags & flag.bit()) != 0) {
                names.add(flag.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        return names;
    }
}
