// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.mirage.disk.spill.Spill;
import org.mirage.engine.catalog.Catalog;
import org.mirage.engine.catalog.ImageList;
import org.mirage.engine.catalog.ImageListFile;
import org.mirage.engine.catalog.ListedImage;
import org.mirage.engine.catalog.ListedVersion;
import org.mirage.engine.catalog.VersionSizes;
import org.mirage.engine.sizes.SizeCount;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;
import org.mirage.store.PackInfo;
import org.mirage.store.PackStore;
import org.mirage.store.VersionRecord;

/** A folder that holds images, open for reading by many processes and for writing by one at a time. */
public final class Library implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Up to so many objects, sizes are counted with each change: that takes a moment. Above, when they are asked for. */
    private static final long COUNTED_AT_ONCE = 200_000;

    /** The file that says what the folder is, before it has its name. */
    private static final Pattern UNFINISHED_MARK = Pattern.compile("library[0-9]+\\.tmp");

    private final Path folder;
    private final PackStore store;
    private final ImageListFile listFile;
    private final Catalog catalog;

    private final Set<Hash> made = ConcurrentHashMap.newKeySet();
    private volatile ImageList list;
    private volatile long listStamp;

    private Library(Path folder, PackStore store) {
        this.folder = folder;
        this.store = store;
        listFile = new ImageListFile(folder);
        catalog = new Catalog(folder, store);
    }

    /**
     * Opens a library and creates it where there is none, private to the user.
     *
     * @throws MirageException when the folder is none of ours, of a newer format, or cannot be read
     */
    public static Library open(Path folder) throws MirageException {
        try {
            requireOurs(folder);
            PackStore store = PackStore.open(folder);
            return new Library(folder.toRealPath(), store);
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException("The library " + folder + " cannot be opened: " + Reasons.of(e), e);
        }
    }

    // A folder with other things in it is more likely a slip of the hand than a place for a library.
    private static void requireOurs(Path folder) throws IOException {
        if (folder.toString().contains(";")) {
            throw new MirageException("The library cannot be in " + folder + ": the path must not hold a semicolon");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new MirageException(folder + " is a file; a library is a folder");
        }
        Path mark = folder.resolve("library");
        // Looked for again after the others were seen: another process may be making the library right now.
        if (Files.isDirectory(folder) && Files.notExists(mark) && holdsOtherThings(folder) && Files.notExists(mark)) {
            throw new MirageException("The folder " + folder
                    + " holds other things and is no library; name an empty or a new folder");
        }
    }

    private static boolean holdsOtherThings(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.anyMatch(entry -> !UNFINISHED_MARK.matcher(entry.getFileName().toString()).matches());
        }
    }

    /** Where a user's library is: {@code MIRAGE_LIBRARY}, else {@code mirage} in the XDG data folder. */
    public static Path defaultFolder(Map<String, String> environment) {
        String named = environment.getOrDefault("MIRAGE_LIBRARY", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        // by its specification the variable counts only when it is an absolute path
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        if (data.startsWith("/")) {
            return Path.of(data, "mirage");
        }
        return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".local", "share", "mirage");
    }

    public Path folder() {
        return folder;
    }

    /** The packs, for reading. */
    public PackStore store() {
        return store;
    }

    /** Where temporary files go: on the same file system as the packs. */
    public Path temporaryFolder() {
        return folder.resolve("tmp");
    }

    /** A number that changes whenever any process committed something; costs one look at a file. */
    public long stamp() {
        return listFile.stamp();
    }

    /** Remembers versions that came in through this object. */
    void noteMade(Collection<Hash> versions) {
        made.addAll(versions);
    }

    /** The records of versions that came in through this object since this was asked last, for those who keep what is derived from them. */
    public Set<Hash> takeMade() {
        Set<Hash> taken = new HashSet<>(made);
        made.removeAll(taken);
        return taken;
    }

    /** All images, sorted by name; needs no database. */
    public List<ImageSummary> images() throws MirageException {
        return list().images().stream().filter(image -> !image.versions().isEmpty()).map(Library::summary).toList();
    }

    private static ImageSummary summary(ListedImage image) {
        return new ImageSummary(image.id(), image.name(), image.versions().stream().map(ListedVersion::summary).toList());
    }

    /**
     * The image of a name.
     *
     * @throws NotFoundException when there is none; the message names those that there are
     */
    public ImageSummary image(String name) throws MirageException {
        List<ImageSummary> images = images();
        for (ImageSummary image : images) {
            if (image.name().equals(name)) {
                return image;
            }
        }
        String names = images.stream().limit(20).map(ImageSummary::name).collect(Collectors.joining(", "));
        throw new NotFoundException("There is no image \"" + name + "\" in the library " + folder
                + (images.isEmpty() ? ", which is empty" : "; there are: " + names + (images.size() > 20 ? " …" : "")));
    }

    /**
     * The version that a name means; needs no database.
     *
     * @throws NotFoundException when there is none; the message names those there are
     */
    public VersionSummary version(VersionName name) throws MirageException {
        ImageSummary image = image(name.image());
        if (name.number() == 0) {
            return image.newest();
        }
        for (VersionSummary version : image.versions()) {
            if (version.number() == name.number()) {
                return version;
            }
        }
        throw new NotFoundException("The image " + image.name() + " has no version " + name.number() + "; it has "
                + VersionNumbers.show(image.versions().stream().map(VersionSummary::number).toList()));
    }

    /** The record of a version, read from the packs. */
    public VersionRecord record(VersionSummary version) throws MirageException {
        try {
            return VersionRecord.decode(store.read(new ObjectName(ObjectKind.VERSION, version.record())));
        } catch (IOException e) {
            throw new MirageException("The version " + version.label() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The disk objects that realise a version, in order. */
    List<Hash> disks(VersionSummary version) throws MirageException {
        for (ListedImage image : list().images()) {
            for (ListedVersion listed : image.versions()) {
                if (listed.summary().record().equals(version.record())) {
                    return listed.disks();
                }
            }
        }
        throw new NotFoundException("The version " + version.label() + " is not in the library any more");
    }

    /** The database of what people ask questions of. */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * The list of images as the last commit left it. Where a process was killed between its packs and the catalog, what it
     * had done is brought in, unless somebody who will do so is writing.
     */
    public ImageList list() throws MirageException {
        Optional<ImageList> read = readList();
        if (read.isPresent() && isComplete(read.get())) {
            return read.get();
        }
        try (WriterLock _ = lock(read.isPresent() ? Duration.ZERO : PATIENCE, Monitor.NONE)) {
            return settled(Monitor.NONE);
        } catch (LibraryBusyException e) {
            return read.orElseThrow(() -> e);
        }
    }

    /** The list as it is when all that is in the packs has been brought in. The caller holds the lock. */
    ImageList settled(Monitor monitor) throws MirageException {
        Optional<ImageList> read = readList();
        return read.isPresent() && isComplete(read.get()) ? read.get() : catchUp(monitor);
    }

    private boolean isComplete(ImageList known) {
        return store.packs().stream().map(PackInfo::name).allMatch(known.packs()::contains);
    }

    private Optional<ImageList> readList() throws MirageException {
        long stamp = stamp();
        ImageList known = list;
        if (known != null && stamp == listStamp) {
            return Optional.of(known);
        }
        try {
            Optional<ImageList> read = listFile.read();
            if (read.isEmpty()) {
                return store.packs().isEmpty() ? Optional.of(ImageList.EMPTY) : read;
            }
            list = read.get();
            listStamp = stamp;
            return read;
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new MirageException("The list of images in " + folder + " cannot be read: " + Reasons.of(e), e);
        }
    }

    /** Brings what is in the packs into the catalog and the list. The caller holds the lock. */
    ImageList catchUp(Monitor monitor) throws MirageException {
        ImageList fresh = catalog.catchUp(monitor);
        return publish(SizeCount.objects(store) <= COUNTED_AT_ONCE ? catalog.setSizes(countSizes(fresh, monitor)) : fresh);
    }

    /** Counts what versions need and what they have for themselves. */
    List<VersionSizes> countSizes(ImageList versions, Monitor monitor) throws MirageException {
        try (SizeCount count = new SizeCount(store, temporaryFolder(), monitor)) {
            return count.run(versions);
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException("The sizes of versions cannot be counted: " + e.getMessage(), e);
        }
    }

    /** Lets everybody see a list. The caller holds the lock. */
    ImageList publish(ImageList fresh) throws MirageException {
        try {
            listFile.write(fresh);
            return fresh;
        } catch (IOException e) {
            throw new MirageException("The list of images in " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until no other process writes and keeps others from it; notes who writes while waiting.
     *
     * @throws LibraryBusyException when the other one does not end in time
     */
    public WriterLock lock(Monitor monitor) throws MirageException {
        return lock(PATIENCE, monitor);
    }

    /** Like {@link #lock(Monitor)}, waiting no longer than given. */
    public WriterLock lock(Duration patience, Monitor monitor) throws MirageException {
        WriterLock lock = FileWriterLock.take(folder, patience, monitor);
        boolean ready = false;
        try {
            store.refresh();
            Spill.removeAbandoned(temporaryFolder());
            ready = true;
            return lock;
        } catch (IOException e) {
            throw new MirageException("The packs of the library " + folder + " cannot be read: " + Reasons.of(e), e);
        } finally {
            if (!ready) {
                lock.close();
            }
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (IOException e) {
            // files that were only read need no saving
        }
    }
}
