// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.sizes.SizedEntry;
import org.mirage.engine.view.MachineWalk;
import org.mirage.store.EntryType;

/** Tells how much the files of each package hold that are there; a file that several bring counts for the first of them. */
public final class PackageSizes {

    /** Files of a package that are told one by one. */
    public static final int LIMIT = 2_000;

    /** Paths of packages that are remembered; what is beyond counts as brought by none. */
    private static final int PATH_LIMIT = 2_000_000;
    private static final Comparator<SizedEntry> SMALLEST = Comparator.comparingLong(SizedEntry::bytes);

    /** A package while its files are gathered. */
    private static final class Gathered {

        private final PriorityQueue<SizedEntry> largest = new PriorityQueue<>(SMALLEST);
        private long files;
        private long bytes;

        void add(MachineEntry file) {
            files++;
            bytes = ByteCount.plus(bytes, file.entry().size());
            largest.add(new SizedEntry(file, file.entry().size()));
            if (largest.size() > LIMIT) {
                largest.remove();
            }
        }
    }

    /**
     * A package with its files.
     *
     * @param owner null for files that no package brought
     * @param bytes sizes of its files
     * @param files how many it has
     * @param largest the largest of them first, {@link #LIMIT} at most
     */
    public record Sized(FileOwner owner, long bytes, long files, List<SizedEntry> largest) {
    }

    private final VersionFiles files;
    private boolean incomplete;

    public PackageSizes(VersionFiles files) {
        this.files = files;
    }

    /** The packages that hold anything, the largest first. */
    public List<Sized> call(Monitor monitor) throws IOException {
        monitor.begin("looking which package brought what in " + files.summary().label(), -1);
        OwnedFiles owned = new OwnedFiles(files, monitor);
        Map<String, FileOwner> owners = new HashMap<>();
        owned.visit((owner, file) -> {
            if (owners.size() < PATH_LIMIT) {
                owners.putIfAbsent(owned.real(file.path()), owner);
            }
        });
        incomplete = owned.incomplete();
        Map<FileOwner, Gathered> gathered = new HashMap<>();
        new MachineWalk(files, monitor).walk(files.root(), entry -> {
            if (entry.entry().type() == EntryType.FILE && entry.entry().size() > 0) {
                gathered.computeIfAbsent(owners.get(RawPath.of(entry.path())), _ -> new Gathered()).add(entry);
            }
            return true;
        });
        List<Sized> sized = new ArrayList<>();
        gathered.forEach((owner, each) -> sized.add(new Sized(owner, each.bytes, each.files,
                each.largest.stream().sorted(SMALLEST.reversed()).toList())));
        sized.sort(Comparator.comparingLong(Sized::bytes).reversed());
        return sized;
    }

    /** True when a database was met that could not be read to its end, which the monitor was told. */
    public boolean incomplete() {
        return incomplete;
    }
}
