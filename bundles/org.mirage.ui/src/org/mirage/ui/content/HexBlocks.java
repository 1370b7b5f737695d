// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.mirage.ui.jobs.ReadJob;

/** The part of a file that is looked at, read in the background; what was not looked at for long is forgotten. */
final class HexBlocks {

    private static final int BLOCK_BYTES = 64 << 10;
    private static final int KEPT = 64;

    private final Control owner;
    private final ByteSource source;
    private final Runnable arrived;
    private final Set<Long> asked = new HashSet<>();
    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    HexBlocks(Control owner, ByteSource source, Runnable arrived) {
        this.owner = owner;
        this.source = source;
        this.arrived = arrived;
    }

    long size() {
        return source.size();
    }

    /** The byte at an offset, 0 to 255; -1 while it is being read. */
    int at(long offset) {
        byte[] block = blocks.get(offset / BLOCK_BYTES);
        if (block == null) {
            ask(offset / BLOCK_BYTES);
            return -1;
        }
        return block[(int) (offset % BLOCK_BYTES)] & 255;
    }

    /** Reads a part, whether or not it was looked at, and answers with it. */
    void read(long start, int length, Consumer<byte[]> answer) {
        ReadJob.run(Messages.HexBlocks_reading, owner, monitor -> {
            byte[] bytes = new byte[length];
            source.read(start, ByteBuffer.wrap(bytes));
            return () -> answer.accept(bytes);
        });
    }

    private void ask(long number) {
        if (!asked.add(number)) {
            return;
        }
        ReadJob.run(Messages.HexBlocks_reading, owner, monitor -> {
            long start = number * BLOCK_BYTES;
            byte[] block = new byte[(int) Math.min(BLOCK_BYTES, source.size() - start)];
            source.read(start, ByteBuffer.wrap(block));
            return () -> {
                // one that could not be read stays asked for, so that the failure is shown once
                asked.remove(number);
                blocks.put(number, block);
                arrived.run();
            };
        });
    }
}
