// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.mirage.engine.Monitor;
import org.mirage.store.DamagedObjectException;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;
import org.mirage.store.MissingObjectException;
import org.mirage.store.TreeReader;

/** Asks directories a question, each distinct one once however many versions have it; for any number of threads. */
final class TreeAnswers {

    private static final int MOST_ITEMS = 20_000;
    /** Items that are remembered; what is beyond is gone through again when it is met again. */
    private static final long REMEMBERED = 1_000_000;
    private static final int DEPTH_LIMIT = 10_000;

    private final Query query;
    private final TreeReader trees;
    private final Monitor monitor;
    private final SearchTroubles troubles;
    private final IndexedAnswers indexed;
    private final ConcurrentHashMap<Hash, TreeAnswer> known = new ConcurrentHashMap<>();
    private final AtomicLong items = new AtomicLong();

    /**
     * @param query without terms about images and packages
     * @param indexed what the search index says; null where it is not asked
     */
    TreeAnswers(Query query, IndexedAnswers indexed, TreeReader trees, SearchTroubles troubles, Monitor monitor) {
        this.query = query;
        this.indexed = indexed;
        this.trees = trees;
        this.troubles = troubles;
        this.monitor = monitor;
    }

    Query query() {
        return query;
    }

    TreeReader trees() {
        return trees;
    }

    /** Number of distinct directories that were looked at. */
    int count() {
        return known.size();
    }

    /** Whether the search index is asked before directories are read. */
    boolean isIndexed() {
        return indexed != null;
    }

    /** What an entry's own metadata say. */
    Answer of(Entry entry) {
        return answer(query, entry);
    }

    /** What an entry's own metadata say to a question. */
    static Answer answer(Query query, Entry entry) {
        return query.answer(term -> switch (term) {
            case Term.OfEntry own -> Answer.of(own.test(entry));
            case Term.OfText _ -> entry.content() == null || entry.size() == 0 ? Answer.NO : Answer.OPEN;
            case Term.OfPath _, Term.OfImage _, Term.OfPackage _ -> Answer.OPEN;
        });
    }

    /** What a directory has at all depths. */
    TreeAnswer of(Hash tree) throws IOException {
        return of(tree, 0);
    }

    private TreeAnswer of(Hash tree, int depth) throws IOException {
        TreeAnswer before = known.get(tree);
        if (before != null) {
            return before;
        }
        monitor.check();
        TreeAnswer looked = indexed == null ? null : indexed.of(tree);
        if (looked != null) {
            known.put(tree, looked);
            return looked;
        }
        if (depth == DEPTH_LIMIT) {
            troubles.note("what lies deeper than " + DEPTH_LIMIT + " directories is left out");
            return TreeAnswer.NOTHING;
        }
        List<TreeAnswer.Item> found = new ArrayList<>();
        boolean[] much = {false};
        try {
            trees.visit(tree, entry -> {
                TreeAnswer.Item item = item(entry, depth);
                if (item != null) {
                    much[0] |= found.size() == MOST_ITEMS;
                    if (!much[0]) {
                        found.add(item);
                    }
                }
                return true;
            });
        } catch (DamagedObjectException | MissingObjectException unreadable) {
            troubles.tell("a directory is left out, because it cannot be read: " + unreadable.getMessage());
        }
        TreeAnswer answer = found.isEmpty() ? TreeAnswer.NOTHING
                : much[0] || items.addAndGet(found.size()) > REMEMBERED ? TreeAnswer.MUCH : new TreeAnswer(List.copyOf(found));
        known.put(tree, answer);
        return answer;
    }

    /** An entry as an item, or null when nothing in or at it is meant. */
    TreeAnswer.Item item(Entry entry) throws IOException {
        return item(entry, 0);
    }

    private TreeAnswer.Item item(Entry entry, int depth) throws IOException {
        Answer answer = of(entry);
        boolean below = entry.type() == EntryType.DIRECTORY && !of(entry.subtree().tree(), depth + 1).isNothing();
        return answer == Answer.NO && !below ? null : new TreeAnswer.Item(entry, answer, below);
    }
}
