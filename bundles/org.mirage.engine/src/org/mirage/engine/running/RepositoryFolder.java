// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.mirage.engine.MirageException;

/** A folder that somebody gave as a repository, and what lies in it: it may be made of links, but does not lead out of itself. */
record RepositoryFolder(Path path) {

    /** As deep as the packages of a mirror lie below the folder of a release. */
    private static final int DEPTH = 6;
    private static final int MOST = 200_000;

    /** The file at a path that a list of the repository names; empty when it is not there, or elsewhere. */
    Optional<Upload> file(String named) throws IOException {
        String plain = named.startsWith("./") ? named.substring(2) : named;
        if (!Upload.isPlain(plain)) {
            return Optional.empty();
        }
        Path file = path.resolve(plain);
        if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(path.toRealPath())) {
            return Optional.empty();
        }
        return Optional.of(Upload.of(plain, file));
    }

    /**
     * Folders and files below, in order; links are not followed, and below a folder that is wanted nothing is.
     *
     * @throws MirageException when there is too much below for a repository
     */
    List<Path> below(Predicate<Path> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(path.toRealPath(), Set.of(), DEPTH, new SimpleFileVisitor<>() {

            private int seen;

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return take(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                // a link to a folder would lead out of this one
                if (!attributes.isSymbolicLink() || Files.isRegularFile(file)) {
                    take(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            private boolean take(Path one) throws MirageException {
                if (++seen > MOST) {
                    throw new MirageException(path + " has more than " + MOST + " files below and is no repository itself; name the folder "
                            + "that is one, or has the packages");
                }
                return wanted.test(one) && found.add(one);
            }
        });
        found.sort(null);
        return found;
    }
}
