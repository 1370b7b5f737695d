// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/**
 * A volume that the machine's view shows at a path.
 *
 * @param path raw bytes, beginning with a slash
 * @param volume index of the volume among those of the version
 * @param source what named the volume, such as {@code UUID=…} of a line in {@code /etc/fstab}; empty when Mirage chose it
 */
public record Mount(byte[] path, int volume, String source) {

    @Override
    public String toString() {
        return Names.show(path);
    }
}
