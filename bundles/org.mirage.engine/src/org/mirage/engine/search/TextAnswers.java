// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;
import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.Entry;
import org.mirage.store.ObjectName;
import org.mirage.store.PackStore;

/** Reads contents for the texts that a question asks for, each distinct one once, by all cores and in the order of the packs. */
final class TextAnswers {

    private static final TextMatch[] NOTHING = {};
    /** Neighbours that one thread reads: about what a frame of a pack holds. */
    private static final int TOGETHER = 32;

    private final PackStore store;
    private final ContentReader contents;
    private final List<Term.OfText> terms;
    private final SearchTroubles troubles;
    private final Monitor monitor;
    private final Map<ContentName, TextMatch[]> known = new ConcurrentHashMap<>();

    private record Placed(ContentName content, PackStore.Place place) {
    }

    TextAnswers(PackStore store, List<Term.OfText> terms, SearchTroubles troubles, Monitor monitor) {
        this.store = store;
        this.terms = terms;
        this.troubles = troubles;
        this.monitor = monitor;
        contents = new ContentReader(store);
    }

    /** Number of distinct contents that were read. */
    int count() {
        return known.size();
    }

    /** What was found for a term in the content of a file that was read; null for nothing. */
    TextMatch of(Term.OfText term, Entry file) {
        TextMatch[] found = known.getOrDefault(file.content(), NOTHING);
        return found.length == 0 ? null : found[terms.indexOf(term)];
    }

    /** What was found for the first term that anything was found for. */
    TextMatch first(Entry file) {
        if (file.content() != null) {
            for (TextMatch match : known.getOrDefault(file.content(), NOTHING)) {
                if (match != null) {
                    return match;
                }
            }
        }
        return null;
    }

    /** Reads the contents of files that were not read before. */
    void read(Collection<FoundFile> files, SearchThreads threads) throws IOException {
        Set<ContentName> wanted = new LinkedHashSet<>();
        files.forEach(file -> wanted.add(file.entry().entry().content()));
        wanted.removeAll(known.keySet());
        List<Placed> order = new ArrayList<>();
        for (ContentName content : wanted) {
            order.add(new Placed(content, place(content)));
        }
        order.sort(Comparator.comparing(Placed::place));
        AtomicInteger next = new AtomicInteger();
        threads.onAll(() -> {
            for (int at = next.getAndAdd(TOGETHER); at < order.size(); at = next.getAndAdd(TOGETHER)) {
                for (Placed placed : order.subList(at, Math.min(order.size(), at + TOGETHER))) {
                    scan(placed.content);
                }
            }
        });
    }

    private PackStore.Place place(ContentName content) throws IOException {
        PackStore.Place chunk = store.place(ObjectName.chunk(content.hash()));
        return chunk != PackStore.Place.NONE ? chunk : store.place(ObjectName.recipe(content.hash()));
    }

    private void scan(ContentName content) throws IOException {
        try (InputStream in = new ShortHoles(contents, content)) {
            TextMatch[] found = new TextScan(terms, monitor).scan(in, contents.size(content));
            boolean any = false;
            for (TextMatch match : found) {
                any |= match != null;
            }
            known.put(content, any ? found : NOTHING);
        } catch (CancelledException stopped) {
            throw stopped;
        } catch (IOException unreadable) {
            troubles.tell("the content " + content + " is left out, because it cannot be read: " + unreadable.getMessage());
            known.put(content, NOTHING);
        }
    }
}
