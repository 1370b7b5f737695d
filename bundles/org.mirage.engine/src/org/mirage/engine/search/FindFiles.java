// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.store.TreeReader;

/**
 * Looks for files in many versions at once. Manifests are looked at first, each distinct directory once; contents are read only where
 * nothing else decides, each distinct one once.
 */
public final class FindFiles {

    private final Library library;
    private final Query query;
    private List<VersionName> named = List.of();
    private boolean allVersions;

    /**
     * Will look for the files that a question is true of, in the newest versions of all images.
     *
     * @throws QueryException when it cannot be understood
     */
    public FindFiles(Library library, String query) throws MirageException {
        this.library = library;
        SavedQueries saved = new SavedQueries(library);
        this.query = QueryParser.parse(query, new FileVocabulary(Instant.now(), saved::find));
    }

    /** Only in these images or versions; in all images when the list is empty. */
    public FindFiles in(List<VersionName> names) {
        named = List.copyOf(names);
        return this;
    }

    /** Whether an image named without a number means all its versions; otherwise it means the newest. */
    public FindFiles allVersions(boolean value) {
        allVersions = value;
        return this;
    }

    /**
     * Looks through the versions and tells what it finds as it finds it.
     *
     * @throws org.mirage.engine.NotFoundException when there is no such image or version
     */
    public FindReport call(FoundVisitor visitor, Monitor monitor) throws IOException {
        return call(visitor, null, monitor);
    }

    /** The same; with versions given in which something was found, no more is looked for in these. */
    FindReport call(FoundVisitor visitor, FoundIn enough, Monitor monitor) throws IOException {
        SearchTroubles troubles = new SearchTroubles(monitor);
        List<Asked> asked = new VersionAnswers(library, troubles, monitor).asked(query, chosen());
        if (enough != null) {
            // where all that was asked is true already, any file will do
            asked.stream().filter(one -> one.query().equals(Query.EVERYTHING)).flatMap(one -> one.versions().stream())
                    .filter(version -> version.entries() > 0).forEach(version -> enough.add(List.of(version)));
        }
        try (AskedIndex index = AskedIndex.open(library, asked, troubles, monitor)) {
            return call(units(asked, enough, index, troubles, monitor), index, visitor, troubles, monitor);
        }
    }

    private FindReport call(List<SearchUnit> units, AskedIndex index, FoundVisitor visitor, SearchTroubles troubles, Monitor monitor)
            throws IOException {
        List<Term.OfText> texts = query.terms().stream().filter(Term.OfText.class::isInstance).map(Term.OfText.class::cast).toList();
        TextAnswers contents = new TextAnswers(library.store(), texts, troubles, monitor);
        FoundCount count = new FoundCount();
        MountLayouts layouts = new MountLayouts(library, index, troubles, monitor);
        SearchThreads walkers = new SearchThreads();
        AtomicInteger next = new AtomicInteger();
        monitor.beginCounting("looking through versions", units.stream().mapToLong(unit -> unit.versions().size()).sum());
        List<Thread> threads = walkers.start(() -> {
            for (int i = next.getAndIncrement(); i < units.size() && !walkers.failed(); i = next.getAndIncrement()) {
                walk(units.get(i), layouts, monitor);
            }
        });
        try {
            new FoundOrder(contents, visitor, count).run(units, walkers, monitor);
        } finally {
            units.forEach(SearchUnit::drop);
            SearchThreads.join(threads);
        }
        walkers.check();
        Set<TreeAnswers> asked = new LinkedHashSet<>();
        units.forEach(unit -> asked.add(unit.answers()));
        return count.report(units.stream().mapToInt(unit -> unit.versions().size()).sum(),
                asked.stream().mapToLong(TreeAnswers::count).sum(), contents.count(), troubles.incomplete());
    }

    private static void walk(SearchUnit unit, MountLayouts layouts, Monitor monitor) throws IOException {
        if (unit.wantsMore()) {
            for (SearchedVersions searched : layouts.of(unit.versions())) {
                new ImageSearch(searched, unit.answers(), unit, monitor).run();
            }
        }
        monitor.worked(unit.versions().size());
        unit.end();
    }

    /** Versions by image, in rising order. */
    List<List<VersionSummary>> chosen() throws MirageException {
        List<List<VersionSummary>> chosen = new ArrayList<>();
        if (named.isEmpty()) {
            for (ImageSummary image : library.images()) {
                chosen.add(allVersions ? image.versions() : List.of(image.newest()));
            }
            return chosen;
        }
        Map<String, Set<Integer>> numbers = new LinkedHashMap<>();
        for (VersionName name : named) {
            ImageSummary image = library.image(name.image());
            Set<Integer> wanted = numbers.computeIfAbsent(name.image(), _ -> new LinkedHashSet<>());
            if (name.number() != 0) {
                wanted.add(library.version(name).number());
            } else if (allVersions) {
                image.versions().forEach(version -> wanted.add(version.number()));
            } else {
                wanted.add(image.newest().number());
            }
        }
        for (Map.Entry<String, Set<Integer>> image : numbers.entrySet()) {
            chosen.add(library.image(image.getKey()).versions().stream()
                    .filter(version -> image.getValue().contains(version.number())).toList());
        }
        return chosen;
    }

    private List<SearchUnit> units(List<Asked> asked, FoundIn enough, AskedIndex index, SearchTroubles troubles, Monitor monitor)
            throws IOException {
        TreeReader trees = new TreeReader(library.store());
        Map<Query, TreeAnswers> answers = new HashMap<>();
        List<SearchUnit> units = new ArrayList<>();
        for (Asked one : asked) {
            TreeAnswers ofQuery = answers.get(one.query());
            if (ofQuery == null) {
                ofQuery = new TreeAnswers(one.query(), index.answers(one.query()), trees, troubles, monitor);
                answers.put(one.query(), ofQuery);
            }
            units.add(new SearchUnit(one.versions(), ofQuery, enough));
        }
        return units;
    }
}
