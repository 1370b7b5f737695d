// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who may log in, as passwd(5) and shadow(5) say. */
final class UserFacts implements FactSource {

    private static final String USERS = "/etc/passwd";
    private static final String PASSWORDS = "/etc/shadow";
    private static final int EXPIRY = 7;

    @Override
    public String id() {
        return "users";
    }

    @Override
    public String title() {
        return "Users";
    }

    @Override
    public List<String> paths() {
        return List.of(USERS, PASSWORDS);
    }

    @Override
    public void read(FactFiles files, FactList facts) throws IOException {
        Map<String, String[]> shadow = new HashMap<>();
        files.lines(PASSWORDS, facts, line -> {
            String[] fields = line.split(":", 9);
            if (fields.length > 1) {
                shadow.putIfAbsent(fields[0], fields);
            }
        });
        files.lines(USERS, facts, line -> {
            String[] fields = line.split(":", 7);
            if (fields.length > 3 && !line.startsWith("#") && !fields[0].isEmpty() && AccountNumbers.valid(fields[2])
                    && AccountNumbers.valid(fields[3])) {
                add(fields, shadow.get(fields[0]), facts);
            }
        });
    }

    private static void add(String[] user, String[] shadow, FactList facts) {
        boolean shadowed = user[1].equals("x");
        facts.add(user[0]).with("uid", user[2]).with("gid", user[3]).with("name", field(user, 4)).with("home", field(user, 5))
                .with("shell", field(user, 6))
                .with("password", !shadowed ? PasswordState.of(user[1]) : shadow == null ? null : PasswordState.of(shadow[1]))
                .with("expires", shadowed && shadow != null ? expiry(field(shadow, EXPIRY)) : null);
    }

    private static String field(String[] fields, int index) {
        return index < fields.length ? fields[index] : null;
    }

    /** From days since 1970. */
    private static String expiry(String days) {
        return days != null && days.matches("[0-9]{1,6}") ? LocalDate.ofEpochDay(Integer.parseInt(days)).toString() : null;
    }
}
