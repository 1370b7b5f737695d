// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.Cancelling;

/** What a console prints is understood: prompts, signs of failure, silence. A shell stands for the machine. */
@Timeout(120)
class BootConsoleTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private String line;

    private BootOutcome outcome(String script, String pattern, Duration time, Monitor monitor) throws IOException {
        Process shell = new ProcessBuilder("/bin/sh", "-c", script).redirectErrorStream(true).start();
        try {
            BootConsole console = new BootConsole(shell, log, CheckBoot.pattern(pattern, CheckBoot.LOGIN), monitor);
            BootOutcome outcome = console.await(time);
            line = console.line();
            return outcome;
        } finally {
            shell.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "printf 'Debian 12\\r\\n\\r\\nweb ttyS0\\r\\n\\033[1mweb login: \\033[0m'; exec sleep 90||STARTED|web login:",
        "printf 'web login: [   17.4] random: crng init done\\n'; exec sleep 90||STARTED|web login: [   17.4] random: crng init done",
        "printf 'Last login: today\\n'; printf '\\033[2Jready 17\\n'; exec sleep 90|^ready [0-9]+|STARTED|ready 17",
        "printf 'login: '; printf 'not a prompt\\n'; exit 3|never|ENDED|login: not a prompt",
        "printf 'x\\n[ 2.0] Kernel panic - not syncing: VFS: no root\\n'; exec sleep 90||FAILED|[ 2.0] Kernel panic - not syncing: VFS: no root",
        "printf 'ALERT!  /dev/sda1 does not exist.  Dropping to a shell!\\n'; exec sleep 90||FAILED|ALERT!  /dev/sda1 does not exist.  Dropping to a shell!"})
    void whatIsPrinted(String script, String pattern, BootOutcome expected, String shown) throws IOException {
        assertEquals(expected, outcome(script, pattern == null ? "" : pattern, Duration.ofSeconds(60), Monitor.NONE), log.toString());
        assertEquals(shown, line);
    }

    @Test
    void waitingEnds() throws IOException {
        assertEquals(BootOutcome.SILENT, outcome("exec sleep 90", "", Duration.ofMillis(300), Monitor.NONE));
        assertEquals("", line);
        assertEquals(BootOutcome.TIME_OVER, outcome("echo Loading Linux ...; exec sleep 90", "", Duration.ofSeconds(2), Monitor.NONE));
        assertEquals("Loading Linux ...", line);
        assertThrows(CancelledException.class, () -> outcome("exec sleep 90", "", Duration.ofSeconds(60), new Cancelling(3)));
    }

    @ParameterizedTest
    @ValueSource(longs = {9_200_000_000L, 10_000_000_000L, Long.MAX_VALUE})
    void aLongTimeIsNoneThatIsOver(long seconds) throws IOException {
        assertEquals(BootOutcome.STARTED, outcome("sleep 1; printf 'web login: '; exec sleep 90", "", Duration.ofSeconds(seconds),
                Monitor.NONE));
    }

    @Test
    void muchOutputIsKeptInPart() throws IOException {
        assertEquals(BootOutcome.STARTED, outcome("head -c 20000000 /dev/zero | tr '\\0' x; echo; echo web login:; exec sleep 90", "",
                Duration.ofSeconds(90), Monitor.NONE));
        assertTrue(log.size() >= 16 << 20 && log.size() < 17 << 20, "log " + log.size());
    }

    @Test
    void whatIsNoPatternIsTold() {
        assertEquals("\"(a\" is no pattern: missing closing )", assertThrows(MirageException.class, () -> CheckBoot.pattern("(a", "")).getMessage());
        assertThrows(MirageException.class, () -> CheckBoot.pattern("((a{100}){100}){100}", ""));
    }
}
