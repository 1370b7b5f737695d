// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.PackagedVersions;
import org.mirage.store.Hash;

/** Answers what a question asks about versions and what is installed in them, before any of their files is looked at. */
final class VersionAnswers {

    private final Library library;
    private final SearchTroubles troubles;
    private final Monitor monitor;

    VersionAnswers(Library library, SearchTroubles troubles, Monitor monitor) {
        this.library = library;
        this.troubles = troubles;
        this.monitor = monitor;
    }

    /** What is left to ask of which versions, image by image; those of which nothing can be true are left out. */
    List<Asked> asked(Query query, List<List<VersionSummary>> images) throws IOException {
        List<Asked> asked = new ArrayList<>();
        for (List<VersionSummary> image : images) {
            asked.addAll(reduced(new Asked(query, image), version -> term -> term instanceof Term.OfImage about
                    ? Answer.of(about.test(version)) : Answer.OPEN));
        }
        Map<Term.OfPackage, Set<Hash>> having = having(asked);
        if (having.isEmpty()) {
            return asked;
        }
        List<Asked> left = new ArrayList<>();
        for (Asked one : asked) {
            left.addAll(reduced(one, version -> term -> term instanceof Term.OfPackage about
                    ? Answer.of(having.get(about).contains(version.record())) : Answer.OPEN));
        }
        return left;
    }

    private static List<Asked> reduced(Asked asked, Function<VersionSummary, Function<Term, Answer>> known) {
        Map<Query, List<VersionSummary>> left = new LinkedHashMap<>();
        for (VersionSummary version : asked.versions()) {
            Query reduced = asked.query().reduced(known.apply(version));
            if (!(reduced instanceof Query.Settled settled) || settled.truth()) {
                left.computeIfAbsent(reduced, _ -> new ArrayList<>()).add(version);
            }
        }
        List<Asked> parts = new ArrayList<>();
        left.forEach((query, versions) -> parts.add(new Asked(query, versions)));
        return parts;
    }

    /** For each term about packages, the versions that have one, among those of which it is asked. */
    private Map<Term.OfPackage, Set<Hash>> having(List<Asked> asked) throws IOException {
        Set<Term.OfPackage> terms = new LinkedHashSet<>();
        List<VersionSummary> versions = new ArrayList<>();
        for (Asked one : asked) {
            List<Term.OfPackage> ofQuery = one.query().terms().stream().filter(Term.OfPackage.class::isInstance)
                    .map(Term.OfPackage.class::cast).toList();
            terms.addAll(ofQuery);
            versions.addAll(ofQuery.isEmpty() ? List.of() : one.versions());
        }
        Map<Term.OfPackage, Set<Hash>> having = new HashMap<>();
        if (!terms.isEmpty()) {
            List<Term.OfPackage> order = List.copyOf(terms);
            PackagedVersions packaged = new PackagedVersions(library);
            List<Set<Hash>> found = packaged.call(order.stream().map(Term.OfPackage::wanted).toList(), versions, monitor);
            for (int i = 0; i < order.size(); i++) {
                having.put(order.get(i), found.get(i));
            }
            if (packaged.incomplete()) {
                troubles.tell("what is installed is not known of all versions");
            }
        }
        return having;
    }
}
