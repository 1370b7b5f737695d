// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Closes several things, all of them even when one fails. */
public final class CloseAll {

    private CloseAll() {}

    /** In their order; what the last failure said is thrown once all are closed. */
    public static void of(List<? extends Closeable> open) throws IOException {
        IOException failure = null;
        for (Closeable one : open) {
            try {
                one.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
