// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.util.List;

/**
 * What the exit codes of a verb mean.
 *
 * @param trouble the code when something goes wrong
 * @param meanings a line for each code, for the verb's help
 */
public record ExitCodes(int trouble, List<String> meanings) {

    private static final String STOPPED = "130  stopped by Ctrl-C";

    /** Those of verbs that do something. */
    static final ExitCodes USUAL = new ExitCodes(ExitCode.TROUBLE, List.of("0  done", "1  trouble; the message says which",
            "2  the command was not understood", STOPPED));

    /**
     * Those of verbs that answer a question with their exit code, as diff(1) and grep(1) do.
     *
     * @param yes what 0 means
     * @param no what 1 means
     */
    public static ExitCodes answering(String yes, String no) {
        return new ExitCodes(ExitCode.NO_ANSWER, List.of("0  " + yes, "1  " + no,
                "2  trouble, or the command was not understood; the message says which", STOPPED));
    }
}
