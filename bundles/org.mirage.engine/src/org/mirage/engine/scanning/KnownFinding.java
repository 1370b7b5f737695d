// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.util.HexFormat;

/**
 * What is kept of a finding when the scan is over.
 *
 * @param key by which people call it
 * @param kind what sort of thing
 * @param severity how much it matters
 */
public record KnownFinding(String key, FindingKind kind, Severity severity) {

    static byte[] bytes(String key) {
        return HexFormat.of().parseHex(key);
    }

    static String text(byte[] key) {
        return HexFormat.of().formatHex(key);
    }
}
