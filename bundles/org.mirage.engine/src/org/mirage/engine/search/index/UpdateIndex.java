// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.CancelledException;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.store.Hash;

/**
 * Brings versions into the search index that it does not know. Each distinct tree is read once; what was written stays when it is
 * stopped. Where another process does the same, or nothing can be written, nothing happens.
 */
public final class UpdateIndex {

    /** So many files of about one size become one. */
    private static final int MERGED = 4;
    /** Files of one size differ less than so many times. */
    private static final int SIZE_RATIO = 3;
    /** Larger files are left as they are, for merging them takes memory: entries. */
    private static final int LARGE = 4 << 20;
    /** The same where somebody waits who asked for nothing. */
    private static final int MODERATE = 1 << 17;
    /** So many versions that are gone do not matter. */
    private static final int FEW_GONE = 64;

    private final Library library;
    private final PostingsFolder folder;
    private boolean keepingUp;
    private long end = Long.MAX_VALUE;
    private int largest = LARGE;

    public UpdateIndex(Library library) {
        this.library = library;
        folder = new PostingsFolder(library.folder());
    }

    /** Brings in those of some versions that are missing. One that cannot be read stays missing. */
    public void call(Collection<VersionSummary> wanted, Monitor monitor) throws IOException {
        try (Closeable lock = folder.lock()) {
            if (lock != null) {
                folder.tidy();
                try (SearchIndex index = SearchIndex.open(library.folder(), library.store())) {
                    update(index, wanted, monitor);
                }
            }
        }
    }

    /**
     * Brings in new versions, where there is an index, and where that costs no more than what is new in them: they came in whole, or the
     * index has what they were made from. What is left out comes in when it is asked for.
     *
     * @param patience after so long no further version is begun, and large files are left to be merged later; null to take as long as it
     *        takes
     */
    public void keepUp(Collection<VersionSummary> fresh, Duration patience, Monitor monitor) throws IOException {
        if (!folder.current().isEmpty()) {
            keepingUp = true;
            end = patience == null ? Long.MAX_VALUE : System.nanoTime() + patience.toNanos();
            largest = patience == null ? LARGE : MODERATE;
            call(fresh, monitor);
        }
    }

    /** Takes the index away, which is made anew when it is asked for. */
    public void discard() throws IOException {
        try (Closeable lock = folder.lock()) {
            if (lock != null) {
                folder.publish(List.of());
                folder.tidy();
            }
        }
    }

    private void update(SearchIndex index, Collection<VersionSummary> wanted, Monitor monitor) throws IOException {
        Set<Hash> live = new HashSet<>();
        for (ImageSummary image : library.images()) {
            image.versions().forEach(version -> live.add(version.record()));
        }
        if (index.others(live) > live.size() + FEW_GONE) {
            // most of it is about what was deleted
            index.clear();
        }
        List<VersionSummary> missing = new ArrayList<>();
        for (VersionSummary version : wanted) {
            if (!index.hasVersion(version.record()) && (!keepingUp || isCheap(version, missing, index))) {
                missing.add(version);
            }
        }
        monitor.beginCounting("reading manifests for the search index", missing.size());
        TreeGathering gathering = new TreeGathering(index, library.store(), monitor) {
            @Override
            void full() throws IOException {
                flush(index, this);
            }
        };
        for (VersionSummary version : missing) {
            monitor.check();
            if (System.nanoTime() > end) {
                break;
            }
            add(version, gathering);
            monitor.worked(1);
        }
        flush(index, gathering);
        merge(index, live, monitor);
        folder.tidy();
    }

    private boolean isCheap(VersionSummary version, List<VersionSummary> coming, SearchIndex index) throws IOException {
        List<Hash> parents = library.record(version).parents();
        boolean cheap = parents.isEmpty();
        for (Hash parent : parents) {
            cheap |= index.hasVersion(parent) || coming.stream().anyMatch(other -> other.record().equals(parent));
        }
        return cheap;
    }

    private void add(VersionSummary version, TreeGathering gathering) throws IOException {
        List<MountedRoot> mounts;
        try {
            mounts = MountedRoot.of(new VersionFiles(version, library.record(version), library.store()));
        } catch (CancelledException stopped) {
            throw stopped;
        } catch (IOException unreadable) {
            // whoever searches the version will be told
            return;
        }
        boolean whole = true;
        for (MountedRoot mount : mounts) {
            whole &= mount.entry().subtree() != null && gathering.add(mount.entry().subtree().tree());
        }
        if (whole) {
            gathering.version(version.record(), mounts);
        }
    }

    private void flush(SearchIndex index, TreeGathering gathering) throws IOException {
        if (!gathering.gathered().isEmpty()) {
            Path file = folder.fresh();
            gathering.gathered().write(file);
            index.add(file);
            publish(index);
            gathering.begin();
        }
    }

    private void publish(SearchIndex index) throws IOException {
        folder.publish(index.files().stream().map(PostingsFile::file).toList());
    }

    private void merge(SearchIndex index, Set<Hash> live, Monitor monitor) throws IOException {
        for (List<PostingsFile> small = small(index); small.size() >= MERGED; small = small(index)) {
            monitor.beginCounting("merging files of the search index", small.stream().mapToLong(PostingsFile::entries).sum());
            Path file = folder.fresh();
            new PostingsMerge(small, monitor).write(file, live);
            index.replace(small, file);
            publish(index);
        }
    }

    /** The smallest files, as far as each is not much larger than all smaller ones together. */
    private List<PostingsFile> small(SearchIndex index) {
        List<PostingsFile> sorted = new ArrayList<>(index.files());
        sorted.sort(Comparator.comparingLong(PostingsFile::bytes));
        long bytes = 0;
        long entries = 0;
        int count = 0;
        for (PostingsFile file : sorted) {
            entries += file.entries();
            if (entries > largest || count > 0 && file.bytes() > SIZE_RATIO * bytes) {
                break;
            }
            bytes += file.bytes();
            count++;
        }
        return sorted.subList(0, count);
    }
}
