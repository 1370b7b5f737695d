// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

/** The exit codes of all verbs; those that answer a question with theirs give 0, 1 and {@link #NO_ANSWER} a meaning of their own. */
public final class ExitCode {

    public static final int DONE = 0;
    /** Something went wrong; the message on the standard error says what. */
    public static final int TROUBLE = 1;
    /** The command was not understood. */
    public static final int USAGE = 2;
    /** The answer to the question that a verb was asked is no. */
    public static final int NO = 1;
    /** Something went wrong in a verb that answers a question. */
    public static final int NO_ANSWER = 2;
    /** Ctrl-C, as shells have it: 128 and the signal's number. */
    public static final int INTERRUPTED = 130;
    /** Whoever read the output has gone, as shells have it. */
    public static final int OUTPUT_CLOSED = 141;

    private ExitCode() {
    }
}
