// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sizes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.RawPath;
import org.mirage.store.EntryType;

/** Tells how much the entries of a directory hold, mounted volumes below among it; trees know that, no content is read. */
public final class FolderSizes {

    /** Entries of a directory that are told one by one. */
    public static final int LIMIT = 2_000;

    private static final Comparator<SizedEntry> SMALLEST = Comparator.comparingLong(SizedEntry::bytes);

    private final VersionFiles files;
    private final Monitor monitor;

    public FolderSizes(VersionFiles files, Monitor monitor) {
        this.files = files;
        this.monitor = monitor;
    }

    /**
     * What a directory holds.
     *
     * @param largest entries that hold anything, the largest first, {@link #LIMIT} at most
     * @param others how many more hold anything
     * @param otherBytes what these hold
     */
    public record Contents(List<SizedEntry> largest, long others, long otherBytes) {

        /** All that the directory holds. */
        public long bytes() {
            return largest.stream().mapToLong(SizedEntry::bytes).reduce(otherBytes, ByteCount::plus);
        }
    }

    /** The entries of a directory. */
    public Contents of(MachineEntry directory) throws IOException {
        PriorityQueue<SizedEntry> largest = new PriorityQueue<>(SMALLEST);
        long[] others = new long[2];
        files.visit(directory, entry -> {
            monitor.check();
            long bytes = isElsewhere(directory, entry) ? 0 : bytes(entry);
            if (bytes > 0) {
                largest.add(new SizedEntry(entry, bytes));
            }
            if (largest.size() > LIMIT) {
                others[0]++;
                others[1] = ByteCount.plus(others[1], largest.remove().bytes());
            }
            return true;
        });
        List<SizedEntry> sorted = new ArrayList<>(largest);
        sorted.sort(SMALLEST.reversed());
        return new Contents(sorted, others[0], others[1]);
    }

    /** What an entry holds. */
    public long bytes(MachineEntry entry) throws IOException {
        if (entry.entry().type() != EntryType.DIRECTORY) {
            return entry.entry().type() == EntryType.FILE ? entry.entry().size() : 0;
        }
        if (!files.hasMountsBelow(RawPath.of(entry.path()))) {
            return entry.entry().subtree() == null ? 0 : entry.entry().subtree().bytes();
        }
        long[] sum = new long[1];
        files.visit(entry, below -> {
            monitor.check();
            sum[0] = ByteCount.plus(sum[0], isElsewhere(entry, below) ? 0 : bytes(below));
            return true;
        });
        return sum[0];
    }

    /** What the machine mounts elsewhere counts there, unless one looks at volumes by themselves. */
    private boolean isElsewhere(MachineEntry directory, MachineEntry entry) {
        return directory.path().length == 1 && files.shownElsewhere(entry);
    }
}
