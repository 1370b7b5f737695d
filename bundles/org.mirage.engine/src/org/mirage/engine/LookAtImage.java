// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mirage.disk.AllowedFolders;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.DiskImages;
import org.mirage.disk.ForeignFileReference;
import org.mirage.engine.appliance.ApplianceContents;

/** Looks at a file that may be imported: what it is, what it holds, which other files it needs. Its content is not read. */
public final class LookAtImage {

    /** More folders than any chain of images has. */
    private static final int MAX_FOLDERS = 64;

    private final Path file;

    public LookAtImage(Path file) {
        this.file = file;
    }

    /**
     * Looks.
     *
     * @throws IOException when the file cannot be read; the message names it and says why
     */
    public ImageLook call() throws IOException {
        DiskHeader header = DiskHeader.inspect(file);
        DiskFormat format = header.format();
        DiskFormat promised = promised(format);
        long size = header.virtualSize().orElse(Files.size(file));
        if (format == DiskFormat.OVA || format == DiskFormat.OVF) {
            try {
                ApplianceContents contents = ApplianceContents.of(file, format);
                long sum = contents.disks().stream().mapToLong(ImageLook.ApplianceDisk::capacity).sum();
                return new ImageLook(format, promised, "", sum, contents.disks(), contents.settings(), List.of(), "");
            } catch (IOException e) {
                return new ImageLook(format, promised, "", size, List.of(), null, List.of(), e.getMessage());
            }
        }
        List<Path> foreign = new ArrayList<>();
        String problem = "";
        if (!format.readable() && !format.isContainer()) {
            problem = file + ": " + format.refusal().replace("FILE", file.getFileName().toString());
        } else if (!header.obstacles().isEmpty()) {
            problem = file + ": " + String.join("; ", header.obstacles());
        } else if (!header.references().isEmpty()) {
            problem = findForeign(format, foreign);
        }
        return new ImageLook(format, promised, header.variant(), size, List.of(), null, foreign, problem);
    }

    /** Cloud images of qcow2 are by custom named as raw ones are, and nobody is asked about that. */
    private DiskFormat promised(DiskFormat found) {
        boolean custom = found == DiskFormat.QCOW2 && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".img");
        DiskFormat promised = DiskFormat.byEnding(file).orElse(found);
        // of packed files and appliances the header counts, unless the name says that they are to be taken as they are
        return custom || promised != DiskFormat.RAW && (found.isContainer() || !found.readable()) ? found : promised;
    }

    private String findForeign(DiskFormat format, List<Path> foreign) {
        List<Path> folders = new ArrayList<>();
        while (folders.size() < MAX_FOLDERS) {
            try {
                DiskImages.files(file, format, new AllowedFolders(folders));
                return "";
            } catch (ForeignFileReference e) {
                if (e.allowable().isEmpty()) {
                    return e.getMessage();
                }
                foreign.add(e.allowable().get());
                folders.add(e.allowable().get().getParent());
            } catch (IOException e) {
                return e.getMessage();
            }
        }
        return file + " needs files of more than " + MAX_FOLDERS + " folders";
    }
}
