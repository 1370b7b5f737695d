// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.charset.StandardCharsets;

/**
 * A path in a version, as people name it: {@code web@7:/etc/ssh}.
 *
 * @param version the version
 * @param path raw bytes, from the root of the machine's view
 */
public record VersionPath(VersionName version, byte[] path) {

    /**
     * Reads {@code IMAGE[@N][:PATH]}; without a path it is the root.
     *
     * @throws MirageException when the part before the colon names no version
     */
    public static VersionPath parse(String text) throws MirageException {
        int colon = text.indexOf(':');
        String path = colon < 0 || colon == text.length() - 1 ? "/" : text.substring(colon + 1);
        VersionName version = VersionName.parse(colon < 0 ? text : text.substring(0, colon));
        return new VersionPath(version, path.getBytes(StandardCharsets.UTF_8));
    }
}
