// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/** Learns how a verification goes; called by several threads. */
public interface VerifyListener {

    /** One that wants to know nothing. */
    VerifyListener NONE = (done, total) -> true;

    /** So many of the packs' bytes are checked; true to go on, false to stop. */
    boolean checked(long done, long total);

    /** Something is wrong; the message says with which file or object. */
    default void problem(String message) {
    }
}
