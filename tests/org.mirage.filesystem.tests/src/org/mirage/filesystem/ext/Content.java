// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.Node;

/** The content of a file as its extents say, or as the node gives it where it is encoded. */
final class Content {

    private record Extent(long at, long on, long length, boolean written) {
    }

    private final BlockDevice view;
    private final Node node;
    private final List<Extent> extents = new ArrayList<>();
    private final TreeMap<Long, byte[]> decoded = new TreeMap<>();

    Content(BlockDevice view, Node node) throws IOException {
        this.view = view;
        this.node = node;
        node.visitExtents((at, on, length, written) -> extents.add(new Extent(at, on, length, written)));
        if (node.encoded()) {
            node.visitContent((at, bytes) -> {
                byte[] piece = new byte[bytes.remaining()];
                bytes.get(piece);
                decoded.put(at, piece);
            });
        }
    }

    /** SHA-256 of a range. */
    String sha256(long from, long length) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        byte[] piece = new byte[1 << 20];
        for (long done = 0; done < length;) {
            int now = (int) Math.min(piece.length, length - done);
            read(from + done, piece, now);
            digest.update(piece, 0, now);
            done += now;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void read(long from, byte[] piece, int length) throws IOException {
        Arrays.fill(piece, (byte) 0);
        if (node.inline() != null) {
            System.arraycopy(node.inline(), (int) from, piece, 0, length);
        }
        for (Map.Entry<Long, byte[]> known : decoded.entrySet()) {
            long begin = Math.max(from, known.getKey());
            long end = Math.min(from + length, known.getKey() + known.getValue().length);
            if (begin < end) {
                System.arraycopy(known.getValue(), (int) (begin - known.getKey()), piece, (int) (begin - from), (int) (end - begin));
            }
        }
        for (Extent extent : extents) {
            long begin = Math.max(from, extent.at);
            long end = Math.min(from + length, extent.at + extent.length);
            if (begin < end && extent.written) {
                view.read(extent.on + begin - extent.at, ByteBuffer.wrap(piece, (int) (begin - from), (int) (end - begin)));
            }
        }
    }

    /** Bytes of written extents up to the file's size. */
    long written() {
        long sum = 0;
        for (Extent extent : extents) {
            sum += extent.written ? Math.min(extent.at + extent.length, node.size()) - extent.at : 0;
        }
        return sum;
    }
}
