// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.util.ArrayList;
import java.util.List;

/** Runs several commands in one process, so that Java can be watched loading the classes that all of them need. */
public final class Training {

    private static final String NEXT = "--next";

    private Training() {
    }

    /** Runs commands, each from its verb on, with {@code --next} between them; how they end does not matter. */
    public static void main(String[] words) {
        List<String> command = new ArrayList<>();
        for (String word : words) {
            if (word.equals(NEXT)) {
                Main.run(command.toArray(String[]::new));
                command = new ArrayList<>();
            } else {
                command.add(word);
            }
        }
        // ends as a verb does, because even that needs classes
        System.exit(Main.run(command.toArray(String[]::new)));
    }
}
