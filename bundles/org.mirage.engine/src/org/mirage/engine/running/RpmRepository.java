// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.running.repodata.Repomd;

/**
 * A repository of RPM packages as a file tree with {@code repodata}: a mirror, a mounted disc. Only its lists and the packages that are
 * needed go to the machine.
 */
final class RpmRepository implements RpmSource {

    private static final String PRIMARY = "primary";
    private static final String SECURITY = "updateinfo";
    /** The lists that dnf reads to find out what it would do. */
    private static final List<String> NEEDED = List.of(PRIMARY, "filelists", SECURITY, "modules");
    private static final int LONGEST_SHOWN = 200;

    private final RepositoryFolder folder;
    private final Repomd contents;

    private RpmRepository(RepositoryFolder folder, Repomd contents) {
        this.folder = folder;
        this.contents = contents;
    }

    /**
     * The folders that are one: a folder itself, or, when it has no packages either, those below it, as on a disc with several.
     */
    static List<Path> in(Path folder) throws IOException {
        if (isOne(folder)) {
            return List.of(folder);
        }
        return PackageFolder.holdsPackages(folder) ? List.of() : new RepositoryFolder(folder).below(RpmRepository::isOne);
    }

    private static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(Repomd.PATH));
    }

    /**
     * Opens one.
     *
     * @throws MirageException when its table of contents cannot be used, or names what is not in the repository
     */
    static RpmRepository open(Path folder) throws IOException {
        Map<String, Repomd.Part> parts = new LinkedHashMap<>();
        for (Repomd.Part part : Repomd.read(folder.resolve(Repomd.PATH)).parts()) {
            if (NEEDED.contains(part.type())) {
                parts.putIfAbsent(part.type(), part);
            }
        }
        if (!parts.containsKey(PRIMARY)) {
            throw new MirageException(folder.resolve(Repomd.PATH) + " names no list of packages (" + PRIMARY + ")");
        }
        RpmRepository repository = new RpmRepository(new RepositoryFolder(folder), new Repomd(List.copyOf(parts.values())));
        for (Repomd.Part part : parts.values()) {
            repository.file(part.location());
        }
        return repository;
    }

    Path path() {
        return folder.path();
    }

    /** True when it tells which updates are of security. */
    boolean tellsSecurity() {
        return contents.parts().stream().anyMatch(part -> part.type().equals(SECURITY));
    }

    @Override
    public List<String> settings() {
        return List.of();
    }

    @Override
    public List<Upload> index(Monitor monitor) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (Repomd.Part part : contents.parts()) {
            uploads.add(file(part.location()));
        }
        // it names these alone, so that dnf misses none of the others
        uploads.add(Upload.of(Repomd.PATH, contents.xml()));
        return uploads;
    }

    @Override
    public Upload file(String path) throws IOException {
        return folder.file(path).orElseThrow(() -> {
            String cut = path.substring(0, Math.min(path.length(), LONGEST_SHOWN));
            return new MirageException("the lists of " + folder.path() + " name " + cut.replaceAll("\\p{C}", "?")
                    + ", and there is no such file in it");
        });
    }
}
