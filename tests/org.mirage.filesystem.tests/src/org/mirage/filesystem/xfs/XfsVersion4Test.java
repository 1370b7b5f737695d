// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.ext.ReadTree;
import org.mirage.filesystem.ext.TruthComparison;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/**
 * File systems of version 4, which not every kernel mounts: filled by {@code mkfs.xfs} from a folder, which
 * is the truth, and given attributes by {@code xfs_db}.
 */
class XfsVersion4Test {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-m crc=0", "-m crc=0 -n ftype=0 -b size=512 -i size=256",
        "-m crc=0 -b size=1024 -n size=16384 -i projid32bit=0"})
    void treeIsThatOfTheFolder(String options) throws IOException {
        prove(options);
    }

    @ParameterizedTest
    @Tag("full")
    @ValueSource(strings = {"-m crc=0 -l version=1", "-m crc=0 -b size=65536", "-m crc=0 -n ftype=1 -i size=2048",
        "-m crc=0 -l lazy-count=0", "-m crc=0 -b size=512 -n size=65536"})
    void othersAreTooWhateverTheirLayout(String options) throws IOException {
        prove(options);
    }

    private void prove(String options) throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        Path script = folder.resolve("protofile.py");
        try (InputStream in = XfsVersion4Test.class.getResourceAsStream("protofile.py")) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        Path prototype = folder.resolve("prototype");
        Tools.bash("chmod 755 '" + source + "'; python3 '" + script + "' '" + source + "' > '" + prototype + "'");
        XfsImage image = XfsImage.make(folder, "500M", options + " -p '" + prototype + "'");
        int[] sizes = {2, 1, 100, 240, 1000, 9000, 65536};
        for (int size : sizes) {
            image.edit("path /files/" + (size == 2 ? 255 : 4096), "attr_set -u -v " + size + " user" + size,
                    "attr_set -s -v " + size + " secure" + size, "attr_set -r -v " + size + " root" + size);
        }
        Map<String, Truth> truth = new TreeMap<>(MountedTruth.walk(source));
        XfsFacts facts = new XfsFacts(image);
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = new XfsFileSystem().open(device)) {
            ReadTree tree = ReadTree.of(reader);
            assertEquals(List.of(), tree.problems());
            // what mkfs.xfs does not take over from a folder
            List<String> differences = new TruthComparison(reader.view(), tree, truth).differences().stream()
                    .filter(line -> !line.matches("(?s).*: (time|inode|links|flags) is .*|files/(255|4096): attributes is .*"))
                    .toList();
            assertEquals(List.of(), differences);
            assertEquals(attributes(2), tree.node("files/255").attributes());
            assertEquals(attributes(Arrays.copyOfRange(sizes, 1, sizes.length)), tree.node("files/4096").attributes());
            assertEquals(facts.used(), XfsProof.used(reader));
            assertEquals("", reader.info().keepWhole());
            assertEquals(facts.features(), new TreeSet<>(reader.info().features()));
        }
    }

    private static List<Attribute> attributes(int... sizes) {
        TreeMap<String, Attribute> all = new TreeMap<>();
        for (int size : sizes) {
            byte[] value = new byte[size];
            Arrays.fill(value, (byte) 'v');
            for (String name : List.of("user.user", "security.secure", "trusted.root")) {
                all.put(name + size, new Attribute((name + size).getBytes(), value));
            }
        }
        return List.copyOf(all.values());
    }
}
