// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.packages.FoldedPackage;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.jobs.ReadJob;

/** Finds the row of a path where files of packages are under these. */
final class FoldedWay {

    private final Control owner;
    private final Comparison comparison;
    private final Folding folding;
    private final NodeReader reader;

    FoldedWay(Control owner, Comparison comparison, Folding folding, NodeReader reader) {
        this.owner = owner;
        this.comparison = comparison;
        this.folding = folding;
        this.reader = reader;
    }

    /** Answers with the row of a raw path, or the folder nearest to it that holds differences. */
    void find(byte[] path, Consumer<Node> answer) {
        ReadJob.run(NLS.bind(Messages.NodeReader_reading, Names.show(path)), owner, monitor -> {
            Monitor watch = new JobMonitor(monitor);
            Difference there = comparison.find(path, watch);
            FoldedPackage under = there == null ? null : folding.fold().of(there, watch);
            return () -> {
                if (under == null) {
                    reader.way(folding.root(), path, answer);
                } else {
                    underPackage(under, path, answer);
                }
            };
        });
    }

    private void underPackage(FoldedPackage under, byte[] path, Consumer<Node> answer) {
        Node holder = folding.packages().children().stream().filter(node -> ((PackageNode) node).folded() == under).findFirst()
                .orElseThrow();
        if (!holder.isKnown()) {
            reader.read(holder, known -> underPackage(under, path, answer));
            return;
        }
        holder.children().stream().filter(node -> Arrays.equals(((DifferenceNode) node).difference().path(), path)).findFirst()
                .ifPresent(answer);
    }
}
