// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/** Learns how something goes that reads all packs; may be called by several threads. */
public interface StoreListener {

    /** One that wants to know nothing. */
    StoreListener NONE = (done, total) -> true;

    /** So many of the packs' bytes are done; true to go on, false to stop. */
    boolean done(long bytes, long total);

    /** Something is wrong; the message says with which file or object. */
    default void problem(String message) {
    }
}
