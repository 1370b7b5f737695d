// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;

import org.mirage.engine.Monitor;
import org.mirage.filesystem.DamagedException;
import org.mirage.store.LargeContent;

/** Stores one large file in chunks whose content is not on the volume as it is: compressed, say. */
final class EncodedFile implements Workers.Task<ContentTools> {

    private final VolumeImage volume;
    private final long node;
    private final Monitor monitor;
    private long position;

    EncodedFile(VolumeImage volume, long node, Monitor monitor) {
        this.volume = volume;
        this.node = node;
        this.monitor = monitor;
    }

    @Override
    public void run(ContentTools tools) throws IOException {
        NodeTable nodes = volume.nodes();
        long size = nodes.bytes(node);
        try (LargeContent content = tools.contents().large(
                (offset, chunk, length) -> volume.chunks().add(node, offset, chunk, length))) {
            volume.reader().node(nodes.id(node)).visitContent((offset, bytes) -> {
                monitor.check();
                int length = bytes.remaining();
                if (offset < position || length > size - offset) {
                    throw new DamagedException("its content is out of order at byte " + offset);
                }
                content.hole(offset - position);
                content.write(bytes);
                position = offset + length;
                monitor.worked(length);
            });
            content.hole(size - position);
            nodes.setContent(node, content.finish().name());
        } catch (DamagedException e) {
            volume.lose(node, e);
        }
    }
}
