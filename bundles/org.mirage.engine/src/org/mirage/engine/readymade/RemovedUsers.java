// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.DropLineEdit;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.LinePattern;
import org.mirage.engine.changes.Metadata;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.ReplaceEdit;
import org.mirage.engine.changes.WordRule;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.EntryType;

/** Removes users with their groups and home folders, as userdel(8) does with {@code --remove}. */
final class RemovedUsers {

    private static final String ALL = "all";
    private static final Pattern SETTING = Pattern.compile("(?m)^[ \t]*UID_(MIN|MAX)[ \t]+([0-9]{1,10})");
    private static final long LEAST = 1000;
    private static final long MOST = 60_000;
    private static final int USER_LIMIT = 1000;

    private final MachineTexts texts;
    private final Removals removals;
    private final List<Account> accounts;
    private final Set<Account> removed;

    /**
     * Will remove users.
     *
     * @param names who, or "all"
     * @throws MirageException when there is no such user, or it is root
     */
    RemovedUsers(MachineTexts texts, Removals removals, List<String> names) throws IOException {
        this.texts = texts;
        this.removals = removals;
        accounts = names.isEmpty() ? List.of() : Account.read(texts);
        removed = new LinkedHashSet<>(names.equals(List.of(ALL)) ? people() : named(names));
        if (removed.size() > USER_LIMIT) {
            throw new MirageException("there are " + removed.size() + " users to be removed, more than " + USER_LIMIT);
        }
    }

    private List<Account> people() throws IOException {
        long least = LEAST;
        long most = MOST;
        Matcher settings = SETTING.matcher(texts.text("/etc/login.defs"));
        while (settings.find()) {
            if (settings.group(1).equals("MIN")) {
                least = Long.parseLong(settings.group(2));
            } else {
                most = Long.parseLong(settings.group(2));
            }
        }
        List<Account> people = new ArrayList<>();
        for (Account account : accounts) {
            if (account.user() >= Math.max(1, least) && account.user() <= most && isName(account)) {
                people.add(account);
            }
        }
        return people;
    }

    private List<Account> named(List<String> names) throws MirageException {
        List<Account> named = new ArrayList<>();
        for (String name : names) {
            Account account = accounts.stream().filter(each -> each.name().equals(name)).findFirst()
                    .orElseThrow(() -> new MirageException("there is no user \"" + name + "\" to be removed"));
            if (account.user() == 0 || !isName(account)) {
                throw new MirageException("the user " + name + " cannot be removed");
            }
            named.add(account);
        }
        return named;
    }

    private static boolean isName(Account account) {
        return WordRule.USER.fault(RawPath.bytes(account.name())) == null;
    }

    /** Removes home folders that are theirs alone. */
    void homes(Monitor monitor) throws IOException {
        for (Account account : removed) {
            removals.because("remove-users: the home folder of " + account.name());
            MachineEntry home = texts.entry(account.home());
            if (home == null || home.entry().type() != EntryType.DIRECTORY) {
                continue;
            }
            String path = RawPath.of(home.path());
            boolean own = home.entry().owner() == account.user() && path.indexOf('/', 1) > 0
                    && accounts.stream().noneMatch(other -> !removed.contains(other) && RawPath.isWithin(other.home(), path));
            if (own) {
                removals.whole(home);
            } else {
                monitor.note("the home folder " + home + " of " + account.name() + " is not its alone and stays");
            }
        }
    }

    /** The edits of account files. */
    List<Edit> edits(Monitor monitor) throws IOException {
        List<Edit> edits = new ArrayList<>();
        Set<Long> groups = new HashSet<>();
        accounts.stream().filter(account -> !removed.contains(account)).forEach(account -> groups.add(account.group()));
        String text = texts.text("/etc/group");
        Set<String> lines = new HashSet<>(List.of(text.replaceAll("(?m)^([^:\n]*):[^:\n]*:([^:\n]*)(:.*)?$", "$1:$2").split("\n")));
        Set<String> members = members(text);
        Set<String> shadowMembers = members(texts.text("/etc/gshadow"));
        for (Account account : removed) {
            monitor.check();
            for (String file : List.of("/etc/passwd", "/etc/shadow", "/etc/subuid", "/etc/subgid")) {
                drop(file, account.name(), edits);
            }
            // a group of the user's name and number, which is nobody else's first one
            if (lines.contains(account.name() + ":" + account.group()) && !groups.contains(account.group())) {
                drop("/etc/group", account.name(), edits);
                drop("/etc/gshadow", account.name(), edits);
            }
            if (members.contains(account.name())) {
                edits.addAll(withoutMember("/etc/group", account.name()));
            }
            if (shadowMembers.contains(account.name())) {
                edits.addAll(withoutMember("/etc/gshadow", account.name()));
            }
        }
        return edits;
    }

    /** Whoever is named behind the first field of a line. */
    private static Set<String> members(String text) {
        Set<String> members = new HashSet<>();
        for (String line : text.split("\n")) {
            members.addAll(List.of(line.substring(Math.max(0, line.indexOf(':'))).split("[:,]")));
        }
        return members;
    }

    private void drop(String file, String name, List<Edit> edits) throws IOException {
        if (texts.isFile(file)) {
            edits.add(new DropLineEdit(MadeEdits.path(file), LinePattern.of(MadeEdits.path("^" + Pattern.quote(name) + ":")), null, null,
                    Metadata.NONE, Expectation.NONE, List.of()));
        }
    }

    /** Takes a user from lists of members: with others behind it, with others before it, alone at the end of a line or in the third field. */
    private static List<Edit> withoutMember(String file, String name) {
        String quoted = Pattern.quote(name);
        return List.of(replace(file, "([:,])" + quoted + ",", "\\1"), replace(file, "," + quoted + "(:|$)", "\\1"),
                replace(file, ":" + quoted + "$", ":"), replace(file, "^([^:]*:[^:]*:)" + quoted + ":", "\\1:"));
    }

    private static Edit replace(String file, String pattern, String with) {
        return new ReplaceEdit(MadeEdits.path(file), LinePattern.of(MadeEdits.path(pattern)), MadeEdits.path(with), null, Metadata.NONE,
                Expectation.NONE, List.of());
    }
}
