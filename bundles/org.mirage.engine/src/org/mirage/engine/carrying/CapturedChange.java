// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.SequencedMap;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.store.EntryType;

/**
 * What became of a machine's files between a version and one that was made from it by a run, for any number of targets. What the
 * two versions say of packages, users and the like is read once. Not for several threads.
 */
public final class CapturedChange {

    private static final byte[] ROOT = {'/'};
    private static final long LARGEST_TEXT = 64 << 20;

    private final VersionFiles parent;
    private final VersionFiles child;
    private final SequencedMap<String, ChangedPath> paths = new LinkedHashMap<>();
    private final Map<String, String> parentTexts = new HashMap<>();
    private final Map<String, String> childTexts = new HashMap<>();
    private final Map<String, EntryMerge> merges = new HashMap<>();
    private AccountTexts parentAccounts;
    private AccountTexts childAccounts;
    private PackageChange packages;

    private CapturedChange(VersionFiles parent, VersionFiles child) {
        this.parent = parent;
        this.child = child;
    }

    /** Compares two versions. */
    public static CapturedChange between(VersionFiles parent, VersionFiles child, Monitor monitor) throws IOException {
        CapturedChange change = new CapturedChange(parent, child);
        Comparison.of(CompareProfile.EVERYTHING, false, ROOT, new MachineEntry[] {parent.root(), child.root()}, monitor, parent,
                child).visit(difference -> {
                    if (!difference.change().isNone()) {
                        ChangedPath path = new ChangedPath(new String(difference.path(), StandardCharsets.ISO_8859_1),
                                difference.left() == null ? null : difference.left().entry(),
                                difference.right() == null ? null : difference.right().entry());
                        change.paths.put(path.path(), path);
                    }
                    return true;
                }, monitor);
        return change;
    }

    /** The version before the run. */
    public VersionFiles parent() {
        return parent;
    }

    /** The version that the run made. */
    public VersionFiles child() {
        return child;
    }

    /** All paths that differ, a folder before what it holds. */
    SequencedCollection<ChangedPath> paths() {
        return Collections.unmodifiableSequencedCollection(paths.sequencedValues());
    }

    /** A path that differs, or null. */
    ChangedPath path(String path) {
        return paths.get(path);
    }

    /** A text of the parent, one byte in each character; empty where there is none. */
    String parentText(String path) throws IOException {
        return text(parentTexts, parent, path);
    }

    /** A text of the child; empty where there is none. */
    String childText(String path) throws IOException {
        return text(childTexts, child, path);
    }

    private static String text(Map<String, String> known, VersionFiles files, String path) throws IOException {
        String text = known.get(path);
        if (text == null) {
            text = read(files, path);
            known.put(path, text);
        }
        return text;
    }

    private static String read(VersionFiles files, String path) throws IOException {
        MachineEntry entry = find(files, path);
        if (entry == null || entry.entry().type() != EntryType.FILE) {
            return "";
        }
        if (entry.entry().size() > LARGEST_TEXT) {
            throw new MirageException(entry + " in " + files.summary().label() + " is too large to be understood: "
                    + entry.entry().size() + " bytes");
        }
        try (InputStream content = files.open(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static MachineEntry find(VersionFiles files, String path) throws IOException {
        try {
            return files.find(path.getBytes(StandardCharsets.ISO_8859_1));
        } catch (NotFoundException absent) {
            return null;
        }
    }

    /** True when the child's backup of a file is the parent's file, or there is neither: it was written once in the run. */
    boolean isOneStep(String file, String backup) throws IOException {
        MachineEntry before = find(parent, file);
        MachineEntry kept = find(child, backup);
        return before == null || kept == null ? before == kept
                : before.entry().type() == EntryType.FILE && kept.entry().type() == EntryType.FILE
                        && Objects.equals(before.entry().content(), kept.entry().content());
    }

    /** The merge of a list of entries that a file is, parent and child read once. */
    EntryMerge merge(String path, EntryFormat format) throws IOException {
        EntryMerge merge = merges.get(path);
        if (merge == null) {
            merge = new EntryMerge(format, parentText(path), childText(path));
            merges.put(path, merge);
        }
        return merge;
    }

    /** The same for a backup: what became of the parent's current file up to the child's backup. */
    EntryMerge backupMerge(String backup, String current, EntryFormat format) throws IOException {
        EntryMerge merge = merges.get(backup);
        if (merge == null) {
            merge = new EntryMerge(format, parentText(current), childText(backup));
            merges.put(backup, merge);
        }
        return merge;
    }

    AccountTexts parentAccounts() throws IOException {
        if (parentAccounts == null) {
            parentAccounts = AccountTexts.of(parentText(AccountTexts.PASSWD), parentText(AccountTexts.GROUP), "");
        }
        return parentAccounts;
    }

    AccountTexts childAccounts() throws IOException {
        if (childAccounts == null) {
            childAccounts = AccountTexts.of(childText(AccountTexts.PASSWD), childText(AccountTexts.GROUP), "");
        }
        return childAccounts;
    }

    /** What became of packages. */
    PackageChange packages() throws IOException {
        if (packages == null) {
            packages = new PackageChange(PackageList.read(parentText(PackageChange.STATUS)),
                    PackageList.read(childText(PackageChange.STATUS)));
        }
        return packages;
    }
}
