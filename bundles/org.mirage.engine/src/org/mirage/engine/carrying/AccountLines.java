// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.Set;

/** Decides about lines of users and groups that are not as expected: field by field, members one by one. */
final class AccountLines implements EntryDecision {

    private final Set<Integer> memberFields;

    /** @param memberFields which fields are lists of members, counted from 0 */
    private AccountLines(Set<Integer> memberFields) {
        this.memberFields = memberFields;
    }

    /** The decisions for a file of that name, a backup's without its dash. */
    static AccountLines of(String file) {
        return switch (file) {
            case "group" -> new AccountLines(Set.of(3));
            case "gshadow" -> new AccountLines(Set.of(2, 3));
            default -> new AccountLines(Set.of());
        };
    }

    @Override
    public String decide(String key, String base, String child, String target) throws UndecidedException {
        if (child == null || target == null) {
            throw new UndecidedException("the entry of \"" + key + "\" is "
                    + (target == null ? "not there" : "not as expected where it would be removed"));
        }
        String[] before = base == null ? null : fields(base);
        String[] wanted = fields(child);
        String[] merged = fields(target);
        if (wanted.length != merged.length || before != null && before.length != merged.length) {
            throw new UndecidedException("the entry of \"" + key + "\" has another number of fields");
        }
        for (int i = 0; i < merged.length; i++) {
            if (memberFields.contains(i)) {
                merged[i] = FieldMerge.members(before == null ? "" : before[i], wanted[i], merged[i], ",");
            } else if (before != null && !before[i].equals(wanted[i]) && !wanted[i].equals(merged[i])) {
                if (!before[i].equals(merged[i])) {
                    throw new UndecidedException("the entry of \"" + key + "\" was changed in another way");
                }
                merged[i] = wanted[i];
            }
        }
        return String.join(":", merged) + "\n";
    }

    private static String[] fields(String line) {
        return line.stripTrailing().split(":", -1);
    }
}
