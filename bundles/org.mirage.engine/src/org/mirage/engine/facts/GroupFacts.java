// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which groups there are and who is in them, as group(5) says. */
final class GroupFacts implements FactSource {

    private static final String GROUPS = "/etc/group";

    @Override
    public String id() {
        return "groups";
    }

    @Override
    public String title() {
        return "Groups";
    }

    @Override
    public List<String> paths() {
        return List.of(GROUPS);
    }

    @Override
    public void read(FactFiles files, FactList facts) throws IOException {
        files.lines(GROUPS, facts, line -> {
            String[] fields = line.split(":", 4);
            if (fields.length > 2 && !line.startsWith("#") && !fields[0].isEmpty() && AccountNumbers.valid(fields[2])) {
                facts.add(fields[0]).with("gid", fields[2]).with("members", fields.length < 4 ? null : members(fields[3]));
            }
        });
    }

    private static String members(String field) {
        return Arrays.stream(field.split(",")).map(String::strip).filter(member -> !member.isEmpty()).distinct().sorted()
                .collect(Collectors.joining(", "));
    }
}
