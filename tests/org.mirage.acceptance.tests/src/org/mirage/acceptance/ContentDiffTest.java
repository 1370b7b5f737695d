// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.CompareVersions;
import org.mirage.engine.ContentDifferences;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.WriteContentDifferences;
import org.mirage.engine.compare.Comparison;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** With a diff, patch(1) makes the files of one mounted volume of those of another, but for those named as no text. */
class ContentDiffTest {

    private static final String PATCH = "patch -s -p1 --fuzz=0";
    private static final String SUMS = "find . -xdev -type f -print0 | xargs -0 sha256sum -bz | sort -z";
    private static final String GIT = "git apply --whitespace=nowarn";

    /** Holds a list of files with their checksums for each image. */
    @TempDir
    private static Path sums;

    @TempDir
    private Path folder;

    @BeforeAll
    static void mounting() throws IOException {
        assumeTrue(LoopMount.possible(), "mounting needs root");
    }

    @ParameterizedTest
    @CsvSource({"debian,debian-edited,true," + PATCH, "debian,debian-edited,false," + GIT,
        "debian-edited,debian,true," + PATCH})
    void oneVolumeIsMadeOfTheOther(String left, String right, boolean moves, String command) throws IOException {
        Path diff = folder.resolve("diff");
        ContentDifferences counts = write(left, right, moves, diff);
        copy(left, right, "left");
        copy(right, left, "right");

        Tools.bash("cd '" + folder + "/left' && LC_ALL=C " + command + " < ../diff");

        Set<String> rest = differing();
        long named = Files.readString(diff, StandardCharsets.ISO_8859_1).lines()
                .filter(line -> line.startsWith("Binary files ") || line.startsWith("Files ")).count();
        assertEquals(named, rest.size(), rest::toString);
        assertEquals(named, counts.binary() + counts.tooLarge() + counts.unreadable());
        assertTrue(counts.texts() > 10, counts::toString);
        for (String path : rest) {
            assertTrue(isBinary("left/" + path) || isBinary("right/" + path), path + " is a text and was left out");
        }
    }

    private static ContentDifferences write(String left, String right, boolean moves, Path file) throws IOException {
        ImportedImages.with(left);
        Library library = ImportedImages.with(right);
        Comparison comparison = new CompareVersions(library, new VersionName(left, 0), new VersionName(right, 0)).moves(moves)
                .call(Monitor.NONE);
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
            return new WriteContentDifferences(comparison).call(target, Monitor.NONE);
        }
    }

    /** Copies the files of an image's volume that another's does not have with that content; a diff speaks of nothing else. */
    private void copy(String recipe, String other, String to) throws IOException {
        try (LoopMount mount = mount(recipe)) {
            Path target = Files.createDirectory(folder.resolve(to));
            Tools.bash("export LC_ALL=C && cd '" + mount.folder() + "' && comm -z -23 '" + sums(recipe) + "' '"
                    + sums(other) + "'"
                    + " | cut -z -c 67- | tar -c --null --verbatim-files-from --hard-dereference -T -"
                    + " | tar -x -C '" + target + "'");
        }
    }

    /** A list of all files of an image's volume with their checksums, sorted. */
    private static Path sums(String recipe) throws IOException {
        Path list = sums.resolve(recipe);
        if (Files.notExists(list)) {
            try (LoopMount mount = mount(recipe)) {
                Tools.bash("export LC_ALL=C && cd '" + mount.folder() + "' && " + SUMS + " > '" + list + "'");
            }
        }
        return list;
    }

    private static LoopMount mount(String recipe) throws IOException {
        return LoopMount.open(TestImages.get(recipe), ImportedImages.VOLUME, "ro,noload");
    }

    /** Paths of files that only one of the folders has, or that differ in content. */
    private Set<String> differing() throws IOException {
        String paths = Tools.bash("export LC_ALL=C && cd '" + folder + "' && for side in left right; do (cd $side && " + SUMS
                + " > ../$side.sums); done; sort -z left.sums right.sums | uniq -zu | cut -z -c 69- | sort -zu");
        return new TreeSet<>(Arrays.asList(paths.split("\0")));
    }

    /** True for what holds a byte that hardly any text has. */
    private boolean isBinary(String path) throws IOException {
        return Tools.attempt("bash", "-c", "LC_ALL=C grep -qaP '[\\x00-\\x06\\x0e-\\x1a\\x1c-\\x1f\\x7f]' \"$1\"", "grep",
                folder + "/" + path).code() == 0;
    }
}
