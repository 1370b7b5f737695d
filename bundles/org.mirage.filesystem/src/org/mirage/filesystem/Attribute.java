// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.util.Arrays;

/** An extended attribute: its full name ({@code user.x}, {@code security.capability} …) and value, both bytes. */
public record Attribute(byte[] name, byte[] value) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Attribute that && Arrays.equals(name, that.name) && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(name) + Arrays.hashCode(value);
    }
}
