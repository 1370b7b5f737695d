// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.catalog.Actions;
import org.mirage.engine.catalog.ImageList;
import org.mirage.store.Hash;
import org.mirage.store.LogRecord;
import org.mirage.store.ObjectKind;
import org.mirage.store.PackInfo;
import org.mirage.store.PackSession;

/**
 * A change of a library on its way: objects and log records that all become visible with {@link #commit}, or not at all.
 *
 * <p>It holds the library's lock until it is closed.
 */
public final class LibraryChange implements AutoCloseable {

    private final Library library;
    private final String author;
    private final Monitor monitor;
    private final WriterLock lock;
    private final Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final ImageList list;
    private final PackSession session;
    private final boolean sessionIsOwn;
    private final List<Hash> made = new ArrayList<>();
    private long sequence;

    /**
     * Waits for the library and begins a change of it.
     *
     * @param author who; null for the user who runs this process
     */
    public static LibraryChange begin(Library library, String author, Monitor monitor) throws MirageException {
        return begun(library, author, null, library.lock(monitor), monitor);
    }

    /**
     * The same with objects that were written before anybody had to wait.
     *
     * @param written a temporary session, which stays the caller's to close
     */
    public static LibraryChange begin(Library library, String author, PackSession written, Monitor monitor) throws MirageException {
        return begun(library, author, written, library.lock(monitor), monitor);
    }

    /**
     * Begins a change for the user who runs this process, if that can be soon.
     *
     * @throws LibraryBusyException when another one does not end in time
     */
    static LibraryChange beginSoon(Library library, Duration patience, Monitor monitor) throws MirageException {
        return begun(library, null, null, library.lock(patience, monitor), monitor);
    }

    private static LibraryChange begun(Library library, String author, PackSession written, WriterLock lock, Monitor monitor)
            throws MirageException {
        try {
            return new LibraryChange(library, author == null ? System.getProperty("user.name") : author, written, lock, monitor);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e instanceof MirageException known ? known
                    : new MirageException("The library " + library.folder() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private LibraryChange(Library library, String author, PackSession written, WriterLock lock, Monitor monitor) throws IOException {
        this.library = library;
        this.author = author;
        this.monitor = monitor;
        this.lock = lock;
        list = library.settled(monitor);
        sequence = list.lastSequence();
        sessionIsOwn = written == null;
        session = sessionIsOwn ? library.store().begin() : written;
        if (!sessionIsOwn) {
            library.store().adopt(session);
        }
    }

    /** Where objects go. */
    public PackSession session() {
        return session;
    }

    /** The images as they are while nobody else can change them. */
    public ImageList list() {
        return list;
    }

    public String author() {
        return author;
    }

    /** When the change is made, for all that it notes. */
    public Instant time() {
        return time;
    }

    /** Notes something that is done; see {@link org.mirage.engine.catalog.Actions}. */
    public void log(String action, Map<String, Object> arguments) throws IOException {
        if (action.equals(Actions.ADD_VERSION)) {
            made.add(Hash.of((byte[]) arguments.get(Actions.VERSION)));
        }
        session.put(ObjectKind.LOG, new LogRecord(++sequence, time, author, action, arguments).encode());
    }

    /**
     * Makes everything durable and visible: first in the packs, then in the catalog that is made from them.
     *
     * @return bytes by which the packs grew
     */
    public long commit() throws IOException {
        monitor.check();
        long bytes = session.commit().stream().mapToLong(PackInfo::bytes).sum();
        // what is in the packs is done; from here on there is nothing to cancel
        library.catchUp(new NotesOnly(monitor));
        library.noteMade(made);
        return bytes;
    }

    /**
     * Makes durable what only notes something that images and versions do not depend on. Readers need nothing of it; the catalog learns
     * of it with the next change.
     */
    void commitNote() throws IOException {
        Set<Hash> packs = new HashSet<>(list.packs());
        session.commit().forEach(pack -> packs.add(pack.name()));
        library.publish(new ImageList(sequence, packs, list.images()));
    }

    @Override
    public void close() throws MirageException {
        try {
            if (sessionIsOwn) {
                session.close();
            }
        } catch (IOException e) {
            throw new MirageException("Temporary files of the library " + library.folder() + " cannot be removed: "
                    + e.getMessage(), e);
        } finally {
            lock.close();
        }
    }
}
