// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Adds a user with its group, and a home folder unless it is a system user without one.
 *
 * @param name under which it logs in
 * @param uid number; null for the next free one
 * @param gid number of its first group, which is made when there is none of that number; null for a group of its own or
 *            the default one
 * @param groups names of groups that it is a member of, too
 * @param home its home folder; null for the usual one
 * @param shell null for the usual one
 * @param about full name and the like; null for nothing
 * @param system true for one that no person logs in as
 * @param expectation what must be at its home folder
 * @param comment lines before it
 */
public record AddUserEdit(Value name, Long uid, Long gid, List<Value> groups, Value home, Value shell, Value about,
        boolean system, Expectation expectation, List<String> comment) implements SystemEdit {

    public AddUserEdit {
        groups = List.copyOf(groups);
        comment = List.copyOf(comment);
    }
}
