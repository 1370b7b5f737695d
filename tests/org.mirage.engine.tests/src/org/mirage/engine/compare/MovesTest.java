// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.MadeVolume;

/** What was moved or renamed is told from what came and went. */
class MovesTest {

    @TempDir
    private Path folder;

    private static MadeVolume volume() {
        return new MadeVolume(0, 1, "0001").file("keep", "kept");
    }

    private Comparison compare(MadeVolume left, MadeVolume right) throws IOException {
        return new Compared(folder).of(left, right);
    }

    @Test
    void aRenamedFileIsOneMove() throws IOException {
        MadeVolume right = volume().file("b/new", "content");
        right.entry("b/new").permissions(0600);
        Comparison comparison = compare(volume().file("a/old", "content").file("b/x", "1"), right.file("a/y", "2"));

        assertEquals(List.of("MOVED_AWAY /a/old /b/new", "ADDED /a/y", "MOVED /b/new /a/old [MODE]", "REMOVED /b/x"),
                Compared.lines(comparison));
        assertEquals(1, comparison.counts().of(ChangeKind.MOVED));
        assertEquals(3, comparison.counts().total());
        assertEquals(1, comparison.counts().bytesAdded());
        assertEquals(1, comparison.counts().bytesRemoved());
    }

    @Test
    void aRenamedFolderIsOneMoveWhateverItHolds() throws IOException {
        Comparison comparison = compare(volume().file("srv/site/index", "1").file("srv/site/css/style", "2").file("srv/site/css/empty", ""),
                volume().file("srv/www/index", "1").file("srv/www/css/style", "2").file("srv/www/css/empty", ""));

        assertEquals(List.of("MOVED_AWAY /srv/site /srv/www", "MOVED /srv/www /srv/site"), Compared.lines(comparison));
        assertEquals(5, comparison.counts().of(ChangeKind.MOVED));
        assertEquals(5, comparison.counts().total());
        assertEquals(0, comparison.counts().bytesAdded());
        Difference www = comparison.root().children(Monitor.NONE).getFirst().children(Monitor.NONE).getLast();
        assertEquals(List.of(), www.children(Monitor.NONE));
        assertEquals("1", new String(comparison.left().open(comparison.left().find("/srv/site/index".getBytes())).readAllBytes()));
    }

    @Test
    void aMovedFolderInANewFolder() throws IOException {
        Comparison comparison = compare(volume().file("data/a", "1").file("data/b", "2"),
                volume().file("srv/data/a", "1").file("srv/data/b", "2").file("srv/more", "3"));

        assertEquals(List.of("MOVED_AWAY /data /srv/data", "ADDED /srv", "MOVED /srv/data /data", "ADDED /srv/more"),
                Compared.lines(comparison));
    }

    @Test
    void ofAFolderThatChangedTheFilesAreFound() throws IOException {
        Comparison comparison = compare(volume().file("old/a", "1").file("old/b", "2").file("old/c", "3"),
                volume().file("new/a", "1").file("new/b", "2").file("new/c", "changed"));

        assertEquals(List.of("ADDED /new", "MOVED /new/a /old/a", "MOVED /new/b /old/b", "ADDED /new/c", "REMOVED /old",
                "MOVED_AWAY /old/a /new/a", "MOVED_AWAY /old/b /new/b", "REMOVED /old/c"), Compared.lines(comparison));
    }

    @Test
    void theSameNameGoesFirstThenTheNearestPath() throws IOException {
        Comparison names = compare(volume().file("a/x/other", "same").file("z/y/name", "same").file("z/y/gone", "1"),
                volume().file("a/x/third", "same").file("b/name", "same"));
        Comparison paths = compare(volume().file("usr/lib/p/one", "same").file("var/q/two", "same")
                .file("usr/lib/p/x", "1").file("var/q/x", "2"),
                volume().file("usr/lib/r/three", "same").file("var/s/four", "same"));

        assertEquals(List.of("MOVED_AWAY /a/x/other /a/x/third", "MOVED /a/x/third /a/x/other", "ADDED /b", "MOVED /b/name /z/y/name",
                "REMOVED /z", "REMOVED /z/y", "REMOVED /z/y/gone", "MOVED_AWAY /z/y/name /b/name"), Compared.lines(names));
        assertEquals(List.of("MOVED_AWAY /usr/lib/p /usr/lib/r", "MOVED /usr/lib/r /usr/lib/p"),
                Compared.lines(compare(volume().file("usr/lib/p/one", "same"), volume().file("usr/lib/r/one", "same"))));
        assertTrue(Compared.lines(paths).contains("MOVED /usr/lib/r/three /usr/lib/p/one"));
        assertTrue(Compared.lines(paths).contains("MOVED /var/s/four /var/q/two"));
    }

    @Test
    void emptyFilesAndCopiesAreNotMoved() throws IOException {
        Comparison comparison = compare(volume().file("a", "").file("b", "content").directory("d"),
                volume().file("c", "").file("b", "content").file("copy", "content").directory("e"));

        assertEquals(List.of("REMOVED /a", "ADDED /c", "ADDED /copy", "REMOVED /d", "ADDED /e"), Compared.lines(comparison));
    }

    @Test
    void manyFilesOfOneContentArePairedInTime() throws IOException {
        MadeVolume left = volume();
        MadeVolume right = volume();
        for (int i = 0; i < 20_000; i++) {
            left.file("old/l%05d".formatted(i), "licence");
            right.file("new/r%05d".formatted(i), "licence");
        }
        left.file("old/x", "x");
        Comparison comparison = compare(left, right);

        assertEquals(20_000, comparison.counts().of(ChangeKind.MOVED));
    }

    @Test
    void whenNotWantedNothingIsMoved() throws IOException {
        Comparison comparison = new Compared(folder).moves(false).of(volume().file("a", "1"), volume().file("b", "1"));

        assertEquals(List.of("REMOVED /a", "ADDED /b"), Compared.lines(comparison));
    }
}
