// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

/** The exit codes of all verbs. */
public final class ExitCode {

    public static final int DONE = 0;
    /** Something went wrong; the message on the standard error says what. */
    public static final int TROUBLE = 1;
    /** The command was not understood. */
    public static final int USAGE = 2;
    /** Ctrl-C, as shells have it: 128 and the signal's number. */
    public static final int INTERRUPTED = 130;
    /** Whoever read the output has gone, as shells have it. */
    public static final int OUTPUT_CLOSED = 141;

    private ExitCode() {
    }
}
