// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.util.List;
import java.util.Set;

/**
 * The words of a command, cut at its verb.
 *
 * @param before options before the verb, with their values
 * @param verb empty when there is none
 * @param rest what follows the verb
 */
record CommandWords(List<String> before, String verb, List<String> rest) {

    private static final Set<String> WITH_VALUE = Set.of("--library", "--color");

    static CommandWords of(List<String> words) {
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            at += WITH_VALUE.contains(words.get(at)) ? 2 : 1;
        }
        return at < words.size() ? new CommandWords(words.subList(0, at), words.get(at), words.subList(at + 1, words.size()))
                : new CommandWords(words, "", List.of());
    }

    boolean has(String option) {
        return before.contains(option);
    }
}
