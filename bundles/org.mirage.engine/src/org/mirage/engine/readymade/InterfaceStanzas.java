// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The text of an ifupdown file, as stanzas: a line that begins one, and the lines up to the next. */
final class InterfaceStanzas {

    private static final List<String> WORDS = List.of("iface", "auto", "mapping", "source", "source-directory", "no-auto-down",
            "no-scripts", "rename", "template");
    private static final String LOOPBACK = "lo";

    private InterfaceStanzas() {
    }

    /** The text without what is said of interfaces that a test finds; what is said of the loopback stays. */
    static String without(String text, Predicate<String> interfaces) {
        List<String> kept = new ArrayList<>();
        boolean keeping = true;
        for (String line : text.isEmpty() ? new String[0] : text.split("\n")) {
            String[] words = line.strip().split("\\s+");
            if (!isBeginning(words[0])) {
                if (keeping || line.isBlank()) {
                    kept.add(line);
                }
                continue;
            }
            keeping = true;
            if (words[0].equals("iface") || words[0].equals("mapping")) {
                keeping = words.length < 2 || stays(words[1], interfaces);
                if (keeping) {
                    kept.add(line);
                }
            } else if (words[0].startsWith("source") || words[0].equals("template")) {
                kept.add(line);
            } else {
                List<String> names = Arrays.stream(words).skip(1).filter(name -> stays(name, interfaces)).toList();
                if (!names.isEmpty()) {
                    kept.add(words[0] + " " + String.join(" ", names));
                }
            }
        }
        return String.join("\n", kept).strip().replaceAll("\n{3,}", "\n\n");
    }

    private static boolean isBeginning(String word) {
        return WORDS.contains(word) || word.startsWith("allow-");
    }

    private static boolean stays(String name, Predicate<String> interfaces) {
        // eth0:1 is a further address of eth0, and /e*=x configures x
        String plain = name.replaceFirst("[:=].*", "");
        return plain.equals(LOOPBACK) || !interfaces.test(plain);
    }

    /** True when something is said of interfaces but the loopback. */
    static boolean namesAny(String text) {
        return text.lines().map(line -> line.strip().split("\\s+"))
                .anyMatch(words -> words.length > 1 && words[0].equals("iface") && !words[1].equals(LOOPBACK));
    }

    /** True when there is a stanza at all. */
    static boolean hasAny(String text) {
        return text.lines().anyMatch(line -> isBeginning(line.strip().split("\\s+")[0]));
    }
}
