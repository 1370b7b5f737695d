// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Difference;
import org.mirage.store.EntryType;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.jobs.ReadJob;

/** Reads in the background what a difference needs to be shown; only the answer to the last question is given. */
final class ContentReading {

    private final Control owner;
    private final CompareResult result;
    private final AtomicLong last = new AtomicLong();

    ContentReading(Control owner, CompareResult result) {
        this.owner = owner;
        this.result = result;
    }

    void read(DifferenceNode node, Consumer<ShownDifference> answer) {
        long question = last.incrementAndGet();
        Difference difference = node.difference();
        ReadJob.run(NLS.bind(Messages.NodeReader_reading, Names.show(difference.path())), owner, monitor -> {
            ShownDifference shown = new ShownDifference(node, side(result.base(), difference.base()),
                    side(result.left(), difference.left()), side(result.right(), difference.right()));
            return () -> {
                if (last.get() == question) {
                    answer.accept(shown);
                }
            };
        });
    }

    private static SideContent side(OpenedVersion version, MachineEntry entry) throws IOException {
        if (version == null || entry == null || entry.entry().type() != EntryType.FILE) {
            return null;
        }
        byte[] bytes = new byte[(int) Math.min(5 << 20, entry.entry().size())];
        version.files().read(entry, 0, ByteBuffer.wrap(bytes));
        return new SideContent(entry, bytes);
    }
}
