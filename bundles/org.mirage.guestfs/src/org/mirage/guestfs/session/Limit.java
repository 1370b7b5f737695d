// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;

import org.mirage.guestfs.GuestMonitor;

/** How long an appliance may take for something. */
public interface Limit {

    /**
     * Looks again; called several times a second, and tells the monitor how far the work is.
     *
     * @throws IOException when it has taken too long
     */
    void check(GuestMonitor monitor) throws IOException;
}
