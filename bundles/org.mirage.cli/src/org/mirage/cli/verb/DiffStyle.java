// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import org.mirage.cli.terminal.Style;
import org.mirage.engine.compare.ChangeKind;

/** How kinds of changes stand out on a terminal. */
final class DiffStyle {

    private DiffStyle() {
    }

    static Style of(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> Style.GOOD;
            case REMOVED -> Style.BAD;
            case CONTENT, TYPE -> Style.WARNING;
            case MOVED, MOVED_AWAY -> Style.LINK;
            case METADATA, NONE -> Style.PLAIN;
        };
    }
}
