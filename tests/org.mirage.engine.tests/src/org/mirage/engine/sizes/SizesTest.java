// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sizes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.packages.PackageSizes;
import org.mirage.testing.Tools;

/** Sizes of folders and packages against what find says of the same files. */
class SizesTest {

    /** Two packages that bring some of the files, one of them a file that both bring. */
    private static final String PACKAGES = """
            mkdir -p "$work/var/lib/dpkg/info"
            for p in one two; do
              printf 'Package: %s\\nStatus: install ok installed\\nArchitecture: all\\nVersion: 1\\n\\n' $p >> "$work/var/lib/dpkg/status"
            done
            printf '/.\\n/etc\\n/etc/deep/numbers\\n/etc/f1\\n/missing\\n' > "$work/var/lib/dpkg/info/one.list"
            printf '/random\\n/etc/f1\\n/etc/f2\\n' > "$work/var/lib/dpkg/info/two.list"
            """;

    @TempDir
    private Path folder;

    private VersionFiles open(TestLibrary library) throws IOException {
        Path disk = MadeDisk.by(folder, "small.raw", MadeDisk.FILES + PACKAGES + """
                cp -a "$work" "$out.files"
                truncate -s 48M "$out"
                mke2fs -q -t ext4 -d "$work" "$out" 48M
                """);
        library.add(disk, "small");
        return new OpenVersion(library.library(), new VersionName("small", 0)).call(Monitor.NONE);
    }

    private long sum(String paths) throws IOException {
        return Long.parseLong(Tools.run("bash", "-euc", "cd '" + folder.resolve("small.raw.files") + "'; find " + paths
                + " -type f -printf '%s\\n' | awk '{ all += $1 } END { print all + 0 }'").strip());
    }

    @Test
    void foldersHoldWhatFindSays() throws IOException {
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            VersionFiles files = open(library);
            FolderSizes sizes = new FolderSizes(files, Monitor.NONE);
            FolderSizes.Contents root = sizes.of(files.root());
            assertEquals(sum("."), root.bytes());
            Map<String, Long> expected = new TreeMap<>();
            for (String name : new String[] {"etc", "usr", "var", "random", "sparse"}) {
                expected.put(name, sum(name));
            }
            Map<String, Long> found = new TreeMap<>();
            root.largest().forEach(each -> found.put(Names.show(each.entry().name()), each.bytes()));
            assertEquals(expected, found, "what is empty is left out");
            assertTrue(root.largest().getFirst().bytes() >= root.largest().getLast().bytes());
            FolderSizes.Contents etc = sizes.of(files.find("/etc".getBytes()));
            assertEquals(sum("etc"), etc.bytes());
            assertEquals(0, etc.others());
        }
    }

    @Test
    void packagesHoldTheFilesThatTheyBrought() throws IOException {
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            Map<String, Long> found = new TreeMap<>();
            Map<String, Long> counts = new TreeMap<>();
            for (PackageSizes.Sized each : new PackageSizes(open(library)).call(Monitor.NONE)) {
                String name = each.owner() == null ? "none" : each.owner().name();
                found.put(name, each.bytes());
                counts.put(name, each.files());
                assertEquals(each.bytes(), each.largest().stream().mapToLong(SizedEntry::bytes).sum());
            }
            long one = sum("etc/deep/numbers etc/f1");
            long two = sum("random etc/f2");
            assertEquals(Map.of("one", one, "two", two, "none", sum(".") - one - two), found);
            assertEquals(2, counts.get("one"));
            assertEquals(2, counts.get("two"));
        }
    }

    /** XFS has files of up to 2^63 - 1 bytes, all of them a hole. */
    @Test
    void whatAFolderClaimsHasAnEnd() {
        SizedEntry huge = new SizedEntry(null, Long.MAX_VALUE);
        assertEquals(Long.MAX_VALUE, new FolderSizes.Contents(List.of(huge, huge), 1, Long.MAX_VALUE).bytes());
    }

    /** Volumes count where they are mounted, once; looked at by themselves, there. */
    @Test
    void mountedVolumesCountWhereTheyAre() throws IOException {
        try (MadeLibrary made = new MadeLibrary(folder)) {
            made.add("two", "2026-01-01T00:00:00Z",
                    new MadeVolume(0, 1, "0001").file("etc/fstab", "UUID=0001 / ext4\nUUID=0002 /srv/data ext4\n").directory("srv/data")
                            .file("srv/here", "12345"),
                    new MadeVolume(0, 2, "0002").file("far/away", "1234567"));
            VersionFiles files = new OpenVersion(made.library(), new VersionName("two", 0)).call(Monitor.NONE);
            FolderSizes sizes = new FolderSizes(files, Monitor.NONE);
            long fstab = files.find("/etc/fstab".getBytes()).entry().size();
            assertEquals(12 + fstab, sizes.of(files.root()).bytes());
            assertEquals(12, sizes.bytes(files.find("/srv".getBytes())));
            assertEquals(7, sizes.of(files.find("/srv/data".getBytes())).bytes());
            assertEquals(7, sizes.of(files.find("/volumes/0002".getBytes())).bytes());
        }
    }

    @Test
    void ofVeryManyEntriesTheLargestAreTold() throws IOException {
        try (MadeLibrary made = new MadeLibrary(folder)) {
            MadeVolume volume = new MadeVolume(0, 1, "0001").file("etc/x", "x");
            for (int i = 1; i <= FolderSizes.LIMIT + 3; i++) {
                volume.file("many/" + i, "y".repeat(i > 3 ? 2 : 1));
            }
            made.add("many", "2026-01-01T00:00:00Z", volume);
            VersionFiles files = new OpenVersion(made.library(), new VersionName("many", 0)).call(Monitor.NONE);
            FolderSizes.Contents contents = new FolderSizes(files, Monitor.NONE).of(files.find("/many".getBytes()));
            assertEquals(FolderSizes.LIMIT, contents.largest().size());
            assertEquals(3, contents.others());
            assertEquals(3, contents.otherBytes());
            assertEquals(2L * FolderSizes.LIMIT + 3, contents.bytes());
        }
    }
}
