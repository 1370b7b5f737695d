// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.extracting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;

/** Gives an open file of this machine the owner, attributes, mode and time of an entry, as far as the kernel permits. */
final class MetadataCopy {

    private static final int SET_ID = 06000;
    /** As chown(2) understands it: leave it as it is. */
    private static final long NO_NUMBER = 0xffffffffL;

    private final Tally tally;

    MetadataCopy(Tally tally) {
        this.tally = tally;
    }

    /**
     * Sets them in the order in which none undoes another: a change of owner takes away set-user-ID bits and capabilities,
     * and attributes cannot be written once the mode forbids it.
     */
    void set(Entry entry, int descriptor) throws IOException {
        boolean owned = setOwner(entry, descriptor);
        for (EntryAttribute attribute : entry.attributes()) {
            String name = new String(attribute.name(), StandardCharsets.ISO_8859_1);
            byte[] value = attribute.value();
            attempt("attribute " + name.substring(0, name.indexOf('.') + 1) + "*",
                    () -> HostCalls.setAttribute(descriptor, attribute.name(), value));
        }
        if (entry.type() != EntryType.LINK) {
            int permissions = entry.permissions();
            if (!owned && (permissions & SET_ID) != 0) {
                // it would give rights of another user than the one it gave them of in the image
                permissions &= ~SET_ID;
                tally.notSet("set-user-ID or set-group-ID bit");
            }
            int allowed = permissions;
            attempt("mode", () -> HostCalls.setPermissions(descriptor, allowed));
        }
        attempt("time", () -> HostCalls.setTime(descriptor, entry.seconds(), entry.nanoseconds()));
        if (entry.flags() != 0) {
            tally.notSet("flags such as immutable");
        }
    }

    private boolean setOwner(Entry entry, int descriptor) {
        if (entry.owner() == NO_NUMBER || entry.group() == NO_NUMBER) {
            tally.notSet("owner");
            return false;
        }
        return attempt("owner", () -> HostCalls.setOwner(descriptor, entry.owner(), entry.group()));
    }

    private boolean attempt(String thing, Setting setting) {
        try {
            setting.set();
            return true;
        } catch (HostException refused) {
            tally.notSet(thing);
            return false;
        }
    }

    @FunctionalInterface
    private interface Setting {

        void set() throws HostException;
    }
}
