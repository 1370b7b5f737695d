// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.mirage.filesystem.Node;
import org.mirage.filesystem.ext.ReadTree;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.Truth;

/** What the kernel says of a crashed volume that it has recovered by mounting a copy. */
final class RecoveredTruth {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

    private final Map<String, Truth> truth;
    private final List<String> touched = new ArrayList<>();

    private RecoveredTruth(Map<String, Truth> truth) {
        this.truth = truth;
    }

    /**
     * Mounts a copy.
     *
     * @param copy is written to
     * @return nothing when the kernel refuses to mount it
     */
    static Optional<RecoveredTruth> of(Path copy) throws IOException {
        BigInteger begin = BigInteger.valueOf(System.currentTimeMillis() - 20).multiply(MILLION);
        LoopMount mounted;
        try {
            mounted = LoopMount.open(copy, 0, "rw");
        } catch (IOException e) {
            return Optional.empty();
        }
        try (mounted) {
            BigInteger end = BigInteger.valueOf(System.currentTimeMillis() + 20).multiply(MILLION);
            return Optional.of(of(MountedTruth.walk(mounted.folder()), begin, end));
        }
    }

    private static RecoveredTruth of(Map<String, Truth> all, BigInteger begin, BigInteger end) {
        RecoveredTruth recovered = new RecoveredTruth(all);
        for (Truth truth : all.values()) {
            // small inodes hold whole seconds only
            BigInteger from = truth.nanos() == 0 ? begin.subtract(begin.mod(BILLION)) : begin;
            if (truth.nanoseconds().compareTo(from) >= 0 && truth.nanoseconds().compareTo(end) <= 0) {
                recovered.touched.add(truth.path());
            }
        }
        return recovered;
    }

    /** Paths that have the time of the mount itself, which no reader can know. */
    List<String> touched() {
        return touched;
    }

    /** All that the kernel says, but with the times that were read where it set its own. */
    Map<String, Truth> asFarAsKnown(ReadTree read) {
        Map<String, Truth> known = new TreeMap<>(truth);
        for (String path : touched) {
            Node node = read.node(path);
            if (node != null) {
                BigInteger time = BigInteger.valueOf(node.seconds()).multiply(BILLION)
                        .add(BigInteger.valueOf(node.nanoseconds()));
                known.computeIfPresent(path, (p, t) -> new Truth(p, t.mode(), t.owner(), t.group(), t.size(), time, t.target(),
                        t.major(), t.minor(), t.inode(), t.links(), t.attributes(), t.flags(), t.data(), t.sha256()));
            }
        }
        return known;
    }
}
