// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Adds objects to a library, by any number of threads; all become visible at once, or none. */
public final class PackSession implements ObjectSource, Closeable {

    /** Bytes after which a pack is full. */
    static final long PACK_SIZE = 1L << 30;

    private final PackStore store;
    private final LibraryFolder library;
    private final long packSize;
    private final Set<Hash> lostPacks;
    private volatile boolean lasting;
    private final SessionFolder folder;
    private final ObjectTable objects = new ObjectTable();
    private final FrameTable frames = new FrameTable();
    private final List<PackWriter> packs = new ArrayList<>();
    private final List<FrameWriter> writers = new ArrayList<>();
    private final FrameWriter records;
    private final AtomicInteger numbers = new AtomicInteger();
    private PackWriter current;
    private long written;
    private boolean failed;
    private boolean closed;

    PackSession(PackStore store, LibraryFolder library, long packSize, Set<Hash> lostPacks) throws IOException {
        this(store, library, packSize, lostPacks, true);
    }

    private PackSession(PackStore store, LibraryFolder library, long packSize, Set<Hash> lostPacks, boolean lasting)
            throws IOException {
        this.store = store;
        this.library = library;
        this.packSize = packSize;
        this.lostPacks = lostPacks;
        this.lasting = lasting;
        folder = new SessionFolder(library.temporary());
        records = frames();
    }

    /** A session without the writer lock, of which nothing stays unless it is made to. */
    static PackSession temporary(PackStore store, LibraryFolder library, Set<Hash> lostPacks) throws IOException {
        return new PackSession(store, library, PACK_SIZE, lostPacks, false);
    }

    /**
     * Makes a session that was begun without the lock one that can be committed.
     *
     * @param lost packs that are gone by now
     * @throws IOException when some were there when it began, since it may count on what they held
     */
    void settle(Set<Hash> lost) throws IOException {
        if (!lostPacks.containsAll(lost)) {
            throw new IOException("Packs of the library in " + library.root() + " have gone meanwhile; nothing was added to it");
        }
        lasting = true;
    }

    /** True exactly once for a name that is neither in the store nor claimed before: the caller must then write it. */
    public boolean claim(ObjectName name) {
        // The writer lock is held, so what the store lacks now it lacks until this session is committed. Without the lock an object
        // that somebody else adds meanwhile is there twice for a while.
        synchronized (objects) {
            checkOpen();
            if (objects.find(name) >= 0) {
                return false;
            }
        }
        if (store.containsNow(name, lostPacks)) {
            return false;
        }
        synchronized (objects) {
            checkOpen();
            if (objects.find(name) >= 0) {
                return false;
            }
            objects.add(name);
            return true;
        }
    }

    /** A writer for one thread. */
    public FrameWriter frames() {
        FrameWriter writer = new FrameWriter(this);
        synchronized (writers) {
            writers.add(writer);
        }
        return writer;
    }

    /** Names an object and writes it unless it is known; its hash. */
    public Hash put(ObjectKind kind, byte[] bytes) throws IOException {
        ObjectName name = kind.nameOf(bytes);
        if (claim(name)) {
            records.put(name, ByteBuffer.wrap(bytes));
        }
        return name.hash();
    }

    /** Writes what all writers have gathered; from then on this session can read it. */
    public void flush() throws IOException {
        for (FrameWriter writer : writers()) {
            writer.flush();
        }
    }

    /** Bytes added to packs so far. */
    public long writtenBytes() {
        synchronized (objects) {
            return written;
        }
    }

    /** Objects claimed so far. */
    public long newObjects() {
        synchronized (objects) {
            return objects.count();
        }
    }

    /**
     * Makes all that was written durable and visible to every process; the packs that were added, none where nothing
     * was. Nothing can be written any more.
     */
    public List<PackInfo> commit() throws IOException {
        if (!lasting) {
            throw new IllegalStateException("What is wanted for a while only is not committed");
        }
        for (FrameWriter writer : writers()) {
            writer.close();
        }
        synchronized (objects) {
            checkOpen();
            closed = true;
            if (failed) {
                throw new IOException("Something could not be written to the library in " + library.root()
                        + "; nothing was added to it");
            }
        }
        if (current == null) {
            return List.of();
        }
        try {
            current.finish(true);
            List<PackEntry> entries = packs.stream().map(PackWriter::entry).toList();
            List<Path> files = packs.stream().map(PackWriter::file).toList();
            new SessionCommit(library, folder.path()).publish(entries, files, objects, frames);
            for (Path file : files) {
                store.forget(file);
            }
            store.refreshAfterCommit(folder.path());
            return entries.stream().map(e -> new PackInfo(e.name(), library.pack(e.name()), e.bytes(), e.objects()))
                    .toList();
        } catch (IOException failure) {
            throw library.explain(failure);
        }
    }

    @Override
    public boolean contains(ObjectName name) throws IOException {
        return find(name) != null || store.contains(name);
    }

    @Override
    public long size(ObjectName name) throws IOException {
        Location location = find(name);
        return location != null ? location.size() : store.size(name);
    }

    @Override
    public byte[] read(ObjectName name) throws IOException {
        Location location = find(name);
        return location != null ? store.read(location) : store.read(name);
    }

    @Override
    public void read(ObjectName name, long offset, ByteBuffer target) throws IOException {
        Location location = find(name);
        if (location != null) {
            store.read(location, name, offset, target);
        } else {
            store.read(name, offset, target);
        }
    }

    /** Ends the session; what was not committed is gone. */
    @Override
    public void close() throws IOException {
        synchronized (objects) {
            closed = true;
        }
        for (FrameWriter writer : writers()) {
            writer.abandon();
        }
        for (PackWriter pack : packs) {
            store.forget(pack.file());
            pack.abandon();
        }
        folder.close();
        objects.close();
    }

    /** Appends a frame: room is given out and the frame entered under a lock, but written without. */
    void append(ByteBuffer stored, int plain, int check, List<PackContents.Row> rows) throws IOException {
        int length = stored.remaining();
        PackWriter full = null;
        PackWriter pack;
        long offset;
        try {
            synchronized (objects) {
                checkOpen();
                if (current == null || !current.takes(length)) {
                    full = current;
                    if (full != null) {
                        full.close();
                    }
                    current = new PackWriter(folder.path(), packs.size(), folder.id(), packSize);
                    packs.add(current);
                    full = full != null && full.complete() ? full : null;
                }
                pack = current;
                offset = pack.reserve(length);
            }
            if (full != null) {
                full.finish(false);
            }
            pack.write(stored, offset);
            if (enter(pack, new Frame(offset, length, plain, check), rows)) {
                pack.finish(false);
            }
        } catch (IOException failure) {
            synchronized (objects) {
                failed = true;
            }
            throw library.explain(failure);
        }
    }

    /** Where temporary files of this session can lie; they go with it. */
    Path temporary() {
        return folder.path();
    }

    /** A number that no one else in this session gets, to name temporary files with. */
    int nextNumber() {
        return numbers.getAndIncrement();
    }

    void closed(FrameWriter writer) {
        synchronized (writers) {
            writers.remove(writer);
        }
    }

    /** True when that was the last frame of its pack. */
    private boolean enter(PackWriter pack, Frame frame, List<PackContents.Row> rows) throws IOException {
        synchronized (objects) {
            pack.enter(frame, rows);
            int number = frames.add(pack.ordinal(), frame);
            int at = 0;
            for (PackContents.Row row : rows) {
                int object = objects.find(row.name());
                if (object < 0) {
                    object = objects.add(row.name());
                }
                objects.locate(object, number, at, row.size());
                at += row.size();
            }
            written += frame.stored();
            return pack.complete();
        }
    }

    private Location find(ObjectName name) {
        synchronized (objects) {
            if (closed) {
                return null;
            }
            int object = objects.find(name);
            if (object < 0 || !objects.located(object)) {
                return null;
            }
            int frame = objects.frame(object);
            return new Location(packs.get(frames.pack(frame)).file(), frames.frame(frame), objects.offset(object),
                    objects.size(object));
        }
    }

    private List<FrameWriter> writers() {
        synchronized (writers) {
            return List.copyOf(writers);
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("This session was closed");
        }
    }
}
