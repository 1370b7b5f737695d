// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

/**
 * What can be seen from outside of the work of an appliance.
 *
 * @param read bytes of the drives, however often
 * @param earned bytes of the drives that are not zero, each counted once: of these an image has no more than it really has
 * @param pulse how far the appliance itself says that it is
 */
record Work(long read, long earned, Pulse pulse) {

    /** Whether it moved on since. */
    boolean shows(Work before) {
        return read != before.read || !pulse.equals(before.pulse);
    }
}
