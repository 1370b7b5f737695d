// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * An archive of sockets as cpio reads it (newc), which makes them as any program can that asks for one; tar leaves sockets out. Who
 * owns them and the like is told afterwards.
 */
final class SocketArchive {

    private static final int SOCKET = 0140600;
    private static final int ALIGNED = 4;
    private static final String END = "TRAILER!!!";

    private SocketArchive() {
    }

    /** The bytes of an archive with a socket at each path. */
    static byte[] of(Collection<byte[]> paths) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int number = 1;
        for (byte[] path : paths) {
            member(out, number++, SOCKET, path);
        }
        member(out, 0, 0, END.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void member(ByteArrayOutputStream out, int number, int mode, byte[] path) {
        // number, mode, owner, group, links, time, size, four of devices, length of the name with its end, checksum
        int[] fields = {number, mode, 0, 0, 1, 0, 0, 0, 0, 0, 0, path.length + 1, 0};
        StringBuilder header = new StringBuilder("070701");
        for (int field : fields) {
            header.append(String.format("%08X", field));
        }
        out.writeBytes(header.toString().getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(path);
        out.write(0);
        out.writeBytes(new byte[-(header.length() + path.length + 1) & ALIGNED - 1]);
    }
}
