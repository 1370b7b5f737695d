// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.ImageSource;
import org.mirage.engine.MirageException;

/** The files of an OVA, which are read where they lie in it. */
final class ArchivedFiles implements ApplianceFiles {

    private static final String DESCRIPTION = ".ovf";

    private final ImageSource archive;
    private final Map<String, TarListing.Entry> entries = new LinkedHashMap<>();
    private final String descriptor;

    /** @param archive is closed with this, and when this fails */
    ArchivedFiles(ImageSource archive) throws IOException {
        this.archive = archive;
        try (BlockDevice bytes = archive.bytes()) {
            for (TarListing.Entry entry : TarListing.read(bytes, shown())) {
                String name = entry.name().startsWith("./") ? entry.name().substring(2) : entry.name();
                if (entries.put(name, entry) != null) {
                    throw new MirageException(shown() + " holds two files of the name " + Shown.of(name));
                }
            }
            List<String> found = named(DESCRIPTION);
            if (found.isEmpty()) {
                throw new MirageException(shown() + " is an archive without the description of a machine (.ovf); unpack it with: tar"
                        + " -xf, and import the disk images in it");
            }
            if (found.size() > 1) {
                throw new MirageException(shown() + " holds several descriptions of machines: " + Shown.of(found.get(0)) + ", "
                        + Shown.of(found.get(1)) + "; unpack it with: tar -xf, and import the one that you want");
            }
            descriptor = found.getFirst();
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    @Override
    public String shown() {
        return archive.shown().toString();
    }

    @Override
    public ImageSource descriptor() throws IOException {
        return open(descriptor);
    }

    @Override
    public String descriptorName() {
        return descriptor;
    }

    @Override
    public List<String> named(String ending) {
        return entries.keySet().stream().filter(name -> name.toLowerCase(Locale.ROOT).endsWith(ending)).toList();
    }

    @Override
    public ImageSource open(String name) throws IOException {
        TarListing.Entry entry = entries.get(name);
        if (entry == null) {
            throw new MirageException(shown() + " is not complete: the file " + Shown.of(name) + " that its description names is"
                    + " not in it");
        }
        return archive.member(entry.offset(), entry.size(), archive.shown().resolve(Shown.of(name)));
    }

    @Override
    public void close() {
        archive.close();
    }
}
