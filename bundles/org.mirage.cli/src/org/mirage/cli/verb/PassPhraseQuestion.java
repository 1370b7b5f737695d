// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.MirageException;
import org.mirage.guestfs.PassPhrases;

/** Gets the pass phrases of encrypted volumes: from a file, or from whoever sits at the terminal, without showing them. */
final class PassPhraseQuestion {

    private static final int LONGEST = 8192;

    private PassPhraseQuestion() {
    }

    /**
     * What asks.
     *
     * @param file whose first line is the answer for all volumes; null to ask a person
     */
    static PassPhrases of(Path file, Terminal terminal) throws MirageException {
        if (file != null) {
            char[] line = firstLine(file);
            return (volume, uuid, attempt) -> attempt == 1 ? Optional.of(line.clone()) : Optional.empty();
        }
        return terminal.canAsk() ? PassPhraseQuestion::ask : PassPhrases.NONE;
    }

    private static Optional<char[]> ask(String volume, String uuid, int attempt) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        char[] answer = console.readPassword("%n%s%s is encrypted. Pass phrase (nothing to leave it locked): ",
                attempt == 1 ? "" : "That was wrong. ", volume);
        return answer == null || answer.length == 0 ? Optional.empty() : Optional.of(answer);
    }

    private static char[] firstLine(Path file) throws MirageException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST + 1);
        } catch (IOException e) {
            throw new MirageException("the pass phrase cannot be read from " + file + ": " + e.getMessage(), e);
        }
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end == 0 || end > LONGEST) {
            throw new MirageException(file + " has no pass phrase in its first line");
        }
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, end));
        Arrays.fill(bytes, (byte) 0);
        return Arrays.copyOf(text.array(), text.limit());
    }
}
