// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.mirage.filesystem.NodeFlag;

/** Names the flags of an entry. */
final class FlagText {

    private FlagText() {
    }

    /** The names of all flags that are set; empty when none is. */
    static String of(int flags) {
        return Arrays.stream(NodeFlag.values()).filter(flag -> (flags & flag.bit()) != 0)
                .map(flag -> flag.name().toLowerCase(Locale.ROOT).replace('_', ' ')).collect(Collectors.joining(", ")); //$NON-NLS-1$
    }
}
