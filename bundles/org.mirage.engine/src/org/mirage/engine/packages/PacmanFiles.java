// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;

/** Which files pacman's packages bring: a list of paths beside each description, and a packed table with checksums. */
final class PacmanFiles {

    private PacmanFiles() {
    }

    static void read(VersionFiles files, MachineEntry folder, PackageFileVisitor visitor) throws IOException {
        PacmanReader.packages(files, folder, one -> {
            Map<String, List<String>> description = one.fields("desc");
            FileOwner owner = new FileOwner(PackageKind.PACMAN, DatabaseFile.decoded(PacmanReader.first(description, "NAME")),
                    DatabaseFile.decoded(PacmanReader.first(description, "VERSION")), PacmanReader.first(description, "ARCH"));
            Map<String, List<String>> lists = one.fields("files");
            Set<String> settings = lists.getOrDefault("BACKUP", List.of()).stream().map(line -> line.substring(0, Math.max(0, line.lastIndexOf('\t'))))
                    .collect(Collectors.toCollection(HashSet::new));
            Map<String, FileDigest> digests = PacmanTable.digests(one.bytes("mtree"), one.bounds());
            for (String path : lists.getOrDefault("FILES", List.of())) {
                String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
                visitor.file(owner, new PackageFile("/" + bare, digests.get(bare), settings.contains(bare)));
            }
        });
    }
}
