// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.extracting;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.mirage.engine.CancelledException;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.ExtractReport;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.view.MachineWalk;
import org.mirage.store.DamagedObjectException;
import org.mirage.store.EntryType;
import org.mirage.store.MissingObjectException;

/**
 * Makes what a walk finds below a folder of this machine. Every name is made relative to a directory that is held open and
 * was reached without following a link, so that neither names in the image nor links in the folder lead out of it.
 */
public final class Extraction implements MachineWalk.Visitor, AutoCloseable {

    private static final int PRIVATE_DIRECTORY = 0700;
    private static final int PRIVATE_FILE = 0600;

    private final VersionFiles files;
    private final Tally tally = new Tally();
    private final MetadataCopy metadata = new MetadataCopy(tally);
    private final ContentCopy contents;
    private final boolean root = HostCalls.user() == 0;
    private final Deque<OpenDirectory> way = new ArrayDeque<>();
    private final HardLinks hardLinks;

    /** A directory that is being filled; one that was there before keeps its owner, mode and time. */
    private record OpenDirectory(int descriptor, boolean made) {
    }

    /**
     * Will make things in a folder.
     *
     * @param folder its path as bytes; must exist
     * @param start where the walk begins: the root's entries come into the folder itself, anything else under its name
     * @param made true when the folder was made for this
     */
    public Extraction(VersionFiles files, MachineEntry start, byte[] folder, boolean made, Monitor monitor)
            throws IOException {
        this.files = files;
        contents = new ContentCopy(files, monitor);
        int descriptor = HostCalls.open(HostCalls.HERE, folder, HostCalls.DIRECTORY, 0);
        way.push(new OpenDirectory(descriptor, made && start.path().length == 1));
        hardLinks = new HardLinks(files, descriptor, start);
    }

    @Override
    public boolean enter(MachineEntry entry) throws IOException {
        if (entry.path().length == 1) {
            return true;
        }
        try {
            checkName(entry.name());
            make(entry);
            return true;
        } catch (HostException refused) {
            if (refused.endsAll()) {
                throw new MirageException("cannot write " + entry + ": " + refused.getMessage()
                        + "; what was extracted before it is there", refused);
            }
            tally.failed(entry, refused.number() == HostException.EEXIST ? "something is there already"
                    : refused.getMessage());
        } catch (CancelledException stopped) {
            throw stopped;
        } catch (DamagedObjectException | MissingObjectException | MirageException unreadable) {
            tally.failed(entry, unreadable.getMessage());
        }
        return false;
    }

    @Override
    public void leave(MachineEntry directory) throws IOException {
        OpenDirectory left = way.pop();
        try {
            if (left.made) {
                metadata.set(directory.entry(), left.descriptor);
            }
        } finally {
            HostCalls.close(left.descriptor);
        }
    }

    /** What was done. */
    public ExtractReport report() {
        return tally.report();
    }

    @Override
    public void close() throws IOException {
        contents.close();
        while (!way.isEmpty()) {
            HostCalls.close(way.pop().descriptor);
        }
    }

    /** Names come from an image: none may be more than one step down. */
    private static void checkName(byte[] name) throws MirageException {
        boolean dots = Arrays.equals(name, new byte[] {'.'}) || Arrays.equals(name, new byte[] {'.', '.'});
        boolean outside = name.length == 0 || dots;
        for (byte b : name) {
            outside |= b == '/' || b == 0;
        }
        if (outside) {
            throw new MirageException("this name is not one of a file");
        }
    }

    private void make(MachineEntry entry) throws IOException {
        EntryType type = entry.entry().type();
        boolean device = type.isDevice();
        if (type == EntryType.DIRECTORY) {
            makeDirectory(entry);
        } else if (device && !root) {
            tally.notSet("devices, which only root can make");
        } else {
            String key = hardLinks.key(entry);
            if (!makeHardLink(key, entry)) {
                makeAnew(entry);
                hardLinks.remember(key, entry);
            }
        }
    }

    private void makeDirectory(MachineEntry entry) throws HostException {
        int parent = way.peek().descriptor;
        boolean made = true;
        try {
            HostCalls.makeDirectory(parent, entry.name(), PRIVATE_DIRECTORY);
            tally.directories++;
        } catch (HostException refused) {
            if (refused.number() != HostException.EEXIST) {
                throw refused;
            }
            made = false;
        }
        try {
            way.push(new OpenDirectory(
                    HostCalls.open(parent, entry.name(), HostCalls.DIRECTORY | HostCalls.NO_FOLLOW, 0), made));
        } catch (HostException refused) {
            boolean other = refused.number() == HostException.ELOOP || refused.number() == HostException.ENOTDIR;
            throw other ? new HostException(HostException.EEXIST, refused.getMessage()) : refused;
        }
    }

    private boolean makeHardLink(String key, MachineEntry entry) throws HostException {
        try {
            if (!hardLinks.link(key, way.peek().descriptor, entry.name())) {
                return false;
            }
            count(entry);
            return true;
        } catch (HostException refused) {
            if (refused.number() == HostException.EEXIST) {
                throw refused;
            }
            tally.notSet("hard link, a copy was made");
            return false;
        }
    }

    private void makeAnew(MachineEntry entry) throws IOException {
        int directory = way.peek().descriptor;
        byte[] name = entry.name();
        EntryType type = entry.entry().type();
        int descriptor;
        if (type == EntryType.FILE) {
            files.checkReadable(entry);
            descriptor = HostCalls.open(directory, name,
                    HostCalls.WRITE_ONLY | HostCalls.CREATE_NEW | HostCalls.NO_FOLLOW, PRIVATE_FILE);
        } else {
            if (type == EntryType.LINK) {
                HostCalls.makeLink(entry.entry().target(), directory, name);
            } else {
                HostCalls.makeNode(directory, name, EntryKinds.modeBits(type) | PRIVATE_FILE,
                        device(entry.entry().major(), entry.entry().minor()));
            }
            descriptor = HostCalls.open(directory, name, HostCalls.PATH_ONLY | HostCalls.NO_FOLLOW, 0);
        }
        boolean whole = false;
        try {
            if (type == EntryType.FILE) {
                contents.copy(entry, descriptor);
            }
            metadata.set(entry.entry(), descriptor);
            whole = true;
        } finally {
            HostCalls.close(descriptor);
            if (!whole) {
                HostCalls.remove(directory, name);
            }
        }
        count(entry);
    }

    private void count(MachineEntry entry) {
        if (entry.entry().type() == EntryType.FILE) {
            tally.files++;
            tally.bytes += entry.entry().size();
        } else {
            tally.others++;
        }
    }

    /** As makedev(3) of the C library puts a device number together. */
    private static long device(long major, long minor) {
        return (major & 0xfffff000L) << 32 | (major & 0xfff) << 8 | (minor & 0xffffff00L) << 12 | minor & 0xff;
    }
}
