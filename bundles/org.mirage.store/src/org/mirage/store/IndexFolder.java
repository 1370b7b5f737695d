// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The folder of index files as readers see it: which there are now, and whether that has changed. */
final class IndexFolder {

    /** A folder changed less long ago may change again without showing it: clocks of file systems tick slowly. */
    private static final Duration TICK = Duration.ofSeconds(2);

    /** A file that is listed but cannot be opened so many times is none that another process just replaced. */
    private static final int MOST_ATTEMPTS = 20;

    private final Path folder;
    private final Arena arena;

    /** Maps files until the arena is closed, also such as are removed meanwhile. */
    IndexFolder(Path folder, Arena arena) {
        this.folder = folder;
        this.arena = arena;
    }

    /** What is there now; files known already are not mapped again. Fails only when the folder cannot be listed. */
    IndexSet load(IndexSet known) throws IOException {
        Map<Path, IndexFile> mapped = new HashMap<>();
        known.files().forEach(file -> mapped.put(file.file(), file));
        for (int attempt = 1;; attempt++) {
            FileTime changed = Files.getLastModifiedTime(folder);
            Instant now = Instant.now();
            List<IndexFile> files = new ArrayList<>();
            List<Path> damaged = new ArrayList<>();
            if (loadAll(mapped, files, damaged) || attempt == MOST_ATTEMPTS) {
                files.sort(Comparator.comparingInt(IndexFile::objects).reversed());
                boolean settled = Duration.between(changed.toInstant(), now).compareTo(TICK) > 0;
                return new IndexSet(List.copyOf(files), List.copyOf(damaged), settled ? changed : null);
            }
        }
    }

    /** True when nothing was added since. */
    boolean current(IndexSet known) throws IOException {
        return known.stamp() != null && known.stamp().equals(Files.getLastModifiedTime(folder));
    }

    /** False when a file went away meanwhile, replaced by one that the list may lack. */
    private boolean loadAll(Map<Path, IndexFile> mapped, List<IndexFile> files, List<Path> damaged)
            throws IOException {
        boolean complete = true;
        try (DirectoryStream<Path> list = Files.newDirectoryStream(folder, "*" + LibraryFolder.INDEX)) {
            for (Path file : list) {
                IndexFile index = mapped.get(file);
                if (index == null) {
                    try {
                        index = IndexFile.open(file, arena);
                    } catch (NoSuchFileException replaced) {
                        complete = false;
                        continue;
                    } catch (DamagedObjectException unusable) {
                        damaged.add(file);
                        continue;
                    }
                    mapped.put(file, index);
                }
                files.add(index);
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        return complete;
    }
}
