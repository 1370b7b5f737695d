// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/**
 * A path on one side only that may have been elsewhere before, or may be elsewhere now.
 *
 * @param path one byte in each character
 * @param key what has to be equal: a content name or the hash of a tree
 * @param folder true for a directory
 * @param size bytes of the file or of all below
 */
record Candidate(String path, Object key, boolean folder, long size) {

    /** The candidate that an entry is, or null for what cannot be told from others: empty files and directories, and all else. */
    static Candidate of(String path, Entry entry, CompareProfile profile) {
        if (entry.type() == EntryType.FILE && entry.size() > 0 && entry.content() != null) {
            return new Candidate(path, entry.content(), false, entry.size());
        }
        if (entry.type() == EntryType.DIRECTORY && entry.subtree() != null && entry.subtree().bytes() > 0) {
            return new Candidate(path, profile.contentOnly() ? entry.subtree().content() : entry.subtree().tree(), true,
                    entry.subtree().bytes());
        }
        return null;
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** How many directories two paths have in common from the root on. */
    int nearness(Candidate other) {
        int common = 0;
        int most = Math.min(path.length(), other.path.length());
        for (int i = 0; i < most && path.charAt(i) == other.path.charAt(i); i++) {
            if (path.charAt(i) == '/') {
                common++;
            }
        }
        return common;
    }
}
