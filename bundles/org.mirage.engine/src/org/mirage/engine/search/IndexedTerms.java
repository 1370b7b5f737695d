// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.ArrayList;
import java.util.List;

/** Finds the words of a question that the search index can be asked. */
final class IndexedTerms {

    private IndexedTerms() {
    }

    /** True when the index can be asked for all that a question may be true of. */
    static boolean helpWith(Query query) {
        return of(query) != null;
    }

    /** Terms of which one is true of whatever a question is true of; null where there are none that an index has answers to. */
    static List<Term.OfEntry> of(Query query) {
        return switch (query) {
            case Term.OfName name -> List.of(name);
            case Term.OfContent content -> List.of(content);
            case Query.All all -> fewest(all.parts());
            case Query.Any any -> together(any.parts());
            case Query.Settled settled -> settled.truth() ? null : List.of();
            case Term.OfPath path -> path.name() == null ? null : List.of(path.name());
            case Query.Not _, Term.OfMetadata _, Term.OfText _, Term.OfImage _, Term.OfPackage _ -> null;
        };
    }

    /** Contents are looked up at once, names are gone through. */
    private static List<Term.OfEntry> fewest(List<Query> parts) {
        List<Term.OfEntry> fewest = null;
        for (Query part : parts) {
            List<Term.OfEntry> terms = of(part);
            fewest = terms != null && (fewest == null || cost(terms) < cost(fewest)) ? terms : fewest;
        }
        return fewest;
    }

    private static long cost(List<Term.OfEntry> terms) {
        return terms.stream().mapToLong(term -> term instanceof Term.OfContent ? 1 : 1_000_000).sum();
    }

    private static List<Term.OfEntry> together(List<Query> parts) {
        List<Term.OfEntry> together = new ArrayList<>();
        for (Query part : parts) {
            List<Term.OfEntry> terms = of(part);
            if (terms == null) {
                return null;
            }
            together.addAll(terms);
        }
        return together;
    }
}
