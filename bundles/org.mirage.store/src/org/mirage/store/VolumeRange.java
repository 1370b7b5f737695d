// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.List;

/** A part of a disk that a volume lies on: the disk's number in its version, offset and length in bytes. */
public record VolumeRange(int disk, long offset, long length) {

    static VolumeRange of(Object value) throws DamagedObjectException {
        if (value instanceof List<?> list && list.size() == 3 && list.get(0) instanceof Long disk
                && list.get(1) instanceof Long offset && list.get(2) instanceof Long length && disk >= 0
                && disk <= Integer.MAX_VALUE && offset >= 0 && length >= 0 && length <= Long.MAX_VALUE - offset) {
            return new VolumeRange(disk.intValue(), offset, length);
        }
        throw new DamagedObjectException("A range of a volume makes no sense");
    }
}
