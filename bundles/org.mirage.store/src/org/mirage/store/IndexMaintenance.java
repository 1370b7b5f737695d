// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Keeps index files few and complete; whoever uses it holds the library's writer lock. */
final class IndexMaintenance {

    /** As many index files of about the same size become one. */
    private static final int FAN_IN = 8;
    /** Files with fewer objects than this are all of the lowest tier. */
    private static final int SMALLEST_TIER = 512;
    private static final String UNFINISHED = ".unfinished";

    private final LibraryFolder library;

    IndexMaintenance(LibraryFolder library) {
        this.library = library;
    }

    /**
     * Puts right what an earlier process left when it ended in the middle: index files whose packs others list too,
     * packs that were published without their index file, and packs of a session that never was published.
     *
     * @return packs that index files list but that are gone
     */
    Set<Hash> recover() throws IOException {
        try (Arena arena = Arena.ofShared()) {
            return recover(load(arena));
        }
    }

    private Set<Hash> recover(IndexSet found) throws IOException {
        List<IndexFile> needed = removeSuperseded(found.files());
        Set<Hash> listed = new HashSet<>();
        needed.forEach(index -> index.packs().forEach(pack -> listed.add(pack.name())));
        Set<Hash> there = library.packNames();
        List<Path> unlisted = there.stream().filter(name -> !listed.contains(name)).map(library::pack).toList();
        if (!unlisted.isEmpty()) {
            adopt(unlisted);
        }
        for (Path damaged : found.damaged()) {
            Files.deleteIfExists(damaged);
        }
        listed.removeAll(there);
        return listed;
    }

    /** Makes all index files anew; false when the listener stopped it, which leaves the old ones in place too. */
    boolean rebuild(StoreListener listener) throws IOException {
        try (Arena arena = Arena.ofShared()) {
            return rebuild(load(arena), listener);
        }
    }

    private boolean rebuild(IndexSet old, StoreListener listener) throws IOException {
        List<Path> packs = library.packFiles();
        long total = 0;
        for (Path file : packs) {
            total += Files.size(file);
        }
        long done = 0;
        PackIndexer indexer = new PackIndexer(library);
        for (Path file : packs) {
            if (!listener.done(done, total)) {
                return false;
            }
            if (!indexer.add(file)) {
                listener.problem("The pack " + file + " is damaged and was left out");
            }
            done += Files.size(file);
        }
        indexer.finish();
        for (IndexFile file : old.files()) {
            Files.deleteIfExists(file.file());
        }
        for (Path file : old.damaged()) {
            Files.deleteIfExists(file);
        }
        LibraryFolder.sync(library.index());
        listener.done(total, total);
        return true;
    }

    /** Merges index files where there are many of about the same size. */
    void merge(Path temporary) throws IOException {
        boolean crowded = true;
        while (crowded) {
            try (Arena arena = Arena.ofShared()) {
                crowded = mergeOneTier(load(arena), temporary);
            }
        }
    }

    /** False when no tier has too many files. */
    private boolean mergeOneTier(IndexSet indexes, Path temporary) throws IOException {
        TreeMap<Integer, List<IndexFile>> tiers = new TreeMap<>();
        for (IndexFile file : indexes.files()) {
            tiers.computeIfAbsent(tier(file.objects()), tier -> new ArrayList<>()).add(file);
        }
        for (List<IndexFile> tier : tiers.values()) {
            if (tier.size() >= FAN_IN) {
                merge(tier, temporary);
                return true;
            }
        }
        return false;
    }

    private void merge(List<IndexFile> files, Path temporary) throws IOException {
        List<PackEntry> packs = IndexMerge.packs(files);
        TreeMap<Hash, Integer> numbers = new TreeMap<>();
        packs.forEach(pack -> numbers.put(pack.name(), numbers.size()));
        FrameTable frames = new FrameTable();
        int[] counts = new int[IndexFormat.KINDS];
        for (IndexFile file : files) {
            for (int i = 0; i < file.frames(); i++) {
                int pack = file.framePack(i);
                if (pack < 0 || pack >= file.packs().size()) {
                    throw new DamagedObjectException("The index file " + file.file() + " is damaged");
                }
                frames.add(numbers.get(file.packs().get(pack).name()), file.frameAt(i));
            }
            for (ObjectKind kind : ObjectKind.values()) {
                counts[kind.code() - 1] = Math.addExact(counts[kind.code() - 1], file.count(kind));
            }
        }
        Path merged = temporary.resolve("merged" + LibraryFolder.INDEX);
        new IndexFileWriter(packs, frames, counts).write(merged, new IndexMerge(files));
        SessionCommit.publishIndex(library, merged);
        // Readers that have these mapped keep what they mapped; others find the new file in the same folder.
        for (IndexFile file : files) {
            Files.deleteIfExists(file.file());
        }
    }

    private static int tier(int objects) {
        int tier = 0;
        for (long bound = SMALLEST_TIER; bound <= objects; bound *= FAN_IN) {
            tier++;
        }
        return tier;
    }

    private List<IndexFile> removeSuperseded(List<IndexFile> files) throws IOException {
        List<IndexFile> needed = new ArrayList<>();
        List<Set<PackEntry>> packsOfNeeded = new ArrayList<>();
        // The largest come first, so a file's successor is always among those seen before it.
        for (IndexFile file : files) {
            if (packsOfNeeded.stream().anyMatch(packs -> packs.containsAll(file.packs()))) {
                Files.deleteIfExists(file.file());
            } else {
                needed.add(file);
                packsOfNeeded.add(new HashSet<>(file.packs()));
            }
        }
        return needed;
    }

    private void adopt(List<Path> unlisted) throws IOException {
        Set<Hash> published = new HashSet<>();
        for (Path file : unlisted) {
            PackFormat.Trailer trailer = trailer(file);
            if (trailer != null && trailer.last()) {
                published.add(session(trailer));
            }
        }
        PackIndexer indexer = new PackIndexer(library);
        for (Path file : unlisted) {
            PackFormat.Trailer trailer = trailer(file);
            if (trailer != null && published.contains(session(trailer))) {
                indexer.add(file);
            } else if (trailer != null) {
                Path aside = file.resolveSibling(file.getFileName() + UNFINISHED);
                Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        indexer.finish();
    }

    private static Hash session(PackFormat.Trailer trailer) {
        return Hash.sha256(trailer.session());
    }

    /** The trailer of a pack, or null when it cannot be read: verify tells people of those. */
    private static PackFormat.Trailer trailer(Path file) throws IOException {
        try (PackReader pack = PackReader.open(file)) {
            return pack.trailer();
        } catch (DamagedObjectException unreadable) {
            return null;
        }
    }

    private IndexSet load(Arena arena) throws IOException {
        return new IndexFolder(library.index(), arena).load(IndexSet.EMPTY);
    }
}
