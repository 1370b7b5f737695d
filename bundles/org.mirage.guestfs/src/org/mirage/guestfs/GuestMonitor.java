// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import java.io.IOException;

/** Learns how far the appliance is and can ask it to stop; called by the thread that works. */
public interface GuestMonitor {

    /** Watches nothing and never stops. */
    GuestMonitor NONE = new GuestMonitor() {
        @Override
        public void begin(String task, long total) {
            // nobody looks
        }

        @Override
        public void worked(long bytes) {
            // nobody looks
        }

        @Override
        public void check() {
            // never stops
        }
    };

    /**
     * A part of the work starts.
     *
     * @param task what is done, for a person
     * @param total bytes of it, -1 when unknown
     */
    void begin(String task, long total);

    /** So many more bytes of the current part are done. */
    void worked(long bytes);

    /** Throws something of the caller's own when the work shall stop; the appliance is ended then. */
    void check() throws IOException;
}
