// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** Learns how far a long operation is and can ask it to stop; called by several threads at once. */
public interface Monitor {

    /** Watches nothing and never cancels. */
    Monitor NONE = new Monitor() {
        @Override
        public void begin(String task, long total) {
            // nobody looks
        }

        @Override
        public void worked(long units) {
            // nobody looks
        }

        @Override
        public void note(String fact) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * A part of the work starts; the one before has ended.
     *
     * @param task what is done, for a person
     * @param total units of it, bytes where content is moved; -1 when unknown
     */
    void begin(String task, long total);

    /** Like {@link #begin}, with a total of things that are counted, such as files, and no bytes. */
    default void beginCounting(String task, long total) {
        begin(task, total);
    }

    /** So many more units of the current part are done. */
    void worked(long units);

    /** Something that a person should know, such as a warning about the image. */
    void note(String fact);

    /** True once the operation was asked to stop. */
    boolean cancelled();

    /** Ends the operation when it was asked to stop. */
    default void check() throws CancelledException {
        if (cancelled()) {
            throw new CancelledException();
        }
    }
}
