// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.mirage.engine.view.MachineTexts;

/**
 * A line of {@code /etc/passwd}.
 *
 * @param name of the user
 * @param user number
 * @param group number of the first group
 * @param home path of the home folder
 */
record Account(String name, long user, long group, String home) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final int LIMIT = 100_000;
    private static final int FIELDS = 7;

    /** All lines that can be understood, in order. */
    static List<Account> read(MachineTexts texts) throws IOException {
        List<Account> accounts = new ArrayList<>();
        for (String line : texts.text("/etc/passwd").split("\n")) {
            String[] fields = line.split(":", -1);
            if (fields.length == FIELDS && !fields[0].isEmpty() && NUMBER.matcher(fields[2]).matches()
                    && NUMBER.matcher(fields[3]).matches() && accounts.size() < LIMIT) {
                accounts.add(new Account(fields[0], Long.parseLong(fields[2]), Long.parseLong(fields[3]), fields[5]));
            }
        }
        return accounts;
    }
}
