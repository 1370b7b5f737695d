// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * Which numbers the users and groups of the child have on a target: those of the same names where it has them; for others the
 * numbers that the programs which made them would take there.
 */
final class AccountPlan {

    private static final NumberRange SYSTEM = new NumberRange(100, 999, true);

    private final AccountTexts parent;
    private final AccountTexts child;
    private final AccountTexts target;
    private final Accounts users;
    private final Accounts groups;
    private final Map<String, Long> renumbered = new TreeMap<>();

    AccountPlan(AccountTexts parent, AccountTexts child, AccountTexts target) throws UndecidedException {
        this.parent = parent;
        this.child = child;
        this.target = target;
        users = target.users().copy();
        groups = target.groups().copy();
        allocate();
    }

    /** The users of the target before and those that it gets. */
    Accounts users() {
        return users;
    }

    Accounts groups() {
        return groups;
    }

    /** New names, with what they are, whose numbers are others than the child's. */
    Map<String, Long> renumbered() {
        return renumbered;
    }

    private void allocate() throws UndecidedException {
        Accounts usersBefore = parent.users().copy();
        Accounts groupsBefore = parent.groups().copy();
        Set<String> newUsers = child.users().without(parent.users());
        for (String name : child.groups().without(parent.groups())) {
            long number = child.groups().number(name);
            requireSameKind("group", name, number, groups);
            boolean pair = newUsers.contains(name) && child.users().number(name) == number;
            if (groups.number(name) == null) {
                NumberRange range = NumberRange.of(number, systemGroups(),
                        taken -> groupsBefore.isTaken(taken) || pair && usersBefore.isTaken(taken));
                long wanted = users.number(name) != null && pair ? users.number(name) : number;
                long given = next("group", name, wanted, range,
                        taken -> groups.isTaken(taken) || pair && users.number(name) == null && users.isTaken(taken));
                groups.add(name, given);
                note("group " + name, number, given);
            }
            groupsBefore.add(name, number);
            if (pair && users.number(name) == null && !users.isTaken(groups.number(name))) {
                users.add(name, groups.number(name));
                note("user " + name, number, groups.number(name));
            }
        }
        for (String name : newUsers) {
            long number = child.users().number(name);
            requireSameKind("user", name, number, users);
            if (users.number(name) == null) {
                NumberRange range = NumberRange.of(number, systemUsers(), usersBefore::isTaken);
                long given = next("user", name, number, range, users::isTaken);
                users.add(name, given);
                note("user " + name, number, given);
            }
            usersBefore.add(name, number);
        }
    }

    /** What a program runs as is nobody's account, however it is called. */
    private static void requireSameKind(String kind, String name, long number, Accounts there) throws UndecidedException {
        Long known = there.number(name);
        if (known != null && NumberRange.isOrdinary(known) != NumberRange.isOrdinary(number)) {
            throw new UndecidedException("the " + kind + " " + name + " is " + (NumberRange.isOrdinary(known) ? "an ordinary one"
                    : "one of the system") + " here, not so in the run");
        }
    }

    private static long next(String kind, String name, long number, NumberRange range, LongPredicate taken)
            throws UndecidedException {
        long given = range != null ? range.next(taken) : taken.test(number) ? -1 : number;
        if (given < 0) {
            throw new UndecidedException(range == null
                    ? "the " + kind + " " + name + " has the number " + number + " everywhere, which another one has here"
                    : "no number is left for the " + kind + " " + name);
        }
        return given;
    }

    private void note(String what, long number, long given) {
        if (number != given) {
            renumbered.put(what, given);
        }
    }

    private NumberRange systemUsers() {
        return target.systemRange("UID", SYSTEM);
    }

    private NumberRange systemGroups() {
        return target.systemRange("GID", SYSTEM);
    }

    /** The target's number for an owner of the child; -1 when the target has none of that name. */
    long user(long number) {
        return translate(number, child.users(), users);
    }

    long group(long number) {
        return translate(number, child.groups(), groups);
    }

    private static long translate(long number, Accounts from, Accounts to) {
        String name = from.name(number);
        if (name == null) {
            return number;
        }
        Long there = to.number(name);
        return there == null ? -1 : there;
    }

    /** True when an owner of the parent and one of the target are the same one. */
    boolean isSameUser(long parents, long targets) {
        return isSame(parents, parent.users(), targets, target.users());
    }

    boolean isSameGroup(long parents, long targets) {
        return isSame(parents, parent.groups(), targets, target.groups());
    }

    private static boolean isSame(long one, Accounts ones, long other, Accounts others) {
        String name = ones.name(one);
        return name == null ? one == other && others.name(other) == null : name.equals(others.name(other));
    }

    /** Lines of passwd of the parent or the child with the target's numbers in them. */
    String passwd(String text, boolean ofChild) {
        return AccountTexts.renumber(text, (name, number) -> users.number(name),
                (name, number) -> groupOf(number, ofChild ? child.groups() : parent.groups()));
    }

    /** Lines of group of the parent or the child with the target's numbers in them. */
    String group(String text) {
        return AccountTexts.renumber(text, (name, number) -> groups.number(name), null);
    }

    private Long groupOf(long number, Accounts from) {
        String name = from.name(number);
        return name == null ? null : groups.number(name);
    }
}
