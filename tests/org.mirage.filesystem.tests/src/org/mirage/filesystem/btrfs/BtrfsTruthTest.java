// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.filesystem.ext.ReadTree;
import org.mirage.filesystem.listing.Listing;
import org.mirage.testing.Tools;

/** Volumes that the kernel filled, and what it says of them. */
class BtrfsTruthTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 | -n 4096 --csum xxhash | compress-force=zstd",
        "4 | -m raid10 -d raid10 -O ^no-holes -R ^free-space-tree --csum blake2 | compress-force=lzo"})
    void everySubvolumeIsAsTheKernelShowsIt(int devices, String options, String mountOptions) throws IOException {
        prove(devices, options, mountOptions, " --plain");
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2 | -m raid1 -d raid0 -n 16384 --csum sha256 | compress=zlib",
        "1 | -n 16384 --csum crc32c | compress-force=zstd",
        "1 | -n 4096 --csum xxhash | compress-force=zlib",
        "1 | -n 65536 --csum sha256 -O ^no-holes -R ^free-space-tree | compress-force=lzo",
        "1 | -n 8192 --csum blake2 | compress=zlib",
        "1 | --mixed -n 4096 | compress=lzo",
        "1 | -m single -d dup -O ^no-holes,^extref,^skinny-metadata | compress=zstd,max_inline=4095",
        "2 | -m raid1 -d raid0 | noatime",
        "2 | -m raid0 -d raid1 -n 32768 | compress-force=zstd:15",
        "3 | -m raid1c3 -d raid0 | nodatasum",
        "4 | -m raid10 -d raid10 | compress-force=lzo",
        "4 | -m raid1c4 -d single | compress-force=zlib"})
    void soAreTheRest(int devices, String options, String mountOptions) throws IOException {
        prove(devices, options, mountOptions, "");
    }

    /** Such volumes have a zero byte behind the targets of links, which the kernel does not show. */
    @Test
    void whatMkfsFilledIsAsTheKernelShowsIt() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, "120M", "");
        Tools.bash("mkdir '" + folder + "/tree'; cd '" + folder + "/tree'; echo x > file; ln -s file link; ln -s " + "n".repeat(200)
                + " long; mkfs.btrfs -q -f --rootdir . '" + image.file() + "'");
        image.read(reader -> {
            List<String> problems = new ArrayList<>();
            Map<String, String> listing = Listing.of(reader, problems);
            assertEquals(List.of(), problems);
            assertTrue(listing.get("/link").endsWith(" -> file"), listing::toString);
            assertTrue(listing.get("/long").endsWith(" -> " + "n".repeat(200)), listing::toString);
        });
        VolumeProof.prove(image);
    }

    private void prove(int devices, String options, String mountOptions, String plain) throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, devices, "260M", options);
        image.change(mountOptions, BtrfsImage.filling(folder, "content.py") + plain + "; mkdir x; btrfs -q subvolume create x/sub; cd x/sub; "
                + BtrfsImage.filling(folder, "content-btrfs.py"));
        VolumeProof.prove(image);
    }

    @Test
    void subvolumesLieInOneAnotherAndSnapshotsShare() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, "260M", "");
        image.change("compress=zstd", """
                mkdir a; btrfs -q subvolume create a/one; btrfs -q subvolume create a/one/two; mkdir a/one/two/d
                btrfs -q subvolume create "a/one/two/d/$(printf 'n\\xff')"; chown 5:6 a/one/two; chmod 700 a/one/two
                for i in $(seq 300); do echo $i > a/one/two/$i; done
                btrfs -q subvolume snapshot a/one a/one/two/d/one-again
                btrfs -q subvolume snapshot -r a/one/two snap
                echo changed > a/one/two/17; rm a/one/two/4*
                for i in $(seq 9); do btrfs -q subvolume snapshot a/one/two s$i; echo $i > s$i/own; done
                btrfs -q subvolume delete s7; btrfs -q subvolume create later; rm -r s9/d 2> /dev/null || :
                mv later a/moved; ln s3/1 s3/linked; setfattr -n user.x -v y s4
                btrfs -q subvolume set-default $(btrfs inspect-internal rootid s5) .
                """);
        VolumeProof.prove(image);
    }

    @Test
    void whatTheNextMountRemovesIsNotThere() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, "120M", "");
        Path inUse = folder.resolve("in-use.raw");
        image.change("noatime", """
                btrfs -q subvolume create gone; touch gone/{1..200}; echo kept > kept; sync
                python3 - <<'PY'
                import os, shutil, subprocess
                f = open("open", "wb")
                f.write(b"still open" * 1000)
                f.flush()
                os.unlink("open")
                subprocess.run(["btrfs", "-q", "subvolume", "delete", "gone"], check=True)
                subprocess.run(["btrfs", "filesystem", "sync", "."], check=True)
                shutil.copyfile("%s", "%s")
                PY
                """.formatted(image.file(), inUse));
        BtrfsImage.of(List.of(inUse)).read(reader -> {
            ReadTree tree = ReadTree.of(reader);
            assertEquals(Set.of("", "kept"), tree.paths().keySet());
            assertEquals(Set.copyOf(tree.paths().values()), tree.nodes().keySet());
            assertEquals(1, reader.roots().size());
        });
    }

    @Test
    void equalCompressedContentsAreMarkedAsSuch() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, "120M", "").with("compress=zstd", """
                btrfs -q subvolume create s; for i in 1 2 3; do seq $i 9000 > s/f$i; done; seq 500 > s/small; sync
                cp --reflink=always s/f1 s/clone; btrfs -q subvolume snapshot s t; echo >> t/f2; truncate -s 8000 t/f3; seq 2 500 > t/small
                """);
        image.read(reader -> {
            ReadTree all = ReadTree.of(reader);
            ReadTree s = all.under(reader.roots().get(1).node());
            ReadTree t = all.under(reader.roots().get(2).node());
            for (String same : List.of("f1", "clone")) {
                assertEquals(s.node("f1").contentMark(), t.node(same).contentMark());
            }
            Set<Long> different = new HashSet<>();
            for (String name : List.of("f1", "f2", "f3", "small")) {
                assertTrue(s.node(name).encoded() && t.node(name).encoded(), name);
                different.addAll(List.of(s.node(name).contentMark(), t.node(name).contentMark()));
            }
            assertEquals(7, different.size());
        });
    }
}
