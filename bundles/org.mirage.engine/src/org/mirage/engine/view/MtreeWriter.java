// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/**
 * Writes mtree(5) with full paths, each line complete in itself, as mtree(8) of NetBSD and FreeBSD and libarchive read it.
 * Times are floored seconds, a point, and nine digits of nanoseconds: a time before 1970 counts up from its second too.
 */
public final class MtreeWriter implements ManifestWriter {

    private static final int BUFFER = 1 << 16;
    /** What readers of mtree(5) call the form of Linux is that of its first years, of eight bits each. */
    private static final int LINUX_LIMIT = 255;

    private final OutputStream target;
    private int prefix;

    public MtreeWriter(OutputStream target) {
        this.target = new BufferedOutputStream(target, BUFFER);
    }

    @Override
    public void begin(VersionFiles files, MachineEntry start) throws IOException {
        prefix = start.path().length == 1 ? 0 : start.path().length;
        text("#mtree\n");
    }

    @Override
    public void entry(MachineEntry shown) throws IOException {
        Entry entry = shown.entry();
        boolean file = entry.type() == EntryType.FILE;
        if (file && (entry.content() == null || entry.content().extents())) {
            text(entry.content() == null ? "# the content of the next could not be read from the image\n"
                    : "# the content of the next is named " + entry.content() + "\n");
        }
        target.write('.');
        if (shown.path().length > 1) {
            name(Arrays.copyOfRange(shown.path(), prefix, shown.path().length));
        }
        text(" type=" + EntryKinds.word(entry.type()) + " mode=" + EntryKinds.octal(entry.permissions()) + " uid=" + entry.owner()
                + " gid=" + entry.group());
        if (file) {
            text(" size=" + entry.size());
        }
        text(" time=" + entry.seconds() + "." + Integer.toString(1_000_000_000 + entry.nanoseconds()).substring(1));
        if (file && entry.content() != null && !entry.content().extents()) {
            text(" sha256digest=" + entry.content());
        }
        if (entry.type() == EntryType.LINK) {
            text(" link=");
            name(entry.target());
        }
        if (entry.type().isDevice()) {
            boolean small = entry.major() <= LINUX_LIMIT && entry.minor() <= LINUX_LIMIT;
            text(" device=" + (small ? "linux," : "native,") + entry.major() + "," + entry.minor());
        }
        target.write('\n');
    }

    @Override
    public void finish() throws IOException {
        target.flush();
    }

    private void text(String ascii) throws IOException {
        target.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** Bytes that end a word, begin a comment or an escape, or are a pattern become three octal digits, as in vis(3). */
    private void name(byte[] name) throws IOException {
        for (byte b : name) {
            if (b <= ' ' || b == 0x7f || "\\#=*?[]".indexOf(b) >= 0) {
                target.write('\\');
                target.write('0' + (b >> 6 & 3));
                target.write('0' + (b >> 3 & 7));
                target.write('0' + (b & 7));
            } else {
                target.write(b);
            }
        }
    }
}
