// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.util.Locale;

/** What sort of thing a scan found. */
public enum FindingKind {

    MALWARE, VULNERABILITY,
    /** Something that lets people in who have it: keys, passwords, tokens. */
    SECRET,
    /** What tells of the one machine that an image was made from. */
    RESIDUE;

    /** As it is written in texts and in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
