// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** What the script of plans reads: first its lists, then an archive of all that is made. Contents are read from the store on the way. */
final class PlanStream extends InputStream {

    private static final int PIECE = 1 << 18;

    /** What is made, or a further name of it. */
    private record Member(String path, Entry entry, String link) {
    }

    private final ContentReader contents;
    private final Monitor monitor;
    private final Iterator<Member> members;
    private final Deque<InputStream> parts = new ArrayDeque<>();
    private boolean ended;

    /** @param lists what comes first */
    PlanStream(List<PlacedPlan> plans, byte[] lists, ContentReader contents, Monitor monitor) {
        this.contents = contents;
        this.monitor = monitor;
        members = members(plans).iterator();
        parts.add(new ByteArrayInputStream(lists));
    }

    /** In their order; further names come when what they name is there, sockets are there by then. */
    private static List<Member> members(List<PlacedPlan> plans) {
        List<Member> members = new ArrayList<>();
        for (PlacedPlan one : plans) {
            VolumePlan plan = one.plan();
            plan.made().forEach((path, entry) -> {
                if (!plan.links().containsKey(path) && entry.type() != EntryType.SOCKET) {
                    members.add(new Member(one.at(path), entry, null));
                }
            });
            plan.links().forEach((path, first) -> members.add(new Member(one.at(path), plan.made().get(path), one.at(first))));
        }
        return members;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (length > 0) {
            if (parts.isEmpty() && !next()) {
                return -1;
            }
            int count = parts.getFirst().read(bytes, from, length);
            if (count > 0) {
                return count;
            }
            parts.removeFirst();
        }
        return 0;
    }

    /** Adds the next entry. */
    private boolean next() throws IOException {
        monitor.check();
        if (members.hasNext()) {
            Member member = members.next();
            if (member.link() == null) {
                add(member.path(), member.entry());
            } else {
                parts.add(new ByteArrayInputStream(TarMembers.headers(path(member.path()), member.entry(), path(member.link()), false, 0)));
            }
            return true;
        }
        if (!ended) {
            ended = true;
            parts.add(new ByteArrayInputStream(new byte[TarMembers.END]));
            return true;
        }
        return false;
    }

    static byte[] path(String path) {
        return VolumeTree.bytes("./" + path);
    }

    private void add(String path, Entry entry) throws IOException {
        if (entry.type() != EntryType.FILE) {
            String name = entry.type() == EntryType.DIRECTORY && !path.isEmpty() && !path.endsWith("/") ? path + "/" : path;
            parts.add(new ByteArrayInputStream(TarMembers.headers(path(name), entry, null, false, 0)));
            return;
        }
        List<DataRange> data = new ArrayList<>();
        contents.pieces(entry.content(), (offset, chunk, length) -> {
            if (chunk != null) {
                join(data, offset, length);
            }
        });
        long bytes = data.stream().mapToLong(DataRange::length).sum();
        byte[] list = bytes == entry.size() ? new byte[0] : TarMembers.sparseList(data, entry.size());
        parts.add(new ByteArrayInputStream(TarMembers.headers(path(path), entry, null, list.length > 0, list.length + bytes)));
        parts.add(new ByteArrayInputStream(list));
        data.forEach(range -> parts.add(new Content(entry.content(), range)));
        parts.add(new ByteArrayInputStream(new byte[TarMembers.padding(bytes)]));
    }

    private static void join(List<DataRange> data, long offset, long length) {
        if (!data.isEmpty() && data.getLast().offset() + data.getLast().length() == offset) {
            data.set(data.size() - 1, new DataRange(data.getLast().offset(), data.getLast().length() + length));
        } else {
            data.add(new DataRange(offset, length));
        }
    }

    /** The bytes of one range of a content. */
    private final class Content extends InputStream {

        private final ContentName name;
        private final long end;
        private long at;

        Content(ContentName name, DataRange range) {
            this.name = name;
            at = range.offset();
            end = range.offset() + range.length();
        }

        @Override
        public int read() throws IOException {
            throw new UnsupportedOperationException("byte by byte");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (at == end) {
                return -1;
            }
            monitor.check();
            int count = contents.read(name, at, ByteBuffer.wrap(bytes, from, (int) Math.min(Math.min(length, PIECE), end - at)));
            at += count;
            monitor.worked(count);
            return count;
        }
    }
}
