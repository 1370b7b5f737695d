// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a version knows of users and groups.
 *
 * @param passwd the text of /etc/passwd
 * @param group the text of /etc/group
 * @param adduser the text of /etc/adduser.conf, empty where there is none
 */
record AccountTexts(String passwd, String group, String adduser, Accounts users, Accounts groups) {

    static final String PASSWD = "/etc/passwd";
    static final String GROUP = "/etc/group";
    static final String ADDUSER = "/etc/adduser.conf";

    private static final int NUMBER = 2;
    private static final int MAIN_GROUP = 3;
    private static final long LIMIT = 59999;

    /** Chooses another number for a line. */
    @FunctionalInterface
    interface Renumbering {

        /** The number to write; null to leave the one that is there. */
        Long number(String name, long number);
    }

    static AccountTexts of(String passwd, String group, String adduser) {
        return new AccountTexts(passwd, group, adduser, Accounts.read(passwd), Accounts.read(group));
    }

    /** The range of system users or groups as the machine's adduser is told. */
    NumberRange systemRange(String kind, NumberRange usual) {
        long first = setting("FIRST_SYSTEM_" + kind, usual.first());
        long last = setting("LAST_SYSTEM_" + kind, usual.last());
        return first <= last ? new NumberRange(first, last, true) : usual;
    }

    private long setting(String name, long usual) {
        Matcher matcher = Pattern.compile("(?m)^[ \\t]*+" + name + "[ \\t]*+=[ \\t]*+[\"']?([0-9]{1,5})\\b").matcher(adduser);
        long value = usual;
        while (matcher.find()) {
            value = Math.min(LIMIT, Long.parseLong(matcher.group(1)));
        }
        return value;
    }

    /** A text with other numbers in its third fields, and in its fourth ones when there is a choice for them. */
    static String renumber(String text, Renumbering numbers, Renumbering mainGroups) {
        StringBuilder lines = new StringBuilder();
        for (TextEntry entry : LineFormat.COLONS.split(text)) {
            String[] fields = entry.text().split(":", -1);
            if (fields.length > MAIN_GROUP && Accounts.isNumber(fields[NUMBER])) {
                change(fields, NUMBER, numbers);
                if (mainGroups != null && Accounts.isNumber(fields[MAIN_GROUP])) {
                    change(fields, MAIN_GROUP, mainGroups);
                }
            }
            lines.append(String.join(":", fields));
        }
        return lines.toString();
    }

    private static void change(String[] fields, int place, Renumbering numbers) {
        Long number = numbers.number(fields[0], Long.parseLong(fields[place]));
        if (number != null) {
            fields[place] = Long.toString(number);
        }
    }
}
