// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.applying.WorkingFiles;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** One target on its way to take a captured change: its files, and what was found out about them. */
final class Carrying {

    private static final long LARGEST_TEXT = 64 << 20;

    private final CapturedChange change;
    private final WorkingFiles files;
    private final AccountPlan accounts;
    private final PackageList packages;
    private final List<CarryProblem> problems = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, Generation> generations = new LinkedHashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final Set<String> settled = new LinkedHashSet<>();
    private final Set<String> placed = new LinkedHashSet<>();

    Carrying(CapturedChange change, WorkingFiles files, AccountPlan accounts, PackageList packages) {
        this.change = change;
        this.files = files;
        this.accounts = accounts;
        this.packages = packages;
    }

    CapturedChange change() {
        return change;
    }

    WorkingFiles files() {
        return files;
    }

    AccountPlan accounts() {
        return accounts;
    }

    /** The packages of the target before. */
    PackageList packages() {
        return packages;
    }

    /** What is at a path of the target now, or null. */
    Entry find(String path) throws IOException {
        return files.find(bytes(path));
    }

    /** True when the target has a folder there. */
    boolean isFolder(String path) throws IOException {
        Entry there = find(path);
        return there != null && there.type() == EntryType.DIRECTORY;
    }

    /** A text of the target, one byte in each character; empty where there is none. */
    String text(String path) throws IOException {
        return text(files, path);
    }

    static String text(WorkingFiles files, String path) throws IOException {
        Entry entry = files.find(bytes(path));
        return entry == null || entry.type() != EntryType.FILE ? ""
                : new String(files.read(bytes(path), LARGEST_TEXT), StandardCharsets.ISO_8859_1);
    }

    /** A text of the target as it was before anything was carried. */
    String original(String path) throws IOException {
        String text = originals.get(path);
        return text != null ? text : text(path);
    }

    /** Gives a file of the target another text, and the metadata that became of it from parent to child. */
    void write(ChangedPath path, String text) throws IOException {
        byte[] raw = bytes(path.path());
        Entry there = find(path.path());
        if (there != null && there.type() != EntryType.FILE) {
            problem(path.path(), "is no file here");
            return;
        }
        Entry owned = owned(path.path(), path.after());
        Entry wanted = owned == null || there == null || path.isAdded() ? owned : MetadataMerge.of(path, owned, there, this);
        String before = text(path.path());
        originals.putIfAbsent(path.path(), before);
        boolean same = there != null && text.equals(before);
        if (!same) {
            files.write(raw, bytes(text));
            place(path.path());
        }
        Entry written = find(path.path());
        if (wanted != null && (there == null || !path.isAdded())) {
            files.put(raw, wanted.toBuilder().content(written.content()).size(written.size()).linked(written.linked())
                    .time(written.seconds(), written.nanoseconds()).build());
        }
    }

    /** Gives a file that is there another text. */
    void write(String path, String text) throws IOException {
        if (!text.equals(text(path))) {
            files.write(bytes(path), bytes(text));
        }
    }

    /** An entry of the child with the target's numbers of its owners; null when the target has none of them, which is noted. */
    Entry owned(String path, Entry entry) {
        long user = accounts.user(entry.owner());
        long group = accounts.group(entry.group());
        if (user < 0 || group < 0) {
            problem(path, "belongs to a " + (user < 0 ? "user" : "group") + " that is not here");
            return null;
        }
        if (!AclOwners.areThere(entry.attributes(), accounts)) {
            problem(path, "has an access list that names a user or a group that is not here");
            return null;
        }
        return entry.toBuilder().owner(user).group(group).linked(false)
                .attributes(AclOwners.translate(entry.attributes(), accounts)).build();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Notes why the target cannot take what became of a path. */
    void problem(String path, String reason) {
        problems.add(new CarryProblem(bytes(path), reason));
    }

    List<CarryProblem> problems() {
        return problems;
    }

    /** Notes what a person should know. */
    void note(String fact) {
        notes.add(fact);
    }

    Set<String> notes() {
        return notes;
    }

    /** Has something made anew on the target by a program of its own, once, and as soon as anything needs it. */
    void generate(Generation generation) {
        generations.merge(generation.command(), generation, (one, other) -> one.need().compareTo(other.need()) <= 0 ? one : other);
    }

    Collection<Generation> generations() {
        return generations.values();
    }

    /** Notes that nobody else is to look at a path. */
    void settle(String path) {
        settled.add(path);
    }

    boolean isSettled(String path) {
        return settled.contains(path);
    }

    /** Notes that something of the run was put there. */
    void place(String path) {
        placed.add(path);
    }

    /** The paths at which something of the run was put. */
    Set<String> placed() {
        return placed;
    }
}
