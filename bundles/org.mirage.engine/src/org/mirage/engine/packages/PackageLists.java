// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.store.Hash;

/**
 * What is installed in versions. Each distinct database is read once and kept in the catalog; what is not there is read from the packs,
 * so that a version that any program made is answered for.
 */
public final class PackageLists {

    /** Takes the packages of a version. */
    @FunctionalInterface
    public interface Visitor {

        void packages(VersionSummary version, List<Package> packages) throws IOException;

        /** Told before the packages of the version: something in it could not be read. The monitor is told all of it at the end. */
        default void unread(VersionSummary version, UnreadSource source) throws IOException {
            // most have no place for it
        }
    }

    private static final int AT_ONCE = 100;
    /** Versions whose packages are read while the catalog stays open, which others wait for. */
    private static final int FEW = 10;
    /** Packages that are stored in one transaction, which takes about a second. */
    private static final int STORED_AT_ONCE = 20_000;
    /** Files that may hold packages and are remembered until it is known whether they do. */
    private static final int GUESSED_AT_ONCE = 50_000;
    private static final String NOT_KEPT = "what was read of packages is not kept: ";

    private final Library library;
    private final LanguageSearch languages = new LanguageSearch();
    private final UnreadSources unread = new UnreadSources();
    private boolean catalogBusy;
    private boolean incomplete;

    public PackageLists(Library library) {
        this.library = library;
    }

    /** The packages of one version, in the order of their databases. */
    public List<Package> of(VersionSummary version, Monitor monitor) throws IOException {
        List<Package> all = new ArrayList<>();
        visit(List.of(version), (_, packages) -> all.addAll(packages), monitor);
        return all;
    }

    /**
     * Reads and keeps the packages of new versions, if anybody ever asked for packages in this library.
     *
     * @param soon true where the monitor ends it in a moment, so that others may wait as long
     */
    public void keepUp(List<VersionSummary> fresh, boolean soon, Monitor monitor) throws IOException {
        if (!soon) {
            if (library.catalog().asked(connection -> new PackageTables(connection).isUsed())) {
                visit(fresh, (_, _) -> { }, monitor);
            }
            return;
        }
        boolean used = true;
        for (int begin = 0; used && begin < fresh.size(); begin += FEW) {
            List<VersionSummary> some = fresh.subList(begin, Math.min(fresh.size(), begin + FEW));
            // opening the catalog takes longer than what is asked of it, so that it stays open for some
            used = library.catalog().derived(connection -> {
                boolean asked = new PackageTables(connection).isUsed();
                if (asked) {
                    visit(some, (_, _) -> { }, monitor);
                }
                return asked;
            });
        }
    }

    /** Gives the packages of versions, one version after the other. */
    public void visit(List<VersionSummary> versions, Visitor visitor, Monitor monitor) throws IOException {
        visitSome(versions, visitor, monitor);
        tellUnread(monitor);
    }

    /** Likewise where more versions will follow: what could not be read is not told yet. */
    void visitSome(List<VersionSummary> versions, Visitor visitor, Monitor monitor) throws IOException {
        for (int begin = 0; begin < versions.size(); begin += AT_ONCE) {
            new Batch(versions.subList(begin, Math.min(versions.size(), begin + AT_ONCE)), monitor).visit(visitor);
        }
    }

    /** Tells what could not be read by now. */
    void tellUnread(Monitor monitor) {
        unread.tell(monitor);
    }

    /** Names of packages that are known by now, in order and at most so many; none where the catalog cannot be asked. */
    public List<String> knownNames(int limit) {
        try {
            return library.catalog().asked(connection -> new PackageTables(connection).names(limit));
        } catch (MirageException busy) {
            return List.of();
        }
    }

    /** True when something was met that could not be read to its end, which the monitor was told. */
    public boolean incomplete() {
        return incomplete;
    }

    /** Some versions that are looked at together, so that the catalog is opened once or twice for all of them. */
    private final class Batch {

        private final List<VersionSummary> versions;
        private final Monitor monitor;
        private final Map<Hash, DatabaseFinder> finders = new HashMap<>();
        private final Map<Hash, List<PackageDatabase>> places = new HashMap<>();
        private final Map<String, DatabaseContent> contents = new HashMap<>();
        private final Map<Hash, List<PackageDatabase>> freshPlaces = new LinkedHashMap<>();
        private final Map<String, DatabaseContent> freshContents = new LinkedHashMap<>();
        /** Why the files of versions could not be searched. */
        private final Map<Hash, String> unsearched = new HashMap<>();

        Batch(List<VersionSummary> versions, Monitor monitor) {
            this.versions = versions;
            this.monitor = monitor;
        }

        void visit(Visitor visitor) throws IOException {
            askCatalog();
            List<VersionSummary> found = new ArrayList<>();
            int guessed = 0;
            for (VersionSummary version : versions) {
                monitor.check();
                found.add(version);
                if (!places.containsKey(version.record())) {
                    search(version);
                    guessed += places.get(version.record()).size();
                }
                if (guessed > GUESSED_AT_ONCE) {
                    read(found);
                    found.clear();
                    guessed = 0;
                }
            }
            read(found);
            keep();
            for (VersionSummary version : versions) {
                give(version, visitor);
            }
        }

        /** Finds where packages of a version may be: nowhere when its files cannot be read, which hinders no other version. */
        private void search(VersionSummary version) throws IOException {
            try {
                List<PackageDatabase> databases = finder(version).find(languages, monitor);
                places.put(version.record(), databases);
                // what is not kept is searched, and told of, again
                if (languages.complete()) {
                    freshPlaces.put(version.record(), databases);
                } else {
                    incomplete = true;
                }
            } catch (CancelledException e) {
                throw e;
            } catch (IOException e) {
                places.put(version.record(), List.of());
                unsearched.put(version.record(), reason(e));
            }
        }

        /** Reads what is not known yet, and forgets places where nothing was that might have been there. */
        private void read(List<VersionSummary> some) throws IOException {
            if (some.stream().anyMatch(version -> places.get(version.record()).stream().anyMatch(one -> !contents.containsKey(one.key())))) {
                askCatalog();
            }
            for (VersionSummary version : some) {
                for (PackageDatabase database : places.get(version.record())) {
                    monitor.check();
                    if (!contents.containsKey(database.key())) {
                        read(version, database);
                    }
                }
                places.computeIfPresent(version.record(), (_, databases) -> databases.stream()
                        .filter(database -> !database.form().isGuessed() || !contents.get(database.key()).isNothing()).toList());
                freshPlaces.computeIfPresent(version.record(), (record, _) -> places.get(record));
            }
        }

        private void askCatalog() {
            inCatalog("what is known of packages cannot be asked for and is read anew: ", connection -> {
                PackageTables tables = new PackageTables(connection);
                tables.loadPlaces(versions.stream().map(VersionSummary::record).filter(version -> !places.containsKey(version)).toList(), places);
                tables.loadContents(places.values().stream().flatMap(Collection::stream).toList(), contents);
            });
        }

        private void keep() {
            if (freshPlaces.isEmpty() && freshContents.isEmpty()) {
                return;
            }
            Map<String, DatabaseContent> some = new LinkedHashMap<>();
            int count = 0;
            for (Map.Entry<String, DatabaseContent> fresh : freshContents.entrySet()) {
                some.put(fresh.getKey(), fresh.getValue());
                count += fresh.getValue().packages().size();
                if (count >= STORED_AT_ONCE) {
                    keep(some);
                    some.clear();
                    count = 0;
                }
            }
            if (!some.isEmpty()) {
                keep(some);
            }
            // last, since a version is known when all of its lists are
            inCatalog(NOT_KEPT, connection -> {
                new PackageTables(connection).storePlaces(freshPlaces);
                new PackageIndex(connection).addVersions(versions.stream().map(VersionSummary::record).filter(this::isFresh).toList());
                new UnusedLists(connection).forget(freshContents.size());
            });
        }

        private boolean isFresh(Hash version) {
            return freshPlaces.containsKey(version) || places.get(version).stream().anyMatch(one -> freshContents.containsKey(one.key()));
        }

        private void keep(Map<String, DatabaseContent> some) {
            inCatalog(NOT_KEPT, connection -> new PackageTables(connection).storeContents(some));
        }

        private void inCatalog(String without, PackageTables.Work work) {
            if (catalogBusy) {
                return;
            }
            try {
                library.catalog().asked(connection -> {
                    work.run(connection);
                    return null;
                });
            } catch (MirageException e) {
                // whoever waited once in vain does not wait again
                catalogBusy = true;
                monitor.note(without + e.getMessage());
            }
        }

        private DatabaseFinder finder(VersionSummary version) throws IOException {
            DatabaseFinder finder = finders.get(version.record());
            if (finder == null) {
                finder = new DatabaseFinder(new VersionFiles(version, library.record(version), library.store()));
                finders.put(version.record(), finder);
            }
            return finder;
        }

        private void read(VersionSummary version, PackageDatabase database) throws IOException {
            try {
                DatabaseContent content = finder(version).read(database);
                contents.put(database.key(), content);
                freshContents.put(database.key(), content);
            } catch (CancelledException e) {
                throw e;
            } catch (IOException e) {
                contents.put(database.key(), new DatabaseContent(List.of(), reason(e), ""));
            }
        }

        private static String reason(IOException e) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }

        private void give(VersionSummary version, Visitor visitor) throws IOException {
            String problem = unsearched.get(version.record());
            if (problem != null) {
                tell(version, problem, UnreadSource.wholeVersion(problem), visitor);
            }
            List<Package> all = new ArrayList<>();
            for (PackageDatabase database : places.get(version.record())) {
                DatabaseContent content = contents.get(database.key());
                if (!content.trouble().isEmpty()) {
                    tell(version, database.key(), new UnreadSource(database.place(), content.trouble(), true), visitor);
                }
                if (!content.remark().isEmpty()) {
                    tell(version, database.key(), new UnreadSource(database.place(), content.remark(), false), visitor);
                }
                content.packages().forEach(one -> all.add(one.place().equals(database.place()) ? one : one.at(database.place())));
            }
            visitor.packages(version, all);
        }

        private void tell(VersionSummary version, String content, UnreadSource source, Visitor visitor) throws IOException {
            incomplete |= source.hidesPackages();
            unread.add(version, content, source);
            visitor.unread(version, source);
        }
    }
}
