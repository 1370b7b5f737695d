// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.process;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What has to be closed when this process ends in an orderly way, such as sockets and folders that would stay behind. */
public final class AtExit {

    private static final Set<Closeable> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::closeAll, "close-at-exit"));
    }

    private AtExit() {}

    /** Has something closed at exit. */
    public static void close(Closeable open) {
        OPEN.add(open);
    }

    /** Forgets what has been closed before. */
    public static void closed(Closeable open) {
        OPEN.remove(open);
    }

    private static void closeAll() {
        for (Closeable open : OPEN) {
            try {
                open.close();
            } catch (IOException | RuntimeException e) {
                // nobody is left to be told, and the others shall be closed all the same
            }
        }
    }
}
