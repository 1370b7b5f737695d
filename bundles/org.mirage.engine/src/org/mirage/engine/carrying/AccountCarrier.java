// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Carries users and groups by their names, with the target's numbers. */
final class AccountCarrier implements Carrier {

    private static final Pattern FILES = Pattern.compile("/etc/(?:passwd|group|shadow|gshadow|subuid|subgid)-?");
    private static final String BACKUP = "-";
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
        boolean isBackup = path.path().endsWith(BACKUP);
        String file = isBackup ? path.path().substring(0, path.path().length() - BACKUP.length()) : path.path();
        AccountLines decision = AccountLines.of(name(file));
        try {
            EntryMerge merge = merge(file, path.path(), target);
            Backup backup = new Backup(path, BACKUP, target);
            target.write(path, merge.into(target.original(file), isBackup ? Backup.lenient(decision) : decision));
            if (!isBackup) {
                backup.keep(merge, merge(file, backup.path(), target), decision);
            }
        } catch (UndecidedException e) {
            target.problem(path.path(), e.getMessage());
        }
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** What became of a file up to a path of the child, itself or its backup. */
    private static EntryMerge merge(String file, String until, Carrying target) throws IOException {
        String name = name(file);
        String base = translate(name, target.change().parentText(file), null, target);
        String known = base + target.original(file);
        return new EntryMerge(LineFormat.COLONS, base, translate(name, target.change().childText(until), known, target));
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
        Set<String> names = LineFormat.COLONS.split(others).stream().map(TextEntry::key).collect(Collectors.toSet());
        StringBuilder lines = new StringBuilder();
        for (TextEntry entry : LineFormat.COLONS.split(text)) {
            String[] fields = entry.text().stripTrailing().split(":", -1);
            if (!names.contains(entry.key()) && fields.length > COUNT && Accounts.isNumber(fields[COUNT])) {
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
