// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.filesystem.KernelOnlyException;
import org.mirage.filesystem.RangeVisitor;

/** A volume with changes over it that are kept in memory, in pages. It never writes. */
final class Overlay implements BlockDevice {

    private static final int PAGE = 4096;
    private static final int MOST_PAGES = 24 << 10;

    private final BlockDevice device;
    private final NavigableMap<Long, byte[]> pages = new TreeMap<>();

    Overlay(BlockDevice device) {
        this.device = device;
    }

    /** Puts bytes over what stands at an offset. Not for use beside reads. */
    void write(long offset, byte[] bytes) throws IOException {
        for (int done = 0; done < bytes.length;) {
            long at = offset + done;
            long page = at / PAGE;
            int within = (int) (at % PAGE);
            int now = Math.min(PAGE - within, bytes.length - done);
            System.arraycopy(bytes, done, page(page), within, now);
            done += now;
        }
    }

    private byte[] page(long number) throws IOException {
        byte[] page = pages.get(number);
        if (page == null) {
            if (pages.size() == MOST_PAGES) {
                throw new KernelOnlyException("the log changes more than " + MOST_PAGES / 256
                        + " MiB of the volume, too much to be replayed here");
            }
            page = new byte[(int) Math.min(PAGE, device.size() - number * PAGE)];
            device.read(number * PAGE, ByteBuffer.wrap(page));
            pages.put(number, page);
        }
        return page;
    }

    @Override
    public long size() {
        return device.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        int start = target.position();
        long end = offset + target.remaining();
        device.read(offset, target);
        for (var page : pagesIn(offset, end).entrySet()) {
            long at = page.getKey() * PAGE;
            long from = Math.max(offset, at);
            long to = Math.min(end, at + page.getValue().length);
            target.put(start + (int) (from - offset), page.getValue(), (int) (from - at), (int) (to - from));
        }
    }

    private NavigableMap<Long, byte[]> pagesIn(long offset, long end) {
        return pages.subMap(offset / PAGE, true, (end + PAGE - 1) / PAGE, false);
    }

    /** What is changed has to be read to know. */
    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        List<BlockStatus> below = device.status(offset, length);
        if (pages.isEmpty()) {
            return below;
        }
        List<BlockStatus> all = new ArrayList<>();
        for (BlockStatus status : below) {
            long at = status.offset();
            if (status.zero()) {
                for (var page : pagesIn(status.offset(), status.end()).entrySet()) {
                    long from = Math.max(at, page.getKey() * PAGE);
                    long to = Math.min(status.end(), page.getKey() * PAGE + page.getValue().length);
                    add(all, at, from, true);
                    add(all, from, to, false);
                    at = to;
                }
            }
            add(all, at, status.end(), status.zero());
        }
        return all;
    }

    private static void add(List<BlockStatus> all, long from, long to, boolean zero) {
        if (from >= to) {
            return;
        }
        long begin = from;
        if (!all.isEmpty() && all.getLast().zero() == zero) {
            begin = all.removeLast().offset();
        }
        all.add(new BlockStatus(begin, to - begin, zero));
    }

    /** Visits the pages in which it differs from the device underneath, in rising order, joined. */
    void visitDifferent(RangeVisitor visitor) throws IOException {
        long from = 0;
        long to = 0;
        for (var page : pages.entrySet()) {
            byte[] now = page.getValue();
            ByteBuffer before = ByteBuffer.allocate(now.length);
            device.read(page.getKey() * PAGE, before);
            if (before.flip().equals(ByteBuffer.wrap(now))) {
                continue;
            }
            long at = page.getKey() * PAGE;
            if (at != to) {
                visit(from, to, visitor);
                from = at;
            }
            to = at + now.length;
        }
        visit(from, to, visitor);
    }

    private static void visit(long from, long to, RangeVisitor visitor) throws IOException {
        if (to > from) {
            visitor.range(from, to - from);
        }
    }

    @Override
    public void close() {
        // the device underneath belongs to whoever opened it
    }
}
