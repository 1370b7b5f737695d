// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.applying.SessionObjects;
import org.mirage.engine.applying.TakenAlong;
import org.mirage.engine.catalog.Actions;
import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.ContentWriter;
import org.mirage.store.Hash;
import org.mirage.store.LargeContent;

/**
 * Change sets that a library keeps under names. Their texts are contents of the store; which of them has which name is part of the
 * library's log, as all that people do. What is replaced can still be read, by its number.
 */
public final class KeptChanges {

    /** Bytes of a text; nothing larger can be applied. */
    private static final int SIZE_LIMIT = 64 << 20;

    private final Library library;

    public KeptChanges(Library library) {
        this.library = library;
    }

    /** The newest one of each name, by name; what cannot be read is noted and left out. */
    public List<KeptChangeSet> list(Monitor monitor) throws MirageException {
        return all(monitor).values().stream().map(List::getLast).toList();
    }

    /**
     * All that was kept under a name, the newest one last.
     *
     * @throws NotFoundException when there is none
     */
    public List<KeptChangeSet> history(String name, Monitor monitor) throws MirageException {
        Map<String, List<KeptChangeSet>> all = all(monitor);
        List<KeptChangeSet> history = all.get(name);
        if (history == null) {
            throw new NotFoundException("The library keeps no change set \"" + name + "\""
                    + (all.isEmpty() ? "; \"mirage changes keep\" does" : "; it keeps " + String.join(", ", all.keySet())));
        }
        return history;
    }

    /** Whether there is one of that name. */
    public boolean contains(String name, Monitor monitor) throws MirageException {
        return all(monitor).containsKey(name);
    }

    /**
     * The one that a name means.
     *
     * @throws NotFoundException when there is none
     */
    public KeptChangeSet find(KeptName name, Monitor monitor) throws MirageException {
        List<KeptChangeSet> history = history(name.name(), monitor);
        if (name.number() == 0) {
            return history.getLast();
        }
        return history.stream().filter(set -> set.number() == name.number()).findFirst().orElseThrow(() -> new NotFoundException(
                "The library keeps no " + name + "; there are "
                        + VersionNumbers.show(history.stream().map(KeptChangeSet::number).toList())));
    }

    private Map<String, List<KeptChangeSet>> all(Monitor monitor) throws MirageException {
        library.list();
        return KeptHistory.of(library.catalog().logged(Actions.KEEP_CHANGES, Actions.RENAME_CHANGES, Actions.FORGET_CHANGES), monitor);
    }

    /** The text of one. */
    public byte[] text(KeptChangeSet set) throws MirageException {
        try (InputStream in = new ContentReader(library.store()).open(new ContentName(set.text(), false))) {
            byte[] text = in.readNBytes(SIZE_LIMIT + 1);
            if (text.length > SIZE_LIMIT) {
                throw new MirageException(set.label() + " has more than " + (SIZE_LIMIT >> 20) + " MiB, too much to be applied");
            }
            return text;
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException(set.label() + " cannot be read: " + Reasons.of(e), e);
        }
    }

    /**
     * One that is to be applied; it reads nothing from the disks of the machine that Mirage runs on.
     *
     * @throws NotFoundException when there is none of that name
     */
    public GivenChanges given(KeptName name, Monitor monitor) throws IOException {
        return GivenChanges.read(text(find(name, monitor)), name.toString(), null);
    }

    /**
     * Keeps one. Files that it reads from disk are taken into the library with it.
     *
     * @param changes as they were read
     * @param source what messages call them
     * @param replace true where something else may be kept under that name already
     * @return what is kept now; the same as before where that is the same text
     * @throws MirageException when the name is none, or taken, or when a file of disk cannot be taken along
     */
    public KeptChangeSet keep(String name, GivenChanges changes, String source, boolean replace, Monitor monitor) throws IOException {
        KeptName.require(name);
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            Hash text = stored(change, changes, source, monitor);
            KeptChangeSet before = newest(name, monitor);
            if (before != null && before.text().equals(text)) {
                return before;
            }
            if (before != null && !replace) {
                throw new MirageException("The library keeps another change set \"" + name + "\" already; say that it shall be replaced, "
                        + "or choose another name");
            }
            log(change, name, text, changes, monitor);
        }
        return find(new KeptName(name, 0), monitor);
    }

    /**
     * Keeps one in place of another. Files that it reads from disk are taken into the library with it.
     *
     * @param changes as they were read
     * @param source what messages call them
     * @param expected what is replaced; null where nothing is kept under that name
     * @return what is kept now; the same as before where that is the same text
     * @throws KeptOtherwiseException when another text is kept under that name, or none although one was expected
     * @throws MirageException when the name is none, or when a file of disk cannot be taken along
     */
    public KeptChangeSet keep(String name, GivenChanges changes, String source, KeptChangeSet expected, Monitor monitor)
            throws IOException {
        KeptName.require(name);
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            KeptChangeSet before = newest(name, monitor);
            if (before == null ? expected != null : expected == null || !before.text().equals(expected.text())) {
                throw new KeptOtherwiseException(name, before);
            }
            Hash text = stored(change, changes, source, monitor);
            if (before != null && before.text().equals(text)) {
                return before;
            }
            log(change, name, text, changes, monitor);
        }
        return find(new KeptName(name, 0), monitor);
    }

    /** What a name means now; null for nothing. */
    private KeptChangeSet newest(String name, Monitor monitor) throws MirageException {
        List<KeptChangeSet> history = all(monitor).get(name);
        return history == null ? null : history.getLast();
    }

    private static Hash stored(LibraryChange change, GivenChanges changes, String source, Monitor monitor) throws IOException {
        SessionObjects objects = new SessionObjects(change.session());
        byte[] text = TakenAlong.text(changes, source, objects, monitor);
        // names of contents are longer than those of files
        if (text.length > SIZE_LIMIT) {
            throw new MirageException(source + " would be kept with more than " + (SIZE_LIMIT >> 20) + " MiB, too much to be applied; "
                    + "part it");
        }
        Hash hash = store(text, objects);
        objects.flush();
        return hash;
    }

    private static void log(LibraryChange change, String name, Hash text, GivenChanges changes, Monitor monitor) throws IOException {
        monitor.check();
        change.log(Actions.KEEP_CHANGES, KeptHistory.keeping(name, text, changes.header().title(), changes.edits().size()));
        change.commitNote();
    }

    private static Hash store(byte[] text, SessionObjects objects) throws IOException {
        try (LargeContent content = new ContentWriter(objects).large()) {
            content.write(ByteBuffer.wrap(text));
            return content.finish().name().hash();
        }
    }

    /**
     * Gives one another name, with all that was kept under the one before.
     *
     * @throws NotFoundException when there is none
     * @throws MirageException when the new name is none, or taken
     */
    public void rename(String name, String to, Monitor monitor) throws IOException {
        KeptName.require(to);
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            history(name, monitor);
            if (contains(to, monitor)) {
                throw new MirageException("The library keeps a change set \"" + to + "\" already; choose another name, or forget that "
                        + "one first");
            }
            change.log(Actions.RENAME_CHANGES, KeptHistory.renaming(name, to));
            change.commitNote();
        }
    }

    /**
     * Keeps one no longer. Versions that it made know what made them all the same.
     *
     * @throws NotFoundException when there is none
     */
    public void forget(String name, Monitor monitor) throws IOException {
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            history(name, monitor);
            change.log(Actions.FORGET_CHANGES, KeptHistory.forgetting(name));
            change.commitNote();
        }
    }
}
