// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;

/** The bytes of a device, one after another. */
public final class DeviceStream extends InputStream {

    private final BlockDevice device;
    private long at;

    public DeviceStream(BlockDevice device) {
        this.device = device;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int part = (int) Math.min(length, device.size() - at);
        if (part <= 0) {
            return length == 0 ? 0 : -1;
        }
        device.read(at, ByteBuffer.wrap(target, offset, part));
        at += part;
        return part;
    }
}
