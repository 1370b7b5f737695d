// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.Monitor;
import org.mirage.engine.search.index.DamagedIndexException;
import org.mirage.engine.search.index.SearchIndex;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/**
 * What the search index says that directories have for a question: where the entries are that may be meant, and all that leads to
 * them. Of directories that the index does not know it says nothing.
 */
final class IndexedAnswers {

    /** Beyond so many places of entries, going through directories costs no more. */
    private static final int MOST_PLACES = 2_000_000;

    /** Is told what is wrong with the index. */
    interface Fault {
        void found(DamagedIndexException damaged);
    }

    private final SearchIndex index;
    private final Fault fault;
    private final Query query;
    private final Monitor monitor;
    /** For each directory that has anything: entries that are meant or may be, and those that lead to some. */
    private final Map<Hash, List<Entry>> found = new HashMap<>();
    private int places;

    private IndexedAnswers(SearchIndex index, Fault fault, Query query, Monitor monitor) {
        this.index = index;
        this.fault = fault;
        this.query = query;
        this.monitor = monitor;
    }

    /** Too much was found. */
    private static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Asks the index.
     *
     * @param query without terms about images; one that the index {@linkplain IndexedTerms helps with}
     * @param fault what is told when the index is damaged, at any time
     * @return null where the index is of no help, as so much is meant or as it is damaged
     */
    static IndexedAnswers of(Query query, SearchIndex index, Fault fault, Monitor monitor) throws IOException {
        IndexedAnswers answers = new IndexedAnswers(index, fault, query, monitor);
        try {
            for (Term.OfEntry term : IndexedTerms.of(query)) {
                answers.ask(term);
            }
            answers.rise();
            return answers;
        } catch (TooMuchException much) {
            return null;
        } catch (DamagedIndexException damaged) {
            fault.found(damaged);
            return null;
        }
    }

    private void ask(Term.OfEntry term) throws IOException {
        Places places = new Places() {
            @Override
            boolean isMeant(Entry entry) {
                return term.test(entry) && TreeAnswers.answer(query, entry) != Answer.NO;
            }
        };
        switch (term) {
            case Term.OfName name -> index.names(name::test, places);
            case Term.OfContent content -> index.contents(content.digits(), places);
            case Term.OfMetadata other -> throw new IllegalArgumentException("there is no index for " + other);
        }
    }

    /** Notes which directories lead to those that have anything. */
    private void rise() throws IOException {
        Deque<Hash> waiting = new ArrayDeque<>(found.keySet());
        Places leading = new Places() {
            @Override
            boolean isMeant(Entry entry) {
                return true;
            }

            @Override
            void isFirst(Hash tree) {
                waiting.add(tree);
            }
        };
        while (!waiting.isEmpty()) {
            index.folders(waiting.remove(), leading);
        }
    }

    /** Notes where entries are. */
    private abstract class Places implements SearchIndex.EntryVisitor {

        private Entry entry;

        abstract boolean isMeant(Entry candidate);

        void isFirst(Hash tree) {
            // most only note
        }

        @Override
        public boolean entry(Entry candidate) throws IOException {
            monitor.check();
            entry = candidate;
            return isMeant(candidate);
        }

        @Override
        public void holder(Hash tree) throws IOException {
            if (++places > MOST_PLACES) {
                throw new TooMuchException();
            }
            List<Entry> entries = found.get(tree);
            if (entries == null) {
                entries = new ArrayList<>(2);
                found.put(tree, entries);
                isFirst(tree);
            }
            entries.add(entry);
        }
    }

    /** What a directory has; null when the index does not know it. */
    TreeAnswer of(Hash tree) throws IOException {
        List<Entry> entries = found.get(tree);
        if (entries == null) {
            return isKnown(tree) ? TreeAnswer.NOTHING : null;
        }
        // an entry may have come in several ways
        TreeMap<byte[], Entry> byName = new TreeMap<>(Arrays::compareUnsigned);
        entries.forEach(entry -> byName.put(entry.name(), entry));
        List<TreeAnswer.Item> items = new ArrayList<>();
        for (Entry entry : byName.values()) {
            boolean below = entry.type() == EntryType.DIRECTORY && found.containsKey(entry.subtree().tree());
            items.add(new TreeAnswer.Item(entry, TreeAnswers.answer(query, entry), below));
        }
        return new TreeAnswer(items);
    }

    private boolean isKnown(Hash tree) throws IOException {
        try {
            return index.hasTree(tree);
        } catch (DamagedIndexException damaged) {
            fault.found(damaged);
            return false;
        }
    }
}
