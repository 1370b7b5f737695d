// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/** The words on the first line of a block, read with messages that name the line. */
final class BlockWords {

    private final LineSource lines;
    private final Block block;

    BlockWords(LineSource lines, Block block) {
        this.lines = lines;
        this.block = block;
    }

    /** Reads a word. */
    @FunctionalInterface
    interface Reading<T> {

        T read(Value word) throws WordException;
    }

    /** Checks that so many words follow the keyword. */
    void count(int words) throws InvalidChangesException {
        if (block.words().size() != words) {
            throw invalid("\"" + block.name() + "\" takes " + Fields.words(words) + ", not " + block.words().size());
        }
    }

    /** Checks that {@code PATH to PATH} follows the keyword. */
    void pair() throws InvalidChangesException {
        if (block.words().size() != 3 || !block.words().get(1).toString().equals("to")) {
            throw invalid("write \"" + block.name() + " PATH to PATH\"");
        }
    }

    /** The only word, which a rule holds for. */
    Value only(WordRule rule) throws InvalidChangesException {
        count(1);
        return read(0, rule::read);
    }

    /** A path among the words, which count from 0 on. */
    Value path(int word) throws InvalidChangesException {
        return read(word, Words::path);
    }

    <T> T read(int word, Reading<T> reading) throws InvalidChangesException {
        try {
            return reading.read(block.words().get(word));
        } catch (WordException e) {
            throw invalid(e.getMessage());
        }
    }

    InvalidChangesException invalid(String reason) {
        return lines.invalid(block.line(), reason);
    }
}
