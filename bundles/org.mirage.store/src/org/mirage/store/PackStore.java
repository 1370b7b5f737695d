// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The objects of a library, read from its packs by any number of threads without waiting for writers. */
public final class PackStore implements ObjectSource, Closeable {

    /** Bytes of unpacked frames that are kept in memory unless said otherwise. */
    public static final long DEFAULT_CACHE = 32 << 20;

    private final LibraryFolder folder;
    /** Holds every index file that was ever mapped: readers may still look into ones that were replaced. */
    private final Arena arena = Arena.ofShared();
    private final IndexFolder indexFolder;
    private final PackFiles files = new PackFiles();
    private final FrameCache cache;
    private volatile IndexSet indexes = IndexSet.EMPTY;

    private PackStore(LibraryFolder folder, long cacheBytes) {
        this.folder = folder;
        indexFolder = new IndexFolder(folder.index(), arena);
        cache = new FrameCache(files, cacheBytes);
    }

    /**
     * Opens the packs of a library's folder, which is made where absent, private to the user.
     *
     * @throws NewerFormatException when a later version of this program made it
     */
    public static PackStore open(Path libraryFolder) throws IOException {
        return open(libraryFolder, DEFAULT_CACHE);
    }

    /** Like {@link #open(Path)}, with a bound in bytes for unpacked frames kept in memory. */
    public static PackStore open(Path libraryFolder, long cacheBytes) throws IOException {
        PackStore store = new PackStore(LibraryFolder.open(libraryFolder), cacheBytes);
        store.refresh();
        return store;
    }

    /** Begins to write. The caller holds the library's writer lock until the session is closed. */
    public PackSession begin() throws IOException {
        return begin(PackSession.PACK_SIZE);
    }

    /** Like {@link #begin()}, but a pack of so many bytes is full. */
    PackSession begin(long packSize) throws IOException {
        try {
            return new PackSession(this, folder, packSize, settled());
        } catch (IOException failure) {
            throw folder.explain(failure);
        }
    }

    /** Puts right what others left behind; packs that are gone. The caller holds the lock. */
    private Set<Hash> settled() throws IOException {
        SessionFolder.removeAbandoned(folder.temporary());
        Set<Hash> lost = new IndexMaintenance(folder).recover();
        refresh();
        return lost;
    }

    /**
     * Begins to write objects that are wanted for a while only: they can be read beside those of the library until the session
     * is closed, and do not become part of it unless it is {@linkplain #adopt adopted}. No lock is needed.
     */
    public PackSession beginTemporary() throws IOException {
        try {
            refresh();
            Set<Hash> lost = packs().stream().map(PackInfo::name).collect(Collectors.toSet());
            lost.removeAll(folder.packNames());
            return PackSession.temporary(this, folder, lost);
        } catch (IOException failure) {
            throw folder.explain(failure);
        }
    }

    /**
     * Lets what was wanted for a while become part of the library after all: the session can be committed. What others have added
     * meanwhile it may hold once more. The caller holds the library's writer lock until the session was committed.
     *
     * @throws IOException when packs that it may count on are gone
     */
    public void adopt(PackSession temporary) throws IOException {
        try {
            temporary.settle(settled());
        } catch (IOException failure) {
            throw folder.explain(failure);
        }
    }

    /**
     * Makes all index files anew from the packs, which mends damaged ones; false when the listener stopped it. The
     * caller holds the library's writer lock.
     */
    public boolean rebuildIndex(StoreListener listener) throws IOException {
        try {
            boolean whole = new IndexMaintenance(folder).rebuild(listener);
            refresh();
            return whole;
        } catch (IOException failure) {
            throw folder.explain(failure);
        }
    }

    /** Sees what other processes have added. Reading does so by itself when it misses an object. */
    public synchronized void refresh() throws IOException {
        if (!arena.scope().isAlive()) {
            throw new IOException("The library in " + folder.root() + " was closed");
        }
        if (!indexFolder.current(indexes)) {
            indexes = indexFolder.load(indexes);
        }
    }

    /** All packs. */
    public List<PackInfo> packs() {
        Map<Hash, PackInfo> packs = new LinkedHashMap<>();
        for (IndexFile file : indexes.files()) {
            for (PackEntry pack : file.packs()) {
                packs.put(pack.name(),
                        new PackInfo(pack.name(), folder.pack(pack.name()), pack.bytes(), pack.objects()));
            }
        }
        return List.copyOf(packs.values());
    }

    /** Bytes of all packs. */
    public long packBytes() {
        return packs().stream().mapToLong(PackInfo::bytes).sum();
    }

    /** The object's share of the bytes that its frame takes in its pack; -1 when it is not there. */
    public long storedBytes(ObjectName name) throws IOException {
        Location found = locate(name);
        if (found == null) {
            return -1;
        }
        Frame frame = found.frame();
        return frame.plain() == 0 ? 0 : (long) ((double) frame.stored() * found.size() / frame.plain());
    }

    /** Where an object lies in the packs, for who reads many: in this order each frame is unpacked once. */
    public record Place(String pack, long offset) implements Comparable<Place> {

        /** Of objects that are not there. */
        public static final Place NONE = new Place("", 0);

        @Override
        public int compareTo(Place that) {
            int order = pack.compareTo(that.pack);
            return order != 0 ? order : Long.compare(offset, that.offset);
        }
    }

    /** The place of an object; {@link Place#NONE} when it is not there. */
    public Place place(ObjectName name) throws IOException {
        Location found = locate(name);
        return found == null ? Place.NONE : new Place(found.file().getFileName().toString(), found.frame().offset());
    }

    /** Visits the names of all objects of a kind, each once, in rising order. */
    public void forEach(ObjectKind kind, Consumer<ObjectName> visitor) throws IOException {
        refresh();
        Hash last = null;
        IndexMerge merge = new IndexMerge(indexes.files(), kind);
        while (merge.next()) {
            Hash hash = merge.hash();
            if (!hash.equals(last)) {
                visitor.accept(new ObjectName(kind, hash));
                last = hash;
            }
        }
    }

    @Override
    public boolean contains(ObjectName name) throws IOException {
        return locate(name) != null;
    }

    @Override
    public long size(ObjectName name) throws IOException {
        Location found = locate(name);
        return found == null ? -1 : found.size();
    }

    @Override
    public byte[] read(ObjectName name) throws IOException {
        return first(name, this::read);
    }

    @Override
    public void read(ObjectName name, long offset, ByteBuffer target) throws IOException {
        first(name, at -> {
            read(at, name, offset, target);
            return null;
        });
    }

    /** Ends all reading; nothing may be under way. */
    @Override
    public synchronized void close() throws IOException {
        if (arena.scope().isAlive()) {
            indexes = IndexSet.EMPTY;
            arena.close();
            files.close();
        }
    }

    /** True when the store had the object, in a pack not lost, when it was last refreshed. */
    boolean containsNow(ObjectName name, Set<Hash> lost) {
        return indexes.contains(name, lost);
    }

    /** A whole object, which may be one of a session, in a pack that has no name yet. */
    byte[] read(Location at) throws IOException {
        byte[] bytes = new byte[at.size()];
        cache.read(at.file(), at.frame(), at.offset(), ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** Like {@link #read(Location)}, but as many bytes from an offset of the object on as the buffer takes. */
    void read(Location at, ObjectName name, long from, ByteBuffer target) throws IOException {
        if (from < 0 || from > at.size() - target.remaining()) {
            throw new DamagedObjectException("The " + name + " has " + at.size() + " bytes; " + target.remaining()
                    + " were wanted from offset " + from + " on");
        }
        cache.read(at.file(), at.frame(), at.offset() + (int) from, target);
    }

    /** A frame read from its pack, whatever is kept in memory. */
    byte[] unpack(Path file, Frame frame) throws IOException {
        byte[] plain = new byte[frame.plain()];
        files.read(file, frame, ByteBuffer.wrap(plain));
        return plain;
    }

    LibraryFolder folder() {
        return folder;
    }

    IndexSet indexes() {
        return indexes;
    }

    /** Closes a temporary pack. */
    void forget(Path file) throws IOException {
        files.forget(file);
    }

    /** Sees the packs of a session that were just published, and merges index files where there are many. */
    void refreshAfterCommit(Path temporary) throws IOException {
        try {
            new IndexMaintenance(folder).merge(temporary);
        } catch (IOException canWait) {
            // The commit stands; index files that are many only cost time, and the next commit tries again.
        }
        refresh();
    }

    private Location locate(ObjectName name) throws IOException {
        IndexSet known = indexes;
        Location found = known.locate(name, folder);
        return found == null && changedSince(known) ? indexes.locate(name, folder) : found;
    }

    /** What is done with one of the places of an object. */
    private interface Reading<T> {
        T at(Location place) throws IOException;
    }

    /** Reads an object from the first place where it is not damaged. */
    private <T> T first(ObjectName name, Reading<T> reading) throws IOException {
        IndexSet known;
        DamagedObjectException failure = null;
        do {
            known = indexes;
            for (IndexFile file : known.files()) {
                for (int at = file.find(name); at >= 0 && file.holds(at, name); at++) {
                    if (!file.intact(at, name.kind())) {
                        failure = new DamagedObjectException("The index file " + file.file()
                                + " is damaged; it can be made anew from the packs");
                        continue;
                    }
                    try {
                        return reading.at(file.location(at, folder));
                    } catch (DamagedObjectException damaged) {
                        failure = damaged;
                    }
                }
            }
        } while (changedSince(known));
        if (failure != null) {
            throw failure;
        }
        if (!known.damaged().isEmpty()) {
            throw new DamagedObjectException("The " + name + " was not found; the index file "
                    + known.damaged().getFirst() + ", which may list it, is damaged");
        }
        throw new MissingObjectException(name);
    }

    /** True when there are other index files now than there were. */
    private boolean changedSince(IndexSet known) throws IOException {
        refresh();
        return !indexes.files().equals(known.files());
    }
}
