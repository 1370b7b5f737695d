// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

/** How many more stripes all groups of a machine may have together: it bounds the memory that hostile metadata take. */
final class Allowance {

    private long left;

    Allowance(long most) {
        left = most;
    }

    void take(long count) throws DamagedMetadataException {
        if (count > left) {
            throw new DamagedMetadataException("its segments are more than any real group has");
        }
        left -= count;
    }
}
