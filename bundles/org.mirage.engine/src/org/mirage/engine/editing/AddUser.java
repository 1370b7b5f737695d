// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.mirage.engine.MirageException;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.AddUserEdit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.Value;
import org.mirage.engine.changes.WordRule;

/** Adds users as {@code useradd} of the shadow tools does. */
final class AddUser {

    private static final int SECONDS_A_DAY = 86_400;
    private static final int SKELETON_DEPTH = 30;
    private static final int NUMBER = 2;
    private static final int GROUP = 3;
    private static final int MEMBERS = 3;
    private static final int ABOUT = 4;
    private static final int HOME = 5;
    private static final int SHELL = 6;
    private static final String SHADOWED = "x";

    private final SystemFiles files;
    private final AddUserEdit edit;
    private final EditWords words;
    private final LoginSettings settings;
    private final AccountTable users;
    private final AccountTable shadow;
    private final AccountTable groups;
    private final AccountTable groupShadow;
    private final String name;

    AddUser(SystemFiles files, AddUserEdit edit, EditWords words) throws IOException {
        this.files = files;
        this.edit = edit;
        this.words = words;
        settings = new LoginSettings(files);
        users = new AccountTable(files, "/etc/passwd");
        shadow = new AccountTable(files, "/etc/shadow");
        groups = new AccountTable(files, "/etc/group");
        groupShadow = new AccountTable(files, "/etc/gshadow");
        name = words.raw(edit.name(), WordRule.NEW_USER);
    }

    /** The home folder that the user has or will have. */
    String home() throws IOException {
        if (edit.home() != null) {
            return field(words.raw(edit.home(), WordRule.PATH));
        }
        String folder = settings.text("HOME");
        if (WordRule.PATH.fault(RawPath.bytes(folder)) != null) {
            throw conflict("/etc/default/useradd", "HOME to be the folder of home folders", Shown.text(folder));
        }
        return field(RawPath.prefix(folder) + name);
    }

    /** What becomes a field of passwd. */
    private static String field(String value) throws MirageException {
        String fault = WordRule.ABOUT.fault(RawPath.bytes(value));
        if (fault != null) {
            throw new MirageException(fault);
        }
        return value;
    }

    void apply() throws IOException {
        files.text("/etc/passwd");
        if (users.find(name) != null) {
            throw conflict("/etc/passwd", "no user " + name, numbered(users));
        }
        long uid = uid();
        long gid = gid(uid);
        for (Value group : edit.groups()) {
            join(words.raw(group, WordRule.USER));
        }
        String shell = field(edit.shell() == null ? settings.text("SHELL") : words.raw(edit.shell(), WordRule.PATH));
        String about = edit.about() == null ? "" : words.raw(edit.about(), WordRule.ABOUT);
        boolean shadowed = shadow.isThere();
        users.add(String.join(":", name, shadowed ? SHADOWED : "!", "" + uid, "" + gid, about, home(), shell));
        if (shadowed) {
            shadow.add(name + ":!:" + files.seconds() / SECONDS_A_DAY + (edit.system() ? ":::" : ":" + days("PASS_MIN_DAYS") + ":"
                    + days("PASS_MAX_DAYS") + ":" + days("PASS_WARN_AGE")) + ":::");
        }
        for (AccountTable table : List.of(users, shadow, groups, groupShadow)) {
            if (table.isThere()) {
                table.save();
            }
        }
        if (!edit.system()) {
            subordinate("/etc/subuid", "UID", uid);
            subordinate("/etc/subgid", "GID", uid);
        }
        makeHome(uid, gid);
    }

    /** True when there is such a user already, in all that the edit says. */
    boolean isDone() throws IOException {
        String[] entry = users.find(name);
        if (entry == null || entry.length <= SHELL) {
            return false;
        }
        boolean member = true;
        for (Value group : edit.groups()) {
            String[] there = groups.find(words.raw(group, WordRule.USER));
            member &= there != null && there.length > MEMBERS && List.of(there[MEMBERS].split(",")).contains(name);
        }
        return member && (edit.uid() == null || entry[NUMBER].equals("" + edit.uid()))
                && (edit.gid() == null || entry[GROUP].equals("" + edit.gid()))
                && (edit.about() == null || entry[ABOUT].equals(words.raw(edit.about(), WordRule.ABOUT)))
                && (edit.home() == null || entry[HOME].equals(home()))
                && (edit.shell() == null || entry[SHELL].equals(words.raw(edit.shell(), WordRule.PATH)));
    }

    private String days(String setting) {
        long days = settings.number(setting, -1);
        return days < 0 ? "" : "" + days;
    }

    private long uid() throws IOException {
        long uid = edit.uid() != null ? edit.uid() : FreeNumbers.next(users.numbers(NUMBER), settings.range("UID", edit.system()),
                edit.system());
        String other = users.nameOf(NUMBER, "" + uid);
        if (uid < 0 || other != null) {
            throw conflict("/etc/passwd", uid < 0 ? "a free number" : "the number " + uid + " to be free",
                    uid < 0 ? "none" : "it is that of " + Shown.text(other));
        }
        return uid;
    }

    /** The number of the user's first group, which is made where there is none. */
    private long gid(long uid) throws IOException {
        if (edit.gid() != null && groups.nameOf(NUMBER, "" + edit.gid()) != null) {
            return edit.gid();
        }
        if (edit.gid() == null && !settings.isOn("USERGROUPS_ENAB")) {
            return settings.number("GROUP", 100);
        }
        if (groups.find(name) != null) {
            throw conflict("/etc/group", "no group " + name, numbered(groups));
        }
        TreeSet<Long> used = groups.numbers(NUMBER);
        long gid = edit.gid() != null ? edit.gid() : !used.contains(uid) ? uid
                : FreeNumbers.next(used, settings.range("GID", edit.system()), edit.system());
        if (gid < 0) {
            throw conflict("/etc/group", "a free number", "none");
        }
        groups.add(name + ":" + SHADOWED + ":" + gid + ":");
        if (groupShadow.isThere()) {
            groupShadow.add(name + ":!::");
        }
        return gid;
    }

    private void join(String group) throws ConflictException {
        groups.need(group);
        for (AccountTable table : List.of(groups, groupShadow)) {
            String[] entry = table.find(group);
            if (entry != null) {
                String members = entry.length > MEMBERS ? entry[MEMBERS] : "";
                table.set(group, MEMBERS, members.isEmpty() ? name : members + "," + name);
            }
        }
    }

    private void subordinate(String path, String kind, long uid) throws IOException {
        AccountTable table = new AccountTable(files, path);
        long[] ordinary = settings.range("UID", false);
        long count = settings.number("SUB_" + kind + "_COUNT", 0);
        boolean wanted = table.isThere() && count > 0 && (uid == 0 || uid >= ordinary[0] && uid <= ordinary[1]);
        if (!wanted || table.find(name) != null) {
            return;
        }
        long first = FreeNumbers.range(table, settings.number("SUB_" + kind + "_MIN", 0),
                settings.number("SUB_" + kind + "_MAX", 0), count);
        if (first < 0) {
            throw conflict(path, count + " numbers in a row to be free", "fewer");
        }
        table.add(name + ":" + first + ":" + count);
        table.save();
    }

    private void makeHome(long uid, long gid) throws IOException {
        if (edit.system() && edit.home() == null) {
            return;
        }
        String home = home();
        if (files.find(home) == null) {
            files.folder(home, settings.homeMode(), uid, gid);
            if (files.isFolder(settings.text("SKEL"))) {
                files.copyInto(settings.text("SKEL"), home, uid, gid, SKELETON_DEPTH);
            }
        }
        long mail = groups.number("mail", NUMBER);
        String spool = settings.text("MAIL_DIR") + "/" + name;
        if (!edit.system() && settings.isOn("CREATE_MAIL_SPOOL") && files.isFolder(settings.text("MAIL_DIR"))
                && files.find(spool) == null) {
            files.create(spool, new byte[0], mail < 0 ? 0600 : 0660, uid, mail < 0 ? gid : mail);
        }
    }

    private String numbered(AccountTable table) {
        long number = table.number(name, NUMBER);
        return number < 0 ? "one without a number" : "one of the number " + number;
    }

    private static ConflictException conflict(String path, String expected, String found) {
        return new ConflictException(RawPath.bytes(path), expected, found);
    }
}
