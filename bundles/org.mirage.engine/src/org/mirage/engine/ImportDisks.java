// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.AllowedFolders;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskImageException;
import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.appliance.SourceFiles;
import org.mirage.engine.catalog.Source;
import org.mirage.engine.importing.GuestAccess;
import org.mirage.engine.importing.MachineImport;
import org.mirage.guestfs.PassPhrases;
import org.mirage.store.Hash;

/** Takes disk images into the library: each becomes a version of an image, or all together those of one machine. */
public final class ImportDisks {

    private final Library library;
    private List<Path> files = List.of();
    private String image;
    private String message = "";
    private String author;
    private boolean oneMachine;
    private DiskFormat format;
    private boolean keepFreeSpace;
    private AllowedFolders allowed = AllowedFolders.OWN;
    private GuestAccess guests = new GuestAccess(false, PassPhrases.NONE);

    public ImportDisks(Library library) {
        this.library = library;
    }

    /** The disk images; a folder stands for the disk images in it. */
    public ImportDisks files(List<Path> value) {
        files = List.copyOf(value);
        return this;
    }

    /** The image to make a version of; null to name it after the file. */
    public ImportDisks image(String value) {
        image = value;
        return this;
    }

    /** Why, in words; null for nothing to say. */
    public ImportDisks message(String value) {
        message = value == null ? "" : value;
        return this;
    }

    /** Who; null for the user who runs this process. */
    public ImportDisks author(String value) {
        author = value;
        return this;
    }

    /** True to take all files as the disks of one machine, in their order. */
    public ImportDisks oneMachine(boolean value) {
        oneMachine = value;
        return this;
    }

    /** The format of the files, whatever their endings say; null to tell it from each file's header. */
    public ImportDisks format(DiskFormat value) {
        format = value;
        return this;
    }

    /** True to keep even blocks that the file systems call free. */
    public ImportDisks keepFreeSpace(boolean value) {
        keepFreeSpace = value;
        return this;
    }

    /** Folders whose files the images may name besides those in their own folders; null for none. */
    public ImportDisks allow(List<Path> folders) {
        allowed = folders == null ? AllowedFolders.OWN : new AllowedFolders(folders);
        return this;
    }

    /** True to have libguestfs read what Mirage does not read itself; otherwise such volumes show no files. */
    public ImportDisks guestfs(boolean value) {
        guests = new GuestAccess(value, guests.passPhrases());
        return this;
    }

    /** What asks for the pass phrases of encrypted volumes; without it they stay locked. */
    public ImportDisks passPhrases(PassPhrases value) {
        guests = new GuestAccess(guests.allowed(), value);
        return this;
    }

    /**
     * Imports.
     *
     * @return one report a file, or one for the machine, in the order of the files; when several files are imported and
     *         one fails, its report says so and the others go on
     * @throws MirageException when the only file or the machine could not be imported; the library is as before
     */
    public List<ImportReport> call(Monitor monitor) throws MirageException {
        List<Path> all = DiskImageFiles.in(files);
        if (image != null) {
            ImageNames.require(image);
        }
        if (oneMachine || files.size() == 1 && all.size() == 1 && !Files.isDirectory(files.getFirst())) {
            String name = image == null ? ImageNames.of(all.subList(0, 1)).getFirst() : image;
            return List.of(take(all, name, monitor));
        }
        if (image != null) {
            throw new MirageException("One name cannot be given to several images; import the files one by one, or as the disks"
                    + " of one machine");
        }
        return takeEach(all, monitor);
    }

    private List<ImportReport> takeEach(List<Path> all, Monitor monitor) throws MirageException {
        List<String> names = ImageNames.of(all);
        List<ImportReport> reports = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            long start = System.nanoTime();
            try {
                Optional<VersionSummary> known = known(all.get(i));
                reports.add(known.isPresent() ? new ImportReport(all.get(i), known.get(), true, 0, 0, since(start), List.of(), null)
                        : take(all.subList(i, i + 1), names.get(i), monitor));
            } catch (CancelledException e) {
                throw e;
            } catch (MirageException e) {
                monitor.note(e.getMessage());
                reports.add(new ImportReport(all.get(i), null, false, 0, 0, since(start), List.of(), e.getMessage()));
            }
        }
        return reports;
    }

    private Optional<VersionSummary> known(Path file) throws MirageException {
        if (library.images().isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Hash> record = library.catalog().madeFrom(Source.of(SourceFiles.of(file, format, allowed)));
            return library.images().stream().flatMap(known -> known.versions().stream())
                    .filter(version -> record.isPresent() && version.record().equals(record.get())).findFirst();
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException(file + " cannot be read: " + Reasons.of(e), e);
        }
    }

    private ImportReport take(List<Path> machine, String name, Monitor monitor) throws MirageException {
        long start = System.nanoTime();
        Path first = machine.getFirst();
        try (MachineImport disks = MachineImport.open(machine, format, allowed, guests.of(fileName(first)),
                keepFreeSpace, library.temporaryFolder(), monitor);
                LibraryChange change = LibraryChange.begin(library, author, monitor)) {
            Hash record = disks.store(change, name, message, monitor);
            long bytes = change.commit();
            VersionSummary version = library.image(name).versions().stream()
                    .filter(made -> made.record().equals(record)).findFirst().orElseThrow();
            return new ImportReport(first, version, false, disks.readBytes(), bytes, since(start), disks.warnings(), null);
        } catch (MirageException e) {
            throw e;
        } catch (DiskImageException | ToolMissing e) {
            // their messages name the file and say what to do
            throw new MirageException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MirageException(first + " could not be imported: " + Reasons.of(e), e);
        }
    }

    private static String fileName(Path file) {
        return Names.show(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
