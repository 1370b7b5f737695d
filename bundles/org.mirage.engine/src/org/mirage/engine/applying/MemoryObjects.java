// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MirageException;
import org.mirage.store.DamagedObjectException;
import org.mirage.store.ObjectName;
import org.mirage.store.ObjectSource;

/** New objects that are in memory only, as those of a version that is looked at before it is made. Any thread may read. */
public final class MemoryObjects implements NewObjects {

    private static final long LIMIT = 256 << 20;

    private final ObjectSource base;
    private final boolean forgetting;
    private final Map<ObjectName, byte[]> fresh = new ConcurrentHashMap<>();
    private long held;

    /** Objects beside those of a library. */
    public MemoryObjects(ObjectSource base) {
        this(base, false);
    }

    private MemoryObjects(ObjectSource base, boolean forgetting) {
        this.base = base;
        this.forgetting = forgetting;
    }

    /** Objects of which only so many are kept as are likely to be read again: nobody will look at the result. */
    public static MemoryObjects forgetting(ObjectSource base) {
        return new MemoryObjects(base, true);
    }

    @Override
    public boolean claim(ObjectName name) throws IOException {
        return !fresh.containsKey(name) && !base.contains(name);
    }

    @Override
    public void put(ObjectName name, ByteBuffer bytes) throws IOException {
        held += bytes.remaining();
        if (held > LIMIT && forgetting) {
            return;
        }
        if (held > LIMIT) {
            throw new MirageException("this change puts more than " + ByteCount.show(LIMIT)
                    + " of new content, which is too much to be looked at before it is done");
        }
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(bytes.position(), copy);
        fresh.put(name, copy);
    }

    @Override
    public void flush() {
        // all can be read at once
    }

    @Override
    public boolean contains(ObjectName name) throws IOException {
        return fresh.containsKey(name) || base.contains(name);
    }

    @Override
    public long size(ObjectName name) throws IOException {
        byte[] bytes = fresh.get(name);
        return bytes != null ? bytes.length : base.size(name);
    }

    @Override
    public byte[] read(ObjectName name) throws IOException {
        byte[] bytes = fresh.get(name);
        return bytes != null ? bytes.clone() : base.read(name);
    }

    @Override
    public void read(ObjectName name, long offset, ByteBuffer target) throws IOException {
        byte[] bytes = fresh.get(name);
        if (bytes == null) {
            base.read(name, offset, target);
        } else if (offset < 0 || offset > bytes.length - target.remaining()) {
            throw new DamagedObjectException("The " + name + " has " + bytes.length + " bytes; " + target.remaining()
                    + " were wanted from offset " + offset + " on");
        } else {
            target.put(bytes, (int) offset, target.remaining());
        }
    }
}
