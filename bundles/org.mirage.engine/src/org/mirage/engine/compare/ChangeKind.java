// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

/** What became of a path. */
public enum ChangeKind {
    /** Nothing; a directory that only holds differences. */
    NONE,
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** Something of another type has its name now. */
    TYPE,
    /** It holds other bytes, points elsewhere, or is another device; its metadata may differ, too. */
    CONTENT,
    /** It is what it was, but mode, owner, time, attributes, flags or hard links differ. */
    METADATA,
    /** It is new here and was elsewhere before. */
    MOVED,
    /** It is gone from here and is elsewhere now. */
    MOVED_AWAY
}
