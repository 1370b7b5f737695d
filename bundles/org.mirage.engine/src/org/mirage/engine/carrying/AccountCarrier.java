// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.util.regex.Pattern;

/** Carries users and groups by their names, with the target's numbers. */
final class AccountCarrier implements Carrier {

    private static final Pattern FILES = Pattern.compile("/etc/(?:passwd|group|shadow|gshadow|subuid|subgid)-?");
    private static final long FIRST_SUBORDINATE = 100_000;
    private static final int START = 1;
    private static final int COUNT = 2;

    @Override
    public boolean takes(ChangedPath path) {
        return path.isFile() && FILES.matcher(path.path()).matches();
    }

    @Override
    public void carry(ChangedPath path, Carrying target) throws IOException {
        if (path.hasSameContent()) {
            return;
        }
        // a backup is the file as it was one step earlier
        String current = path.path().endsWith("-") ? path.path().substring(0, path.path().length() - 1) : path.path();
        String name = current.substring(current.lastIndexOf('/') + 1);
        String there = target.original(current);
        String base = translate(name, target.change().parentText(current), null, target);
        String known = base + there;
        String child = translate(name, target.change().childText(path.path()), known, target);
        try {
            target.write(path, new EntryMerge(LineFormat.COLONS, base, child).into(there, AccountLines.of(name)));
        } catch (UndecidedException e) {
            target.problem(path.path(), e.getMessage());
        }
    }

    /**
     * A text with the target's numbers in it.
     *
     * @param known lines of those that have numbers already; null for the parent's text
     */
    private static String translate(String name, String text, String known, Carrying target) {
        return switch (name) {
            case "passwd" -> target.accounts().passwd(text, known != null);
            case "group" -> target.accounts().group(text);
            case "subuid", "subgid" -> known != null ? subordinates(text, known) : text;
            default -> text;
        };
    }

    /** Gives those that are in no other text the ranges after the last one there. */
    private static String subordinates(String text, String others) {
        long next = Math.max(FIRST_SUBORDINATE, end(others));
        StringBuilder lines = new StringBuilder();
        for (TextEntry entry : LineFormat.COLONS.split(text)) {
            String[] fields = entry.text().stripTrailing().split(":", -1);
            boolean known = others.startsWith(entry.key() + ":") || others.contains("\n" + entry.key() + ":");
            if (!known && fields.length > COUNT && Accounts.isNumber(fields[COUNT])) {
                fields[START] = Long.toString(next);
                next += Long.parseLong(fields[COUNT]);
            }
            lines.append(String.join(":", fields)).append('\n');
        }
        return lines.toString();
    }

    private static long end(String text) {
        long end = 0;
        for (TextEntry entry : LineFormat.COLONS.split(text)) {
            String[] fields = entry.text().stripTrailing().split(":", -1);
            if (fields.length > COUNT && Accounts.isNumber(fields[START]) && Accounts.isNumber(fields[COUNT])) {
                end = Math.max(end, Long.parseLong(fields[START]) + Long.parseLong(fields[COUNT]));
            }
        }
        return end;
    }
}
