// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mirage.engine.Names;

/** Values by which machines are known to others and that several of a table have: they would be in each other's way. */
public final class SharedValues {

    private static final int MOST_NAMED = 3;
    private static final int MOST_SAID = 5;

    private SharedValues() {
    }

    /** A sentence without its full stop for each value that is there more than once, as many as a person reads. */
    public static List<String> of(Customising customising, List<Instance> machines) {
        List<String> said = new ArrayList<>();
        int shared = 0;
        Set<String> parameters = new TreeSet<>();
        customising.steps().forEach(step -> parameters.addAll(step.identifying()));
        for (String parameter : parameters) {
            for (Map.Entry<String, List<String>> value : holders(customising, machines, parameter).entrySet()) {
                if (value.getValue().size() > 1 && ++shared <= MOST_SAID) {
                    said.add(named(value.getValue()) + " have the same " + parameter + ", "
                            + Names.show(value.getKey().getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        if (shared > MOST_SAID) {
            said.add("there are " + (shared - MOST_SAID) + " more values that several machines share");
        }
        return said;
    }

    /** The machines that have each value, named as they are and in their order. */
    private static Map<String, List<String>> holders(Customising customising, List<Instance> machines, String parameter) {
        byte[] initial = customising.parameters().stream().filter(known -> known.name().equals(parameter) && known.initial() != null)
                .map(known -> known.initial().bytes()).findFirst().orElse(null);
        byte[] common = customising.values().getOrDefault(parameter, initial);
        Map<String, List<String>> holders = new LinkedHashMap<>();
        for (Instance machine : machines) {
            byte[] value = machine.values().getOrDefault(parameter, common);
            if (value != null) {
                words(value).forEach(word -> holders.computeIfAbsent(word, _ -> new ArrayList<>()).add(machine.name()));
            }
        }
        return holders;
    }

    /** Of a list of addresses each by itself, without its network; case makes no difference to names. */
    private static Set<String> words(byte[] value) {
        Set<String> words = new TreeSet<>();
        for (String word : new String(value, StandardCharsets.UTF_8).split(",")) {
            String bare = word.replaceFirst("/.*", "").strip().toLowerCase(Locale.ROOT);
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }

    private static String named(List<String> machines) {
        if (machines.size() <= MOST_NAMED) {
            return String.join(", ", machines.subList(0, machines.size() - 1)) + " and " + machines.getLast();
        }
        return String.join(", ", machines.subList(0, MOST_NAMED)) + " and " + (machines.size() - MOST_NAMED) + " more";
    }
}
